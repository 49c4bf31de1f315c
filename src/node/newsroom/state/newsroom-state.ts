import type { Redis } from 'ioredis';
import type { ResolvedConfig } from '../config/resolve-config.js';
import type { JobQueue } from '../queue/job-queue.js';
import type { StoryRecords } from './story-records.js';

/** What is left to do, and what is known: on this machine, or in Redis for all machines. */
export interface NewsroomState {
  readonly queue: JobQueue;
  readonly records: StoryRecords;
  /** The connection, if the state is in Redis. */
  readonly redis?: Redis;
  /** Whether an error means that the state itself cannot be used. */
  isBroken(error: unknown): boolean;
  /** Converts such an error, and one of the file system, to a UserError. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
}

const HOUR_MS = 60 * 60 * 1000;

/** Milliseconds after which the page of a narrated story is requested again. */
export const recheckInterval = ({ recheck }: ResolvedConfig): number => recheck * HOUR_MS;
