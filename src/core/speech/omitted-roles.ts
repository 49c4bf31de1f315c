import type { Role } from '../story/story.js';
import type { Speech } from './speech.js';

/** The roles that the listener omits, with recordings and with voices. A change does not rebuild the speech. */
export type OmittedRoles = ReadonlySet<Role>;

export const isIncluded = (speech: Speech, utterance: number, omitted: OmittedRoles): boolean =>
  !omitted.has(speech.utterances[utterance]!.role);

/** The nearest utterance that is not omitted, from `from` in the direction of `step`; -1 if there is none. */
export function nearestIncluded(speech: Speech, from: number, omitted: OmittedRoles, step: 1 | -1 = 1): number {
  for (let index = from; index >= 0 && index < speech.utterances.length; index += step)
    if (isIncluded(speech, index, omitted)) return index;
  return -1;
}
