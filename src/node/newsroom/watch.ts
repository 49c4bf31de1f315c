import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedConfig } from './config/resolve-config.js';
import { doJobs } from './do-jobs.js';
import { openEndpoints, type Endpoints } from './endpoints.js';
import type { NewsroomLog } from './log/newsroom-log.js';
import { openMonitor } from './monitor.js';
import { openFetch, openJobs, type Jobs } from './open-jobs.js';
import { openStore, type OpenStore } from './open-store.js';
import { Scanner } from './source-scanner.js';
import type { NewsroomState } from './state/newsroom-state.js';
import { openState } from './state/open-state.js';
import { storyRoute } from './webhook/story-webhook.js';

export interface WatchOptions {
  /** Scans, does the jobs that are due, and ends. */
  readonly isOnce: boolean;
  /** Of the webhook. */
  readonly secret?: string | undefined;
  readonly log: NewsroomLog;
}

/**
 * Watches the sources and narrates their stories, until the process ends. A kill at any time loses nothing: all that is left
 * to do is in the state. With Redis, workers narrate.
 *
 * @returns how many attempts and sources failed, with `isOnce`.
 * @throws UserError if the configuration, the state or the port cannot be used.
 */
export async function watch(config: ResolvedConfig, options: WatchOptions): Promise<number> {
  const { isOnce, secret } = options;
  const monitor = await openMonitor(config, { log: options.log, isOnce, isWatcher: true });
  const { log, onSentence, onScan } = monitor;
  const stopping = new AbortController();
  const { signal } = stopping;
  let state: NewsroomState | undefined;
  let endpoints: Endpoints | undefined;
  let opened: OpenStore | undefined;
  let jobs: Jobs | undefined;
  try {
    const takeStories = storyRoute(secret ?? '', async (job) => {
      if (!state) throw new Error('the state is not open yet');
      await state.queue.add([job]);
      opened?.updateFeeds();
    });
    // Before the state: it may be waited for, and the health says so.
    if (!isOnce) endpoints = await openEndpoints(config, monitor, config.webhook && takeStories);
    state = await openState(config, { isPatient: !isOnce, log });
    monitor.watchState(state);
    const { queue, records } = state;
    opened = await openStore(config, log, queue);
    const { store, updateFeeds } = opened;
    const fetch = openFetch(config);
    if (config.redis === undefined) {
      const workFolder = openWorkFolder(config);
      jobs = await openJobs(config, { command: 'aloud watch', workFolder, records, store, fetch, log, onSentence });
    }
    const context = { queue, records, fetch, maxAge: config.maxAge ?? Infinity };
    const scanner = new Scanner(config, context, store, log, onScan);
    const doAll = async (own: NewsroomState): Promise<number> =>
      jobs ? doJobs(own, jobs.context, { atOnce: config.stories, isOnce, signal }, updateFeeds) : 0;
    if (isOnce) {
      await scanner.scan();
      const failures = (await doAll(state)) + scanner.failures;
      return failures + ((await opened.finishFeeds()) ? 0 : 1);
    }
    endpoints?.announce(log);
    const afterScan = async (): Promise<void> => {
      updateFeeds();
      await jobs?.context.story.cache.prune();
    };
    await Promise.all([doAll(state), scanner.scanOften(signal, afterScan)]);
    return 0;
  } catch (error) {
    throw state ? state.explain(error) : error;
  } finally {
    stopping.abort();
    endpoints?.close();
    await jobs?.close();
    await opened?.finishFeeds();
    monitor.close();
    await state?.close();
  }
}

/** A process that was killed may have left files. */
function openWorkFolder({ state }: ResolvedConfig): string {
  const folder = join(state, 'work');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
