import { isIncluded, type OmittedRoles } from '../speech/omitted-roles.js';
import type { TimedSpeech, WordRange } from './timed-speech.js';

/** A sentence (a cue of the recording) that is on the page. */
export interface IncludedSentence {
  /** Seconds. */
  readonly start: number;
  readonly words: WordRange;
}

/** The sentences on the page that the listener does not omit, in the order of time. */
export function includedSentences(timed: TimedSpeech, omitted: OmittedRoles): IncludedSentence[] {
  const { speech, timeline } = timed;
  return Array.from(timeline.data.sentenceStarts).flatMap((start, index) => {
    const words = timed.sentenceRange(index);
    return words && isIncluded(speech, speech.words[words.first]!.utterance, omitted) ? { start, words } : [];
  });
}
