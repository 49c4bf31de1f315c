import { readPrices } from '../narrate/prices.js';
import { requirePackages } from '../optional-packages.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import { Health } from './health/health.js';
import type { Log, NewsroomLog } from './log/newsroom-log.js';
import type { NewsroomMetrics } from './metrics/newsroom-metrics.js';
import type { NewsroomState } from './state/newsroom-state.js';
import type { SentenceListener } from './story-job/narrate-story.js';
import { WorkStatus } from './work-status.js';

/** What shows how a watcher or a worker is: the log, the health, the metrics, and the last line of a terminal. */
export interface Monitor {
  readonly log: Log;
  readonly health: Health;
  readonly metrics: NewsroomMetrics | undefined;
  readonly onSentence: SentenceListener | undefined;
  readonly onScan: (seconds: number) => void;
  watchState(state: NewsroomState): void;
  close(): void;
}

export interface MonitorOptions {
  readonly log: NewsroomLog;
  /** Without health and metrics: the process ends soon. */
  readonly isOnce: boolean;
  readonly isWatcher: boolean;
}

/** @throws UserError for a package that is missing, and for prices that cannot be read */
export async function openMonitor(config: ResolvedConfig, options: MonitorOptions): Promise<Monitor> {
  const { log, isOnce, isWatcher } = options;
  const health = new Health({ interval: isWatcher ? config.interval : undefined });
  const metrics = isOnce || !config.metrics ? undefined : await openMetrics(config);
  const status = log.showStatus && new WorkStatus(log.showStatus);
  return {
    health,
    metrics,
    log(line, facts) {
      log.write(line, facts);
      if (!facts) return;
      metrics?.countEvent(facts);
      status?.countEvent(facts);
    },
    onSentence: metrics && ((line, isSpoken) => metrics.countSentence(line, isSpoken)),
    onScan(seconds) {
      health.scanned();
      metrics?.countScan(seconds);
    },
    watchState(state) {
      health.state = state;
      metrics?.watchState(state);
      status?.watchState(state);
    },
    close: () => status?.close(),
  };
}

async function openMetrics({ prices }: ResolvedConfig): Promise<NewsroomMetrics> {
  requirePackages('the metrics', ['prom-client']);
  const { NewsroomMetrics } = await import('./metrics/newsroom-metrics.js');
  return new NewsroomMetrics(prices === undefined ? undefined : await readPrices(prices));
}
