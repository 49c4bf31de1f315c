import type { TimeSpan } from './voice.js';

/** The times of the characters of a sentence, in seconds. */
export interface CharacterTimes {
  readonly characters: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The times of words, from those of their characters.
 *
 * @param duration of the sound, in seconds.
 * @returns undefined if the characters are not those of the words, or if a time is missing, falls or is not in the sound.
 */
export function wordTimesOf(
  words: readonly string[],
  { characters, starts, ends }: CharacterTimes,
  duration: number,
): readonly TimeSpan[] | undefined {
  // The comparisons are false for a time that is missing.
  const isAscending = characters.every((_, index) => starts[index]! >= (starts[index - 1] ?? 0));
  if (!isAscending || !characters.every((_, index) => ends[index]! >= starts[index]!)) return undefined;
  const written = characters.map(withoutSpaces);
  if (written.join('') !== words.map(withoutSpaces).join('')) return undefined;
  // The character of each letter: one of the service may be two of JavaScript's.
  const characterOf = written.flatMap((character, index) =>
    Array.from<number>({ length: character.length }).fill(index),
  );
  const spans: TimeSpan[] = [];
  let [letter, now] = [0, 0];
  for (const word of words) {
    const { length } = withoutSpaces(word);
    const start = length ? Math.max(now, starts[characterOf[letter]!]!) : now;
    const end = length ? Math.min(duration, ends[characterOf[letter + length - 1]!]!) : now;
    const isHeard = /[\p{L}\p{N}]/u.test(word);
    if (isHeard ? end <= start : end < start) return undefined;
    spans.push({ start, end });
    letter += length;
    now = end;
  }
  return spans;
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');
