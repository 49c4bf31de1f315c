import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../errors/user-error.js';
import { toOneLine } from '../output/one-line.js';
import { removeAtExit } from '../output/temporary-paths.js';
import { beforeSignalEnds } from '../signals.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import { doJobs } from './do-jobs.js';
import { openFetch, openJobs, type Jobs } from './open-jobs.js';
import { openStore, type OpenStore } from './open-store.js';
import { openState } from './state/open-state.js';

export interface WorkOptions {
  /** Does the jobs that are due, and ends. */
  readonly isOnce: boolean;
  readonly write: (line: string) => void;
}

/**
 * Does the jobs that watchers add to Redis, until the process ends.
 *
 * @returns how many attempts failed, with `isOnce`.
 * @throws UserError if the configuration, Redis, the store or a voice cannot be used.
 */
export async function work(config: ResolvedConfig, { isOnce, write }: WorkOptions): Promise<number> {
  if (config.redis === undefined)
    throw new UserError('aloud worker', 0, 'has no queue', 'name it with --redis URL, or “redis” in the configuration');
  const log = (line: string): void => write(toOneLine(line));
  const state = await openState(config, { isPatient: !isOnce, log });
  let opened: OpenStore | undefined;
  let jobs: Jobs | undefined;
  let pruning: NodeJS.Timeout | undefined;
  let forgetSignals = (): void => undefined;
  try {
    // Another worker may use the same state folder.
    const workFolder = await mkdtemp(join(tmpdir(), 'aloud-worker-'));
    removeAtExit(workFolder);
    opened = await openStore(config, log);
    const [{ store }, fetch] = [opened, openFetch(config)];
    jobs = await openJobs(config, { command: 'aloud worker', workFolder, records: state.records, store, fetch, log });
    const { cache } = jobs.context.story;
    pruning = setInterval(() => void cache.prune(), config.interval * 1000);
    forgetSignals = beforeSignalEnds(async () => state.queue.release());
    if (!isOnce) log('waits for jobs');
    const { signal } = new AbortController();
    const failures = await doJobs(state, jobs.context, { atOnce: config.stories, isOnce, signal });
    return failures + ((await opened.finishFeeds()) ? 0 : 1);
  } catch (error) {
    throw state.explain(error);
  } finally {
    forgetSignals();
    clearInterval(pruning);
    await jobs?.close();
    await opened?.finishFeeds();
    await state.close();
  }
}
