import type { Speech } from './speech.js';

/** The utterance of the heading before an utterance; -1 before the first heading. */
export function sectionHeadingOf(speech: Speech, utterance: number): number {
  let at = utterance;
  while (at >= 0 && speech.utterances[at]!.role !== 'heading') at -= 1;
  return at;
}
