import { UserError } from '../errors/user-error.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import type { PoliteFetch } from '../network/polite-fetch.js';
import { PRIORITY, type JobQueue } from './queue/job-queue.js';
import { openSource } from './sources/open-source.js';
import type { StoryRecords } from './state/story-records.js';
import type { StoryStore } from './store/story-store.js';

export interface ScanContext {
  readonly queue: JobQueue;
  readonly records: StoryRecords;
  readonly fetch: PoliteFetch;
  /** Days; older stories are left out. */
  readonly maxAge: number;
  /** Takes a line about a source that cannot be read. */
  readonly report: (problem: UserError) => void;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Looks for new, changed and withdrawn stories, and for files that were kept long enough. */
export async function scanSources(config: ResolvedConfig, context: ScanContext, store: StoryStore): Promise<void> {
  const { queue, records } = context;
  for (const source of config.sources) await scanSource(source, context);
  const due = await records.dueForRecheck(Date.now());
  await queue.add(due.map((story) => ({ ...story, action: 'narrate', priority: PRIORITY.recheck })));
  for (const id of await records.withdrawnBefore(Date.now() - config.keep * DAY_MS)) {
    await store.removeUnused(id, [], new Date());
    await records.setRemoved(id);
  }
}

/**
 * Adds the stories of a source that are new, have changed, or are withdrawn. A source that cannot be read is reported.
 */
async function scanSource(name: string, context: ScanContext): Promise<void> {
  const { queue, records, fetch, maxAge, report } = context;
  try {
    const source = await openSource(name, fetch);
    const { stories, isUnchanged, isComplete, memory, problems } = await source.scan(await records.memoryOf(name));
    for (const problem of problems) report(problem);
    const oldest = Date.now() - maxAge * DAY_MS;
    const hints = await records.hintsOf(stories.map(({ id }) => id));
    const changed = stories.filter(
      ({ id, hint, date }) => (date === undefined || date >= oldest) && hints.get(id) !== hint,
    );
    const isAnswer = isComplete && !isUnchanged;
    const gone = isAnswer ? await records.missingFrom(name, new Set(stories.map(({ id }) => id))) : [];
    // In this order: a process that is killed between them adds the same jobs again, and loses none.
    await queue.add([
      ...changed.map((story) => ({ ...story, action: 'narrate' as const, priority: PRIORITY.changed })),
      ...gone.map((story) => ({ ...story, action: 'withdraw' as const, priority: PRIORITY.changed })),
    ]);
    await records.setHints(changed, Date.now());
    await records.setMemory(name, memory);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    report(error);
  }
}
