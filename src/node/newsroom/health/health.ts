import { withinLimit } from '../../time-limit.js';
import { readOnly, type Route } from '../http/http-server.js';
import type { JobState } from '../queue/job-queue.js';
import type { NewsroomState } from '../state/newsroom-state.js';

/** What `/healthz` answers. */
export interface HealthReport {
  readonly status: 'ok' | 'failed';
  /** Why it failed. */
  readonly cause?: string;
  readonly state: 'reachable' | 'unreachable';
  /** Of a watcher: seconds since the last scan ended; null before the first one. */
  readonly lastScanSecondsAgo?: number | null;
  readonly jobs?: Readonly<Record<JobState, number>>;
}

/** A state that takes longer counts as one that cannot be reached. */
export const STATE_LIMIT_MS = 2000;
/** A scan may take long: a large index of sitemaps has a request for each. */
const SCAN_GRACE_SECONDS = 600;
const SCAN_INTERVALS = 3;

export interface HealthOptions {
  /** Seconds between two scans; undefined for a process that does not scan. */
  readonly interval: number | undefined;
  /** Milliseconds, by a clock that does not jump. */
  readonly now?: () => number;
}

/** Whether a process can do its work. What others cause (a source, a page, a voice) is in the metrics: a restart would not help. */
export class Health {
  state: NewsroomState | undefined;
  private readonly interval: number | undefined;
  private readonly now: () => number;
  private readonly began: number;
  private lastScan: number | undefined;

  constructor({ interval, now = () => performance.now() }: HealthOptions) {
    this.interval = interval;
    this.now = now;
    this.began = now();
  }

  scanned(): void {
    this.lastScan = this.now();
  }

  async check(): Promise<HealthReport> {
    const scan = this.interval === undefined ? {} : { lastScanSecondsAgo: this.secondsSinceScan() };
    const { state } = this;
    if (!state) return { status: 'failed', cause: 'the state is not open yet', state: 'unreachable', ...scan };
    let jobs: Readonly<Record<JobState, number>>;
    try {
      const counting = Promise.resolve(state.queue.counts());
      jobs = await withinLimit(counting, STATE_LIMIT_MS, `the state does not answer in ${STATE_LIMIT_MS / 1000} s`);
    } catch (error) {
      const problem = state.explain(error);
      const cause = problem instanceof Error && problem.name !== 'UserError' ? problem.message : String(problem);
      return { status: 'failed', cause, state: 'unreachable', ...scan };
    }
    const cause = this.scanProblem();
    return {
      status: cause === undefined ? 'ok' : 'failed',
      ...(cause && { cause }),
      state: 'reachable',
      ...scan,
      jobs,
    };
  }

  private secondsSinceScan(): number | null {
    return this.lastScan === undefined ? null : Math.round((this.now() - this.lastScan) / 1000);
  }

  private scanProblem(): string | undefined {
    if (this.interval === undefined) return undefined;
    const limit = SCAN_INTERVALS * this.interval + SCAN_GRACE_SECONDS;
    const seconds = (this.now() - (this.lastScan ?? this.began)) / 1000;
    return seconds > limit ? `no scan has ended for ${Math.round(seconds)} s` : undefined;
  }
}

export const healthRoute = (health: Health): Route =>
  readOnly(async () => {
    const report = await health.check();
    return { status: report.status === 'ok' ? 200 : 503, body: report };
  });
