import type { Validators } from '../../network/fetch-bytes.js';
import type { Awaitable } from '../queue/job-queue.js';
import type { SourceMemory } from '../sources/story-source.js';
import type { StoryReference } from '../story/story-reference.js';

/** A page is requested again at the latest after so many intervals. */
export const MAX_RECHECK_INTERVALS = 30;

/** What is known about stories and sources. The files of the store are not needed for it, and without it they stay valid. */
export interface StoryRecords {
  /** Of the source, as they were when the stories were last added to the queue. Stories that were not seen are left out. */
  hintsOf(ids: readonly string[]): Awaitable<ReadonlyMap<string, string>>;
  /** Keeps the hints of stories whose jobs are in the queue. */
  setHints(stories: readonly (StoryReference & { readonly hint: string })[], now: number): Awaitable<void>;
  /** Makes a record for a story of the webhook, where there is none. */
  remember(story: StoryReference, now: number): Awaitable<void>;
  /** Of the page as it was narrated. None after `forget`. */
  validatorsOf(id: string): Awaitable<Validators | undefined>;
  setPublished(id: string, now: number, validators: Validators): Awaitable<void>;
  setChecked(id: string, now: number): Awaitable<void>;
  setWithdrawn(id: string, now: number): Awaitable<void>;
  /**
   * Published pages of the web to request again: after the interval of the configuration, and later after a quarter of the
   * time for which they are known, because old stories change less often.
   */
  dueForRecheck(now: number): Awaitable<StoryReference[]>;
  /** The stories of a source that are neither in this list nor withdrawn. */
  missingFrom(source: string, listed: ReadonlySet<string>): Awaitable<StoryReference[]>;
  /** Stories that were withdrawn before a time, and whose files are still there. */
  withdrawnBefore(time: number): Awaitable<string[]>;
  setRemoved(id: string): Awaitable<void>;
  counts(): Awaitable<{ readonly published: number; readonly withdrawn: number }>;
  memoryOf(source: string): Awaitable<SourceMemory>;
  setMemory(source: string, memory: SourceMemory): Awaitable<void>;
  /** Makes the next scan check every story again, also that of a watcher that runs. */
  forget(): Awaitable<void>;
  /** Whether `forget` was called since the last call. */
  takeRescan(): Awaitable<boolean>;
}
