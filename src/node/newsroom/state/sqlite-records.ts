import type { Database } from 'libsql';
import type { Validators } from '../../network/fetch-bytes.js';
import { inTransaction } from '../sqlite/sqlite-transaction.js';
import type { SourceMemory } from '../sources/story-source.js';
import type { StoryReference } from '../story/story-reference.js';
import { MAX_RECHECK_INTERVALS, type StoryRecords } from './story-records.js';

interface StoryRow {
  readonly hint: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
}

/** In the table of sources, this is no source but a request. */
const RESCAN = 'rescan requested';

/** The records in tables of the state database. */
export class SqliteRecords implements StoryRecords {
  private readonly database: Database;
  /** Milliseconds. */
  private readonly recheckInterval: number;

  constructor(database: Database, recheckInterval: number) {
    this.database = database;
    this.recheckInterval = recheckInterval;
  }

  hintsOf(ids: readonly string[]): Map<string, string> {
    const statement = this.database.prepare('select hint from stories where id = ?');
    const hints = ids.map((id) => [id, (statement.get(id) as StoryRow | undefined)?.hint] as const);
    return new Map(hints.filter((entry): entry is [string, string] => entry[1] !== undefined));
  }

  setHints(stories: readonly (StoryReference & { readonly hint: string })[], now: number): void {
    const statement = this.database.prepare(
      `insert into stories (id, location, kind, source, hint, state, created, checked) values (?, ?, ?, ?, ?, 'new', ?, 0)
       on conflict (id) do update set location = excluded.location, source = excluded.source, hint = excluded.hint`,
    );
    inTransaction(this.database, () => {
      for (const { id, location, kind, source, hint } of stories) statement.run(id, location, kind, source, hint, now);
    });
  }

  remember({ id, location, kind, source }: StoryReference, now: number): void {
    this.database
      .prepare(
        `insert into stories (id, location, kind, source, hint, state, created, checked) values (?, ?, ?, ?, '', 'new', ?, 0)
         on conflict (id) do nothing`,
      )
      .run(id, location, kind, source, now);
  }

  validatorsOf(id: string): Validators | undefined {
    const row = this.database.prepare('select etag, last_modified from stories where id = ?').get(id) as
      StoryRow | undefined;
    if (!row || (row.etag ?? row.last_modified) === null) return undefined;
    return { etag: row.etag ?? undefined, lastModified: row.last_modified ?? undefined };
  }

  setPublished(id: string, now: number, { etag, lastModified }: Validators): void {
    this.database
      .prepare(
        `update stories set state = 'published', checked = ?, etag = ?, last_modified = ?, withdrawn = null where id = ?`,
      )
      .run(now, etag ?? null, lastModified ?? null, id);
  }

  setChecked(id: string, now: number): void {
    this.database.prepare('update stories set checked = ? where id = ?').run(now, id);
  }

  setWithdrawn(id: string, now: number): void {
    this.database
      .prepare(
        `update stories set state = 'withdrawn', hint = 'withdrawn', etag = null, last_modified = null, withdrawn = ? where id = ?`,
      )
      .run(now, id);
  }

  dueForRecheck(now: number): StoryReference[] {
    const longest = MAX_RECHECK_INTERVALS * this.recheckInterval;
    // A clock that was set back would make a page wait for years.
    return this.references(
      `where state = 'published' and kind = 'address'
       and (checked + max(?, min(?, (checked - created) / 4)) < ? or checked > ?) order by checked`,
      this.recheckInterval,
      longest,
      now,
      now + longest,
    );
  }

  missingFrom(source: string, listed: ReadonlySet<string>): StoryReference[] {
    return this.references(`where source = ? and state <> 'withdrawn'`, source).filter(({ id }) => !listed.has(id));
  }

  withdrawnBefore(time: number): string[] {
    return this.references(`where state = 'withdrawn' and withdrawn < ?`, time).map(({ id }) => id);
  }

  setRemoved(id: string): void {
    this.database.prepare('update stories set withdrawn = null where id = ?').run(id);
  }

  counts(): { published: number; withdrawn: number } {
    const counts = { new: 0, published: 0, withdrawn: 0 };
    const rows = this.database.prepare('select state, count(*) as number from stories group by state').all();
    for (const { state, number } of rows as { state: keyof typeof counts; number: number }[]) counts[state] = number;
    return counts;
  }

  memoryOf(source: string): SourceMemory {
    const row = this.database.prepare('select memory from sources where name = ?').get(source) as
      { readonly memory: string } | undefined;
    return row ? (JSON.parse(row.memory) as SourceMemory) : {};
  }

  setMemory(source: string, memory: SourceMemory): void {
    this.database
      .prepare('insert into sources values (?, ?) on conflict (name) do update set memory = excluded.memory')
      .run(source, JSON.stringify(memory));
  }

  forget(): void {
    this.database.exec(
      `delete from sources; update stories set hint = 'forgotten', etag = null, last_modified = null, checked = 0;
       insert into sources values ('${RESCAN}', '{}');`,
    );
  }

  takeRescan(): boolean {
    return this.database.prepare('delete from sources where name = ?').run(RESCAN).changes > 0;
  }

  private references(condition: string, ...values: (string | number)[]): StoryReference[] {
    const rows = this.database.prepare(`select id, location, kind, source from stories ${condition}`).all(...values);
    return rows as StoryReference[];
  }
}
