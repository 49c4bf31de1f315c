import type { StoryReference } from '../story/story-reference.js';

/** What has to be done for a story. */
export interface StoryJob extends StoryReference {
  readonly action: 'narrate' | 'withdraw';
  /** 0 comes first. */
  readonly priority: number;
}

/** A job that is being done. */
export interface TakenJob extends StoryJob {
  /** From 1. */
  readonly attempt: number;
  /** Why the attempt before failed; '' for none. */
  readonly reason: string;
}

export type JobState = 'waiting' | 'running' | 'failed';

/** A job in a list. */
export interface ListedJob extends StoryJob {
  readonly state: JobState;
  readonly attempts: number;
  readonly reason: string;
}

/** Why an attempt failed. */
export interface JobFailure {
  readonly reason: string;
  /** Whether another attempt could not succeed. */
  readonly isFinal: boolean;
}

/** What does the jobs. */
export interface JobHandler {
  /** @returns undefined if it was done */
  run(job: TakenJob): Promise<JobFailure | undefined>;
  /** Takes each attempt that failed. @param delay milliseconds until the next attempt; undefined if the job is given up */
  failed(job: TakenJob, reason: string, delay: number | undefined): void;
}

export interface ProcessOptions {
  /** Jobs that are done at once. An engine may do one more that is urgent. */
  readonly atOnce: number;
  /** Ends when no job is due. */
  readonly isOnce: boolean;
  /** Ends the processing. */
  readonly signal: AbortSignal;
}

/** An engine in this process answers at once, one of a server later. */
export type Awaitable<Value> = Value | Promise<Value>;

/** The jobs that are left to do. There is one for each story. */
export interface JobQueue {
  /** Adds jobs, each instead of that of the same story. A story that is being made is made once more. */
  add(jobs: readonly StoryJob[]): Awaitable<void>;
  /**
   * Does jobs by their priority, and never two of a story at a time. One that fails is done again after a time that doubles
   * with each attempt, and has failed after the last one.
   */
  process(handler: JobHandler, options: ProcessOptions): Promise<void>;
  /** Gives back the jobs that are being done, because the process ends. Their attempts do not count. */
  release(): Awaitable<void>;
  /** Gives a failed or waiting job all its attempts again, now. @returns whether there is one. */
  retry(id: string): Awaitable<boolean>;
  counts(): Awaitable<Readonly<Record<JobState, number>>>;
  /** @param limit the most jobs; the first ones by their priority */
  list(state: JobState, limit?: number): Awaitable<ListedJob[]>;
}

/** Priorities: a story of the webhook may be breaking news. */
export const PRIORITY = { webhook: 0, changed: 5, recheck: 9 } as const;
