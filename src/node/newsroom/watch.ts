import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { UserError } from '../errors/user-error.js';
import { toOneLine } from '../output/one-line.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import { openNewsroom, type Newsroom } from './open-newsroom.js';
import type { TakenJob } from './queue/job-queue.js';
import { isFinalError, reasonOf, runJob } from './run-job.js';
import { scanSources } from './scan-sources.js';
import { databaseError, isDatabaseError } from './state/newsroom-database.js';
import { openWebhook } from './webhook/story-webhook.js';

export interface WatchOptions {
  /** Scans, does the jobs that are due, and ends. */
  readonly isOnce: boolean;
  /** Of the webhook. */
  readonly secret?: string | undefined;
  readonly write: (line: string) => void;
}

/** How soon a job that becomes due is seen, and a request of `--retry` and `--rescan`. */
const POLL_MS = 500;

/**
 * Watches the sources and narrates their stories, until the process ends. A kill at any time loses nothing: all that is left
 * to do is in the state folder.
 *
 * @returns how many attempts and sources failed, with `isOnce`.
 * @throws UserError if the configuration, the state folder or the port cannot be used.
 */
export async function watch(config: ResolvedConfig, { isOnce, secret, write }: WatchOptions): Promise<number> {
  const log = (line: string): void => write(toOneLine(line));
  const newsroom = await openNewsroom(config, log);
  const watcher = new Watcher(newsroom, config, log);
  let webhook: Server | undefined;
  try {
    if (isOnce) await watcher.scan();
    else if (config.webhook) {
      webhook = await openWebhook({ ...config.webhook, secret: secret ?? '' }, async (job) =>
        newsroom.scan.queue.add([job]),
      );
      log(`takes POST /stories at port ${(webhook.address() as { readonly port: number }).port}`);
    }
    const workers = Array.from({ length: config.stories }, () => watcher.work(isOnce));
    await Promise.all(isOnce ? workers : [...workers, watcher.scanOften()]);
    if (!(await newsroom.finishFeeds())) watcher.failures++;
    return watcher.failures;
  } catch (error) {
    throw databaseError(config.state, error);
  } finally {
    watcher.stop();
    webhook?.close();
    await newsroom.close();
  }
}

class Watcher {
  failures = 0;
  private readonly newsroom: Newsroom;
  private readonly config: ResolvedConfig;
  private readonly log: (line: string) => void;
  private readonly stopping = new AbortController();
  /** What was last reported of a source. */
  private readonly reported = new Map<string, string>();

  constructor(newsroom: Newsroom, config: ResolvedConfig, log: (line: string) => void) {
    this.newsroom = newsroom;
    this.config = config;
    this.log = log;
  }

  stop(): void {
    this.stopping.abort();
  }

  async scan(): Promise<void> {
    const { scan, job } = this.newsroom;
    scan.records.takeRescan();
    await scanSources(this.config, { ...scan, report: (problem) => this.reportSource(problem) }, job.story.store);
    await job.story.cache.prune();
  }

  async scanOften(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const began = performance.now();
      await this.scan();
      const isDue = (): boolean => performance.now() - began >= this.config.interval * 1000;
      while (!isDue() && !this.newsroom.scan.records.takeRescan()) await this.pause();
    }
  }

  /** Does one job after the other. @param isOnce ends when none is due */
  async work(isOnce: boolean): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const job = await this.newsroom.scan.queue.take();
      if (job) await this.finish(job);
      else if (isOnce) return;
      else await this.pause();
    }
  }

  private async finish(job: TakenJob): Promise<void> {
    const { queue } = this.newsroom.scan;
    try {
      await runJob(job, this.newsroom.job);
    } catch (error) {
      if (isDatabaseError(error)) throw error;
      this.failures++;
      const reason = reasonOf(error, job);
      const delay = await queue.fail(job, reason, isFinalError(error));
      if (delay === undefined) this.log(`failed ${reason}; given up, “aloud watch --retry ${job.id}” tries it again`);
      else if (reason !== job.reason) this.log(`failed ${reason}; tried again in ${delay / 1000} s`);
      return;
    }
    await queue.complete(job);
  }

  /** A source that stays broken is reported once, and again when the problem is another one. */
  private reportSource(problem: UserError): void {
    this.failures++;
    const text = String(problem);
    const key = `${problem.file}:${problem.line}`;
    if (this.reported.get(key) !== text) this.log(`failed ${text}`);
    this.reported.set(key, text);
  }

  private pause(): Promise<void> {
    return wait(POLL_MS, undefined, this.stopping);
  }
}
