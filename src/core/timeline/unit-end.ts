import { isIncluded, type OmittedRoles } from '../speech/omitted-roles.js';
import { paragraphStart } from '../speech/paragraphs.js';
import type { TimedSpeech } from './timed-speech.js';

/** A part of a story after which playback can stop. */
export type Unit = 'sentence' | 'paragraph' | 'section';

/** The silence after a unit that still belongs to it, in seconds: a stop exactly at its end would cut its last sound. */
const TAIL_SECONDS = 0.15;

/** The time at which the unit at a time has ended, in seconds; undefined after the last one. */
export function unitEnd(timed: TimedSpeech, time: number, unit: Unit, omitted: OmittedRoles): number | undefined {
  const { speech, timeline } = timed;
  const { sentenceStarts, sentenceEnds } = timeline.data;
  const utterances = Array.from(sentenceStarts, (_, index) => {
    const range = timed.sentenceRange(index);
    return range ? speech.words[range.first]!.utterance : -1;
  });
  const isLast = (index: number): boolean => {
    const [here, next] = [utterances[index]!, utterances.slice(index + 1).find((utterance) => utterance >= 0)];
    if (here < 0 || !isIncluded(speech, here, omitted)) return false;
    if (unit === 'sentence' || next === undefined) return true;
    if (unit === 'section') return speech.utterances[next]!.role === 'heading' && next !== here;
    return paragraphStart(speech, next, omitted) !== paragraphStart(speech, here, omitted);
  };
  for (const [index, end] of sentenceEnds.entries()) {
    const stop = Math.min(end + TAIL_SECONDS, Math.max(end, sentenceStarts[index + 1] ?? Infinity));
    if (stop > time && isLast(index)) return stop;
  }
  return undefined;
}
