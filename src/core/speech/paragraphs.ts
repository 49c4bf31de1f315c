import { isIncluded, type OmittedRoles } from './omitted-roles.js';
import type { Speech } from './speech.js';

const elementOf = (speech: Speech, utterance: number): unknown =>
  speech.story.blocks[speech.utterances[utterance]!.block]!.element;

/** The first utterance of the paragraph (or heading, caption, …) that contains an utterance. A dateline is in its paragraph. */
export function paragraphStart(speech: Speech, utterance: number, omitted: OmittedRoles): number {
  const element = elementOf(speech, utterance);
  let start = utterance;
  for (let at = utterance; at >= 0 && elementOf(speech, at) === element; at -= 1)
    if (isIncluded(speech, at, omitted)) start = at;
  return start;
}

/** The first utterance of the next (1) or previous (-1) paragraph that is not omitted; -1 if there is none. */
export function neighbourParagraph(speech: Speech, utterance: number, omitted: OmittedRoles, step: 1 | -1): number {
  const element = elementOf(speech, utterance);
  for (let at = utterance + step; at >= 0 && at < speech.utterances.length; at += step)
    if (elementOf(speech, at) !== element && isIncluded(speech, at, omitted))
      return paragraphStart(speech, at, omitted);
  return -1;
}
