import type { OmittedRoles } from '../speech/omitted-roles.js';
import { includedSentences } from './included-sentences.js';
import type { StepTarget, TimedSpeech } from './timed-speech.js';

/** In the first seconds of a sentence, "previous" leads to the sentence before it, later to its start. */
const SENTENCE_RESTART_SECONDS = 1.5;

/** A sentence that starts this close to the present time is the present one, in seconds. */
const SAME_TIME_SECONDS = 0.01;

/**
 * The next (1) or previous (-1) sentence (cue of the recording) that is on the page and not omitted. The silence before the
 * first one belongs to it; "previous" leads from there to the start of the story. Undefined after the last.
 */
export function stepSentence(
  timed: TimedSpeech,
  time: number,
  direction: 1 | -1,
  omitted: OmittedRoles,
): StepTarget | undefined {
  const sentences = includedSentences(timed, omitted);
  const [first, ...others] = sentences;
  if (!first) return undefined;
  const target =
    direction > 0
      ? others.find(({ start }) => start > time + SAME_TIME_SECONDS)
      : sentences.filter(({ start }) => start < time - SENTENCE_RESTART_SECONDS).at(-1);
  if (target) return timed.stepTo(target.words, target.start, Math.max(0, timed.utteranceAt(time)));
  return direction < 0 ? timed.stepTo(first.words, 0, 0) : undefined;
}
