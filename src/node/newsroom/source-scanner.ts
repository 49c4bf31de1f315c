import { setTimeout as wait } from 'node:timers/promises';
import type { UserError } from '../errors/user-error.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import { problemFacts, type Log } from './log/newsroom-log.js';
import { scanSources, type ScanContext } from './scan-sources.js';
import type { StoryStore } from './store/story-store.js';

/** How soon a request of `--rescan` is seen. */
const POLL_MS = 500;

/** Scans the sources of a configuration. */
export class Scanner {
  /** Sources that could not be read. */
  failures = 0;
  private readonly config: ResolvedConfig;
  private readonly context: ScanContext;
  private readonly store: StoryStore;
  private readonly onScan: (seconds: number) => void;
  /** What was last reported of a source. */
  private readonly reported = new Map<string, string>();

  constructor(
    config: ResolvedConfig,
    context: Omit<ScanContext, 'report'>,
    store: StoryStore,
    log: Log,
    onScan: (seconds: number) => void,
  ) {
    this.config = config;
    this.context = { ...context, report: (problem) => this.report(problem, log) };
    this.store = store;
    this.onScan = onScan;
  }

  async scan(): Promise<void> {
    const began = performance.now();
    await this.context.records.takeRescan();
    await scanSources(this.config, this.context, this.store);
    this.onScan((performance.now() - began) / 1000);
  }

  /** Scans at each interval and at each request. @param afterScan is called after each scan */
  async scanOften(signal: AbortSignal, afterScan: () => Promise<void>): Promise<void> {
    while (!signal.aborted) {
      const began = performance.now();
      await this.scan();
      await afterScan();
      const isDue = (): boolean => performance.now() - began >= this.config.interval * 1000;
      while (!isDue() && !(await this.context.records.takeRescan())) await wait(POLL_MS, undefined, { signal });
    }
  }

  /** A source that stays broken is reported once, and again when the problem is another one. */
  private report(problem: UserError, log: Log): void {
    this.failures++;
    const text = String(problem);
    const key = `${problem.file}:${problem.line}`;
    const isRepeated = this.reported.get(key) === text;
    log(`failed ${text}`, { event: 'source-failed', ...problemFacts(problem), source: 'source', isRepeated });
    this.reported.set(key, text);
  }
}
