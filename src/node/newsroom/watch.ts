import { mkdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { toOneLine } from '../output/one-line.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import { doJobs } from './do-jobs.js';
import { openFetch, openJobs, type Jobs } from './open-jobs.js';
import { openStore, type OpenStore } from './open-store.js';
import { Scanner } from './source-scanner.js';
import { openState } from './state/open-state.js';
import { openWebhook } from './webhook/story-webhook.js';

export interface WatchOptions {
  /** Scans, does the jobs that are due, and ends. */
  readonly isOnce: boolean;
  /** Of the webhook. */
  readonly secret?: string | undefined;
  readonly write: (line: string) => void;
}

/**
 * Watches the sources and narrates their stories, until the process ends. A kill at any time loses nothing: all that is left
 * to do is in the state. With Redis, workers narrate.
 *
 * @returns how many attempts and sources failed, with `isOnce`.
 * @throws UserError if the configuration, the state or the port cannot be used.
 */
export async function watch(config: ResolvedConfig, { isOnce, secret, write }: WatchOptions): Promise<number> {
  const log = (line: string): void => write(toOneLine(line));
  const state = await openState(config, { isPatient: !isOnce, log });
  const { queue, records } = state;
  const stopping = new AbortController();
  const { signal } = stopping;
  let webhook: Server | undefined;
  let opened: OpenStore | undefined;
  let jobs: Jobs | undefined;
  try {
    opened = await openStore(config, log);
    const { store } = opened;
    const fetch = openFetch(config);
    if (config.redis === undefined) {
      const workFolder = openWorkFolder(config);
      jobs = await openJobs(config, { command: 'aloud watch', workFolder, records, store, fetch, log });
    }
    const context = { queue, records, fetch, maxAge: config.maxAge ?? Infinity };
    const scanner = new Scanner(config, context, store, log);
    const work = async (): Promise<number> =>
      jobs ? doJobs(state, jobs.context, { atOnce: config.stories, isOnce, signal }) : 0;
    if (isOnce) {
      await scanner.scan();
      const failures = (await work()) + scanner.failures;
      return failures + ((await opened.finishFeeds()) ? 0 : 1);
    }
    if (config.webhook) {
      webhook = await openWebhook({ ...config.webhook, secret: secret ?? '' }, async (job) => queue.add([job]));
      log(`takes POST /stories at port ${(webhook.address() as AddressInfo).port}`);
    }
    const prune = async (): Promise<void> => jobs?.context.story.cache.prune();
    await Promise.all([work(), scanner.scanOften(signal, prune)]);
    return 0;
  } catch (error) {
    throw state.explain(error);
  } finally {
    stopping.abort();
    webhook?.close();
    await jobs?.close();
    await opened?.finishFeeds();
    await state.close();
  }
}

/** A process that was killed may have left files. */
function openWorkFolder({ state }: ResolvedConfig): string {
  const folder = join(state, 'work');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
