import type { Role } from '../story/story.js';
import type { Speech } from './speech.js';

/** The listener's way through a speech: the roles left out. Recording and voices alike; changing it rebuilds nothing. */
export type OmittedRoles = ReadonlySet<Role>;

export const isIncluded = (speech: Speech, utterance: number, route: OmittedRoles): boolean =>
  !route.has(speech.utterances[utterance]!.role);

/** The nearest utterance on the route, from `from` on in the direction of `step`; -1 where there is none. */
export function nearestIncluded(speech: Speech, from: number, route: OmittedRoles, step: 1 | -1 = 1): number {
  for (let index = from; index >= 0 && index < speech.utterances.length; index += step)
    if (isIncluded(speech, index, route)) return index;
  return -1;
}
