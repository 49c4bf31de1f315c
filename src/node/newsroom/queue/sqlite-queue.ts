import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'libsql';
import { delayAfter, lostEachTime, MAX_DELAY_MS, type AttemptOptions } from './attempts.js';
import {
  PRIORITY,
  type JobFailure,
  type JobHandler,
  type JobQueue,
  type JobState,
  type ListedJob,
  type ProcessOptions,
  type StoryJob,
  type TakenJob,
} from './job-queue.js';
import { inTransaction } from '../sqlite/sqlite-transaction.js';

/** How soon a job is seen that becomes due, and one that another process adds or retries. */
const POLL_MS = 500;

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

interface VersionedJob extends TakenJob {
  /** Changes when the story is added again. */
  readonly version: number;
}

/** The queue in a table of SQLite, for one process. */
export class SqliteQueue implements JobQueue {
  private readonly database: Database;
  private readonly options: AttemptOptions;
  private readonly now: () => number;

  /** @param now milliseconds since 1970; this clock may jump. */
  constructor(database: Database, options: AttemptOptions, now: () => number = Date.now) {
    this.database = database;
    this.options = options;
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
      this.options.attempts,
      this.options.attempts,
      lostEachTime(this.options),
    );
  }

  release(): void {
    this.run(`update jobs set state = 'waiting', due = 0, attempts = attempts - 1 where state = 'running'`);
  }

  /** In one transaction: a feed may have thousands of new stories. */
  add(jobs: readonly StoryJob[]): void {
    const statement = this.database.prepare(ADD);
    inTransaction(this.database, () => {
      for (const { id, location, kind, source, action, priority } of jobs)
        statement.run(id, location, kind, source, action, priority);
    });
  }

  /** One more job at a time is only for the webhook: a correction does not wait until a long story is done. */
  async process(handler: JobHandler, options: ProcessOptions): Promise<void> {
    const last = [...Array.from({ length: options.atOnce }, () => PRIORITY.recheck), PRIORITY.webhook];
    await Promise.all(last.map((priority) => this.processOneByOne(handler, options, priority)));
  }

  /** @param last the last priority that is done */
  private async processOneByOne(handler: JobHandler, { isOnce, signal }: ProcessOptions, last: number): Promise<void> {
    while (!signal.aborted) {
      const job = this.take(last);
      if (!job && isOnce) return;
      if (!job) {
        await wait(POLL_MS, undefined, { signal });
        continue;
      }
      const failure = await handler.run(job);
      if (failure) handler.failed(job, failure.reason, this.fail(job, failure));
      else this.complete(job);
    }
  }

  private take(last: number): VersionedJob | undefined {
    const now = this.now();
    // A clock that was set back would make a job wait for days.
    const row = this.database
      .prepare(
        `update jobs set state = 'running', attempts = attempts + 1 where id = (
           select id from jobs where state = 'waiting' and priority <= ? and (due <= ? or due > ?) order by priority, due, rowid limit 1
         ) returning *`,
      )
      .get(last, now, now + MAX_DELAY_MS) as JobRow | undefined;
    return row && { ...toJob(row), attempt: row.attempts, reason: row.reason, version: row.version };
  }

  private complete({ id, version }: VersionedJob): void {
    const { changes } = this.run('delete from jobs where id = ? and version = ?', id, version);
    if (!changes) this.repeat(id);
  }

  /** @returns the milliseconds until the next attempt; undefined if the job has failed. */
  private fail({ id, version, attempt }: VersionedJob, { reason, isFinal }: JobFailure): number | undefined {
    const isOver = isFinal || attempt >= this.options.attempts;
    const delay = delayAfter(attempt);
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

  list(state: JobState, limit: number = Number.MAX_SAFE_INTEGER): ListedJob[] {
    const select = 'select * from jobs where state = ? order by priority, due, rowid limit ?';
    const rows = this.database.prepare(select).all(state, limit);
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
