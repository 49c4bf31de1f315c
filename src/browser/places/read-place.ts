import { keptPlaces, type Place } from './places.js';

/** The place that is kept in a story, if any. @param address `storyAddress` */
export function readPlace(address: string): Place | undefined {
  const place = keptPlaces().find((each) => each.address === address);
  if (!(place && Number.isFinite(place.time) && place.time > 0 && typeof place.words === 'string')) return undefined;
  return { ...place, word: Number(place.word) || 0 };
}
