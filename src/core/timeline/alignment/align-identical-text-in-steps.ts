import { shownWord, type Speech } from '../../speech/speech.js';
import { STEP_SIZE, type Steps } from '../../steps.js';
import type { CueTimes } from '../cue-times.js';
import type { TimelineData } from '../timeline.js';
import { pairInOrder } from './align-identical-text.js';

/** Does what `alignIdenticalText` does, in parts. */
export function* alignIdenticalTextInSteps(
  { texts, ...times }: CueTimes,
  speech: Speech,
): Steps<TimelineData | undefined> {
  const count = speech.words.length;
  if (texts.length !== count) return undefined;
  for (let index = 0; index < count; index++) {
    if (texts[index] !== shownWord(speech, index)) return undefined;
    if (index % STEP_SIZE === 0) yield;
  }
  return pairInOrder(times, count);
}
