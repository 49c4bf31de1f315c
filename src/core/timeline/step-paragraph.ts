import { neighbourParagraph, paragraphStart } from '../speech/paragraphs.js';
import type { OmittedRoles } from '../speech/omitted-roles.js';
import type { StepTarget, TimedSpeech } from './timed-speech.js';

/** In the first seconds of a paragraph, "previous" leads to the paragraph before it, later to its start. */
const PARAGRAPH_RESTART_SECONDS = 2;

/**
 * The start of the current paragraph, or of the next (1) or previous (-1) one that is not omitted; the start of the story
 * before the first paragraph. Undefined after the last paragraph.
 */
export function stepParagraph(
  timed: TimedSpeech,
  time: number,
  direction: 1 | -1,
  omitted: OmittedRoles,
): StepTarget | undefined {
  const { speech } = timed;
  if (!speech.utterances.length) return undefined;
  const here = Math.max(0, timed.utteranceAt(time));
  const paragraph = paragraphStart(speech, here, omitted);
  const isRestart = direction < 0 && time - timed.startOfUtterance(paragraph) > PARAGRAPH_RESTART_SECONDS;
  const target = isRestart ? paragraph : neighbourParagraph(speech, here, omitted, direction);
  const start = target < 0 ? NaN : timed.startOfUtterance(target);
  if (!Number.isNaN(start)) return timed.stepTo(timed.wordsOf(target), start, here);
  return direction < 0 ? timed.stepTo(timed.wordsOf(0), 0, 0) : undefined;
}
