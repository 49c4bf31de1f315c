import { isIncluded, type OmittedRoles } from './omitted-roles.js';
import type { Speech } from './speech.js';

const elementOf = (speech: Speech, utterance: number): unknown =>
  speech.story.blocks[speech.utterances[utterance]!.block]!.element;

/** The first utterance of the paragraph (or heading, caption, …) that an utterance stands in; a dateline is in its paragraph. */
export function paragraphStart(speech: Speech, utterance: number, route: OmittedRoles): number {
  const element = elementOf(speech, utterance);
  let start = utterance;
  for (let at = utterance; at >= 0 && elementOf(speech, at) === element; at -= 1)
    if (isIncluded(speech, at, route)) start = at;
  return start;
}

/** Where the next (1) or the previous (-1) paragraph on the route begins; -1 at either end. */
export function neighbourParagraph(speech: Speech, utterance: number, route: OmittedRoles, step: 1 | -1): number {
  const element = elementOf(speech, utterance);
  for (let at = utterance + step; at >= 0 && at < speech.utterances.length; at += step)
    if (elementOf(speech, at) !== element && isIncluded(speech, at, route)) return paragraphStart(speech, at, route);
  return -1;
}

/** The heading that an utterance stands under, as its utterance; -1 before the first. */
export function sectionHeadingOf(speech: Speech, utterance: number): number {
  let at = utterance;
  while (at >= 0 && speech.utterances[at]!.role !== 'heading') at -= 1;
  return at;
}
