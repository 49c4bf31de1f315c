import type { StoryReference } from '../story/story-reference.js';

/** What has to be done for a story. */
export interface StoryJob extends StoryReference {
  readonly action: 'narrate' | 'withdraw';
  /** 0 comes first. */
  readonly priority: number;
}

/** A job that a worker has. */
export interface TakenJob extends StoryJob {
  /** From 1. */
  readonly attempt: number;
  /** Why the attempt before failed; '' for none. */
  readonly reason: string;
  /** Changes when the story is added again. */
  readonly version: number;
}

export type JobState = 'waiting' | 'running' | 'failed';

/** A job in a list. */
export interface ListedJob extends StoryJob {
  readonly state: JobState;
  readonly attempts: number;
  readonly reason: string;
}

/** A queue in this process answers at once, one of a server later. */
type Awaitable<Value> = Value | Promise<Value>;

/** The jobs that are left to do. There is one for each story. */
export interface JobQueue {
  /** Adds jobs, each instead of that of the same story. A story that is being made is made once more. */
  add(jobs: readonly StoryJob[]): Awaitable<void>;
  /** The next job that is due; undefined if there is none now. */
  take(): Awaitable<TakenJob | undefined>;
  complete(job: TakenJob): Awaitable<void>;
  /**
   * The job is taken again after a time that doubles with each attempt; after the last attempt it has failed.
   *
   * @param isFinal whether another attempt could not succeed.
   * @returns the milliseconds until the next attempt; undefined if it has failed.
   */
  fail(job: TakenJob, reason: string, isFinal: boolean): Awaitable<number | undefined>;
  /** Gives a failed or waiting job all its attempts again, now. @returns whether there is one. */
  retry(id: string): Awaitable<boolean>;
  counts(): Awaitable<Readonly<Record<JobState, number>>>;
  list(state: JobState): Awaitable<ListedJob[]>;
}

/** Priorities: a story of the webhook may be breaking news. */
export const PRIORITY = { webhook: 0, changed: 5, recheck: 9 } as const;
