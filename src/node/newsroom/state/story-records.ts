import type { Database } from 'libsql';
import type { Validators } from '../../network/fetch-bytes.js';
import type { SourceMemory } from '../sources/story-source.js';
import type { StoryReference } from '../story/story-reference.js';

/** What is known about a story. The files of the store are not needed for it. */
export interface StoryRecord extends StoryReference {
  /** Of the source, as it was when the story was last added to the queue. */
  readonly hint: string;
  readonly state: 'new' | 'published' | 'withdrawn';
}

interface StoryRow extends StoryRecord {
  readonly etag: string | null;
  readonly last_modified: string | null;
}

/** A page is requested again at the latest after so many intervals. */
const MAX_RECHECK_INTERVALS = 30;

/** In the table of sources, this is no source but a request. */
const RESCAN = 'rescan requested';

/** The stories and sources that were seen, in tables of the state database. */
export class StoryRecords {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  hintOf(id: string): string | undefined {
    return (this.database.prepare('select hint from stories where id = ?').get(id) as StoryRow | undefined)?.hint;
  }

  /** Keeps the hints of stories whose jobs are in the queue. */
  see(stories: readonly (StoryReference & { readonly hint: string })[], now: number): void {
    const statement = this.database.prepare(
      `insert into stories (id, location, kind, source, hint, state, created, checked) values (?, ?, ?, ?, ?, 'new', ?, 0)
       on conflict (id) do update set location = excluded.location, source = excluded.source, hint = excluded.hint`,
    );
    this.database.transaction(() => {
      for (const { id, location, kind, source, hint } of stories) statement.run(id, location, kind, source, hint, now);
    })();
  }

  /** Makes a record for a story of the webhook, where there is none. */
  remember({ id, location, kind, source }: StoryReference, now: number): void {
    this.database
      .prepare(
        `insert into stories (id, location, kind, source, hint, state, created, checked) values (?, ?, ?, ?, '', 'new', ?, 0)
         on conflict (id) do nothing`,
      )
      .run(id, location, kind, source, now);
  }

  /** Of the page as it was narrated. None after `forget`. */
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

  /**
   * Published pages of the web to request again: after `interval`, and later after a quarter of their age, because old stories
   * change less often.
   */
  dueForRecheck(now: number, interval: number): StoryRecord[] {
    return this.all(
      `where state = 'published' and kind = 'address'
       and checked + max(?, min(?, (checked - created) / 4)) < ? order by checked`,
      interval,
      MAX_RECHECK_INTERVALS * interval,
      now,
    );
  }

  /** The stories of a source that are not withdrawn. */
  ofSource(source: string): StoryRecord[] {
    return this.all(`where source = ? and state <> 'withdrawn'`, source);
  }

  /** Stories that were withdrawn before a time, and whose files are still there. */
  withdrawnBefore(time: number): StoryRecord[] {
    return this.all(`where state = 'withdrawn' and withdrawn < ?`, time);
  }

  setRemoved(id: string): void {
    this.database.prepare('update stories set withdrawn = null where id = ?').run(id);
  }

  counts(): Readonly<Record<StoryRecord['state'], number>> {
    const counts = { new: 0, published: 0, withdrawn: 0 };
    const rows = this.database.prepare('select state, count(*) as number from stories group by state').all();
    for (const { state, number } of rows as { state: StoryRecord['state']; number: number }[]) counts[state] = number;
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

  /** Makes the next scan check every story again, also that of a watcher that runs. */
  forget(): void {
    this.database.exec(
      `delete from sources; update stories set hint = 'forgotten', etag = null, last_modified = null, checked = 0;
       insert into sources values ('${RESCAN}', '{}');`,
    );
  }

  /** Whether `forget` was called since the last call. */
  takeRescan(): boolean {
    return this.database.prepare('delete from sources where name = ?').run(RESCAN).changes > 0;
  }

  private all(condition: string, ...values: (string | number)[]): StoryRecord[] {
    const rows = this.database
      .prepare(`select id, location, kind, source, hint, state from stories ${condition}`)
      .all(...values);
    return rows as StoryRecord[];
  }
}
