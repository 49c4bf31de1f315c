import { PLACES_KEY } from './places-key.js';

/** Where the reader stopped in a story. */
export interface Place {
  /** Seconds of the story, so that the place can be shown before the story is read. */
  readonly time: number;
  /** The sentence: it is found again by its words, after an edit, in another recording, and by a voice. '' where none is known. */
  readonly words: string;
  /** The number of the sentence's first word, for a story that says the same sentence twice. */
  readonly word: number;
  readonly headline: string;
}

/** As it stands in the storage, which may hold anything. */
export interface KeptPlace extends Place {
  readonly address: string;
  /** When it was kept, in milliseconds. */
  readonly date: number;
}

const MAX_STORIES = 200;
const MAX_AGE_MS = 90 * 24 * 60 * 60 * 1000;

/** The reader wants nothing kept: nothing is, until the next page. */
let isForgotten = false;

/** The newest first. */
export function keptPlaces(): KeptPlace[] {
  try {
    const places = JSON.parse(localStorage.getItem(PLACES_KEY)!) as KeptPlace[];
    return places.filter(({ date }) => date > Date.now() - MAX_AGE_MS);
  } catch {
    return [];
  }
}

/**
 * Keeps the place in a story. A browser that refuses or has no room keeps nothing.
 * @param address `storyAddress`
 * @param place none: the story is heard.
 */
export function keepPlace(address: string, place?: Place): void {
  if (isForgotten) return;
  const places = keptPlaces().filter((each) => each.address !== address);
  if (place) places.unshift({ ...place, address, date: Date.now() });
  try {
    localStorage.setItem(PLACES_KEY, JSON.stringify(places.slice(0, MAX_STORIES)));
  } catch {
    // The reader loses no more than the place.
  }
}

export function forgetPlaces(): void {
  isForgotten = true;
  try {
    localStorage.removeItem(PLACES_KEY);
  } catch {
    // Where nothing can be removed, nothing is kept.
  }
}
