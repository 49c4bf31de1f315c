import { roundToMicroseconds } from '../parsing/round-seconds.js';
import type { TimedWord } from '../format/timing.js';
import { risingTimes } from './rising-times.js';

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Programs round the bounds of a word and those of its cue differently, and let two words overlap by so much. */
const ROUNDING_SECONDS = 0.1;

/** What was wrong with the times of words. */
export interface WordFaults {
  /** Words without a start. */
  missing: number;
  /** Starts and ends that go back, stand still, or are outside the cue. */
  backward: number;
  /** Words that end when they start. */
  still: number;
}

/** The words of a cue with starts that rise within it. Where a start is missing or wrong, the neighbours give one. */
export function repairWordTimes(
  words: readonly TimedWord[],
  start: number,
  end: number,
  faults: WordFaults,
): TimedWord[] {
  const starts = words.map((word) => startWithin(word.start, start, end));
  const chosen = risingTimes(starts, true);
  const repaired = words.map(({ end: wordEnd, ...word }, index): TimedWord => {
    const isKnown = chosen.has(index);
    if (!isKnown && WORD_CHARACTER.test(word.text)) faults[Number.isNaN(word.start) ? 'missing' : 'backward']++;
    if (!isKnown) return { ...word, start: NaN };
    const known = { ...word, start: starts[index]!, unsure: word.unsure || isMoved(word.start, starts[index]!) };
    if (isMoved(word.start, known.start)) faults.backward++;
    if (wordEnd === undefined || Number.isNaN(wordEnd)) return known;
    if (wordEnd === word.start) faults.still++;
    if (wordEnd < word.start) faults.backward++;
    return wordEnd > known.start ? { ...known, end: Math.min(wordEnd, end) } : known;
  });
  removeOverlaps(repaired, faults);
  return interpolateStarts(repaired, start, end);
}

const isMoved = (from: number, to: number): boolean => Math.abs(from - to) > ROUNDING_SECONDS;

/** A start in the cue; NaN if it is outside, or leaves the word no time. */
function startWithin(time: number, start: number, end: number): number {
  if (time < start) return time >= start - ROUNDING_SECONDS ? start : NaN;
  return time < end ? time : NaN;
}

/** A word ends at the latest when the next one starts. If words without a time are between them, its end is unknown. */
function removeOverlaps(words: TimedWord[], faults: WordFaults): void {
  let next: number | undefined;
  for (let index = words.length - 1; index >= 0; index--) {
    const { end, ...word } = words[index]!;
    if (Number.isNaN(word.start)) continue;
    const limit = next === undefined ? Infinity : words[next]!.start;
    if (end !== undefined && end > limit) {
      if (end - limit > ROUNDING_SECONDS) faults.backward++;
      words[index] = next === index + 1 ? { ...word, end: limit } : word;
    }
    next = index;
  }
}

/** Gives each word without a start one between the end of the word before it and the start of the word after it. */
function interpolateStarts(words: TimedWord[], start: number, end: number): TimedWord[] {
  for (let first = 0; first < words.length; first++) {
    if (!Number.isNaN(words[first]!.start)) continue;
    let next = first;
    let letters = 0;
    while (next < words.length && Number.isNaN(words[next]!.start)) letters += words[next++]!.text.length + 1;
    const before = words[first - 1];
    const until = words[next]?.start ?? end;
    // Without room after its end, the word before the gap shares its own time.
    const hasEnd = before?.end !== undefined && before.end < until;
    let at = before ? (hasEnd ? before.end : before.start) : start;
    // The word before the gap takes its share of the gap, unless its end is known.
    if (before && !hasEnd) letters += before.text.length + 1;
    const share = Math.max(0, until - at) / letters;
    if (before && !hasEnd) {
      at += share * (before.text.length + 1);
      if (before.end !== undefined) words[first - 1] = { ...before, end: roundToMicroseconds(at) };
    }
    for (let index = first; index < next; index++) {
      const word = words[index]!;
      words[index] = {
        ...word,
        start: Math.min(roundToMicroseconds(at), until),
        unsure: word.unsure || WORD_CHARACTER.test(word.text),
      };
      at += share * (word.text.length + 1);
    }
    first = next - 1;
  }
  return words;
}
