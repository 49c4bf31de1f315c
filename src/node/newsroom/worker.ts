import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../errors/user-error.js';
import { removeAtExit } from '../output/temporary-paths.js';
import { beforeSignalEnds } from '../signals.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import { doJobs } from './do-jobs.js';
import { openEndpoints, type Endpoints } from './endpoints.js';
import type { NewsroomLog } from './log/newsroom-log.js';
import { openMonitor } from './monitor.js';
import { openFetch, openJobs, type Jobs } from './open-jobs.js';
import { openStore, type OpenStore } from './open-store.js';
import type { NewsroomState } from './state/newsroom-state.js';
import { openState } from './state/open-state.js';

export interface WorkOptions {
  /** Does the jobs that are due, and ends. */
  readonly isOnce: boolean;
  readonly log: NewsroomLog;
}

/**
 * Does the jobs that watchers add to Redis, until the process ends.
 *
 * @returns how many attempts failed, with `isOnce`.
 * @throws UserError if the configuration, Redis, the store or a voice cannot be used.
 */
export async function work(config: ResolvedConfig, options: WorkOptions): Promise<number> {
  if (config.redis === undefined)
    throw new UserError('aloud worker', 0, 'has no queue', 'name it with --redis URL, or “redis” in the configuration');
  const { isOnce } = options;
  const monitor = await openMonitor(config, { log: options.log, isOnce, isWatcher: false });
  const { log, onSentence } = monitor;
  let state: NewsroomState | undefined;
  let endpoints: Endpoints | undefined;
  let opened: OpenStore | undefined;
  let jobs: Jobs | undefined;
  let pruning: NodeJS.Timeout | undefined;
  let forgetSignals = (): void => undefined;
  try {
    // Before the state: it may be waited for, and the health says so.
    if (!isOnce) endpoints = await openEndpoints(config, monitor, undefined);
    const own = (state = await openState(config, { isPatient: !isOnce, log }));
    monitor.watchState(own);
    // Another worker may use the same state folder.
    const workFolder = await mkdtemp(join(tmpdir(), 'aloud-worker-'));
    removeAtExit(workFolder);
    opened = await openStore(config, log, own.queue);
    const [{ store }, fetch] = [opened, openFetch(config)];
    const { records, redis } = own;
    const work = { workFolder, records, redis, store, fetch, log, onSentence };
    jobs = await openJobs(config, { command: 'aloud worker', ...work });
    const { cache } = jobs.context.story;
    pruning = setInterval(() => void cache.prune(), config.interval * 1000);
    forgetSignals = beforeSignalEnds(async () => own.queue.release());
    endpoints?.announce(log);
    if (!isOnce) log('waits for jobs');
    const { signal } = new AbortController();
    const failures = await doJobs(own, jobs.context, { atOnce: config.stories, isOnce, signal }, opened.updateFeeds);
    return failures + ((await opened.finishFeeds()) ? 0 : 1);
  } catch (error) {
    throw state ? state.explain(error) : error;
  } finally {
    forgetSignals();
    clearInterval(pruning);
    endpoints?.close();
    await jobs?.close();
    await opened?.finishFeeds();
    monitor.close();
    await state?.close();
  }
}
