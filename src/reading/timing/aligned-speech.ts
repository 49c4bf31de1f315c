import type { Speech } from '../../core/speech/speech.js';
import type { TimelineData } from '../../core/timeline/timeline.js';

/** A recording that is aligned with the words of the page. */
export interface AlignedSpeech {
  readonly alignment: TimelineData;
  readonly speech: Speech;
  /** The page has other words than the recording. */
  readonly isChanged: boolean;
}
