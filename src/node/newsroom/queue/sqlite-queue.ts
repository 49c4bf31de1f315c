import type { Database } from 'libsql';
import type { JobQueue, JobState, ListedJob, StoryJob, TakenJob } from './job-queue.js';

const FIRST_DELAY_MS = 10_000;
const MAX_DELAY_MS = 60 * 60 * 1000;

const ADD = `insert into jobs (id, location, kind, source, action, priority, state, attempts, due, version)
  values (?, ?, ?, ?, ?, ?, 'waiting', 0, 0, 1)
  on conflict (id) do update set location = excluded.location, kind = excluded.kind, source = excluded.source,
    action = excluded.action, version = version + 1, due = 0, reason = '',
    priority = case state when 'waiting' then min(priority, excluded.priority) else excluded.priority end,
    attempts = case state when 'running' then attempts else 0 end,
    state = case state when 'running' then 'running' else 'waiting' end`;

interface JobRow extends ListedJob {
  readonly version: number;
}

/** The queue in a table of SQLite, for one process. */
export class SqliteQueue implements JobQueue {
  private readonly database: Database;
  private readonly maxAttempts: number;
  private readonly now: () => number;

  /** @param now milliseconds since 1970; this clock may jump. */
  constructor(database: Database, maxAttempts: number, now: () => number = Date.now) {
    this.database = database;
    this.maxAttempts = maxAttempts;
    this.now = now;
  }

  /**
   * Jobs of a process that is gone wait again. One that ended its process at every attempt has failed. Call it while no other
   * process has the state folder.
   */
  recover(): void {
    this.run(
      `update jobs set due = 0, state = case when attempts >= ? then 'failed' else 'waiting' end,
         reason = case when attempts >= ? then ? else reason end where state = 'running'`,
      this.maxAttempts,
      this.maxAttempts,
      `the process ended at each of ${this.maxAttempts} attempts`,
    );
  }

  /** Like `recover`, for a clean end: the attempts that were not finished do not count. */
  release(): void {
    this.run(`update jobs set state = 'waiting', due = 0, attempts = attempts - 1 where state = 'running'`);
  }

  /** In one transaction: a feed may have thousands of new stories. */
  add(jobs: readonly StoryJob[]): void {
    const statement = this.database.prepare(ADD);
    this.database.transaction(() => {
      for (const { id, location, kind, source, action, priority } of jobs)
        statement.run(id, location, kind, source, action, priority);
    })();
  }

  take(): TakenJob | undefined {
    const now = this.now();
    // A clock that was set back would make a job wait for days.
    const row = this.database
      .prepare(
        `update jobs set state = 'running', attempts = attempts + 1 where id = (
           select id from jobs where state = 'waiting' and (due <= ? or due > ?) order by priority, due, rowid limit 1
         ) returning *`,
      )
      .get(now, now + MAX_DELAY_MS) as JobRow | undefined;
    return row && { ...toJob(row), attempt: row.attempts, reason: row.reason, version: row.version };
  }

  complete({ id, version }: TakenJob): void {
    const { changes } = this.run('delete from jobs where id = ? and version = ?', id, version);
    if (!changes) this.repeat(id);
  }

  fail({ id, version, attempt }: TakenJob, reason: string, isFinal: boolean): number | undefined {
    const isOver = isFinal || attempt >= this.maxAttempts;
    const delay = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
    const { changes } = this.run(
      `update jobs set state = ?, due = ?, reason = ? where id = ? and version = ?`,
      isOver ? 'failed' : 'waiting',
      this.now() + delay,
      reason,
      id,
      version,
    );
    if (!changes) this.repeat(id);
    return isOver ? undefined : delay;
  }

  retry(id: string): boolean {
    const { changes } = this.run(
      `update jobs set state = 'waiting', attempts = 0, due = 0 where id = ? and state <> 'running'`,
      id,
    );
    return changes > 0;
  }

  counts(): Record<JobState, number> {
    const rows = this.database.prepare('select state, count(*) as number from jobs group by state').all();
    const counts = { waiting: 0, running: 0, failed: 0 };
    for (const { state, number } of rows as { state: JobState; number: number }[]) counts[state] = number;
    return counts;
  }

  list(state: JobState): ListedJob[] {
    const rows = this.database.prepare('select * from jobs where state = ? order by priority, due, rowid').all(state);
    return (rows as JobRow[]).map((row) => ({
      ...toJob(row),
      state: row.state,
      attempts: row.attempts,
      reason: row.reason,
    }));
  }

  /** The story was added again while it was made. */
  private repeat(id: string): void {
    this.run(`update jobs set state = 'waiting', attempts = 0, due = 0 where id = ?`, id);
  }

  private run(sql: string, ...values: (string | number)[]): { readonly changes: number } {
    return this.database.prepare(sql).run(...values);
  }
}

const toJob = ({ id, location, kind, source, action, priority }: JobRow): StoryJob => ({
  id,
  location,
  kind,
  source,
  action,
  priority,
});
