import type { UserError } from '../../errors/user-error.js';
import type { Validators } from '../../network/fetch-bytes.js';
import type { StoryReference } from '../story/story-reference.js';

/** A story as a source lists it. */
export interface ListedStory extends StoryReference {
  /** Changes when the source says that the story has changed; '' if the source does not say. */
  readonly hint: string;
  /** When it was published or changed, in milliseconds since 1970, if the source says so. */
  readonly date?: number | undefined;
}

/** What a source answered. */
export interface Scan {
  readonly stories: readonly ListedStory[];
  /** The source lists the same as in the scan before; there are no stories here. */
  readonly isUnchanged: boolean;
  /** Whether a story that is not listed is withdrawn. A feed lists the newest stories only. */
  readonly isComplete: boolean;
  readonly memory: SourceMemory;
  /** Parts that were left out. They are no reason to leave out the others. */
  readonly problems: readonly UserError[];
}

/** What is kept of a scan for the next one. */
export interface SourceMemory extends Validators {
  /** Digest of the content. */
  readonly digest?: string | undefined;
}

/** Where stories come from. Each kind of source is a file of this folder. */
export interface StorySource {
  readonly name: string;
  /** @throws UserError if the source cannot be read; then nothing is known about its stories. */
  scan(memory: SourceMemory): Promise<Scan>;
}

/** The most stories of one source: a source without an end must not fill the disk. */
export const MAX_STORIES = 100_000;
