import { SECONDS_PER_CHARACTER } from '../../speech/speech.js';
import { parseCueWords } from '../../timeline/webvtt/cue-text.js';
import { roundToMicroseconds } from '../parsing/round-seconds.js';
import type { FormatWarning, TimedCue, TimedWord } from '../format/timing.js';

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * Makes the times of cues valid: every start and end is a number from 0, no end is before its start, and the words of a
 * cue rise in time within the cue. A cue or word without a time gets one between its neighbours. A moved word is marked
 * as unsure. The order of the cues stays the same.
 *
 * @param duration seconds of the recording, if known
 */
export function repairTimes(
  cues: readonly TimedCue[],
  duration: number | undefined,
  warn: (warning: FormatWarning) => void,
): TimedCue[] {
  let [backward, missing, last] = [0, 0, 0];
  const repaired = cues.map((cue, index) => {
    const start = Math.max(0, startOf(cue) ?? last);
    let end = cue.end;
    const next = cues[index + 1];
    // A clip of another recording says nothing about the end of this one.
    if (Number.isNaN(end)) end = endOf(cue, start, next?.audio === cue.audio ? next : undefined, duration);
    else if (end < start) backward++;
    last = end = Math.max(start, end);
    if (!cue.timed) return { ...cue, start, end, words: parseCueWords(cue.text, start, end) };
    const words = repairWordTimes(cue.words, start, end);
    words.forEach((word, at) => {
      if (Number.isNaN(cue.words[at]!.start)) missing += +word.unsure;
      else backward += +(word.start !== cue.words[at]!.start);
    });
    return { ...cue, start, end, words };
  });
  if (missing)
    warn({ line: 0, message: `${formatCount(missing, 'word')} without a time`, advice: INTERPOLATED_ADVICE });
  if (backward) warn({ line: 0, message: `${formatCount(backward, 'time')} out of order`, advice: MOVED_ADVICE });
  return repaired;
}

const INTERPOLATED_ADVICE = 'placed between their neighbours, and marked unsure';
const MOVED_ADVICE = 'moved to the nearest that is possible';

const formatCount = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function startOf({ start, words }: TimedCue): number | undefined {
  const first = Number.isNaN(start) ? words.find((word) => !Number.isNaN(word.start))?.start : start;
  return Number.isNaN(first) ? undefined : first;
}

/**
 * The end of a cue that has none: the start of the next cue, or the end of the recording. If the last words have no times
 * either, they take at most the time that a narrator needs for them.
 */
function endOf(cue: TimedCue, start: number, next: TimedCue | undefined, duration: number | undefined): number {
  const timedWords = cue.timed ? cue.words : [];
  const at = timedWords.reduce((latest, word, index) => (Number.isNaN(word.start) ? latest : index), -1);
  const last = timedWords[at];
  const from = Math.max(start, last?.end ?? last?.start ?? start);
  const until = next ? startOf(next) : duration;
  const rest = cue.words.slice(last?.end === undefined ? Math.max(at, 0) : at + 1);
  const letters = rest.reduce((sum, { text }) => sum + text.length + 1, 0);
  const estimate = roundToMicroseconds(from + letters * SECONDS_PER_CHARACTER);
  if (until === undefined || until <= from) return estimate;
  return !next || at === timedWords.length - 1 ? until : Math.min(until, estimate);
}

function repairWordTimes(words: readonly TimedWord[], start: number, end: number): TimedWord[] {
  const repaired: TimedWord[] = [];
  let last = start;
  words.forEach((word) => {
    const time = clamp(word.start, last, end);
    if (!Number.isNaN(time)) last = time;
    const { end: wordEnd, ...rest } = word;
    repaired.push({
      ...rest,
      start: time,
      unsure: word.unsure || (!Number.isNaN(time) && time !== word.start),
      ...(wordEnd === undefined ? {} : { end: clamp(wordEnd, Number.isNaN(time) ? last : time, end) }),
    });
  });
  return interpolateStarts(repaired, start, end);
}

/** Gives each word without a start one between the end of the word before it and the start of the word after it. */
function interpolateStarts(words: TimedWord[], start: number, end: number): TimedWord[] {
  for (let first = 0; first < words.length; first++) {
    if (!Number.isNaN(words[first]!.start)) continue;
    let next = first;
    let letters = 0;
    while (next < words.length && Number.isNaN(words[next]!.start)) letters += words[next++]!.text.length + 1;
    const before = words[first - 1];
    const hasEnd = before?.end !== undefined;
    let at = before ? (before.end ?? before.start) : start;
    const until = Math.max(at, words[next]?.start ?? end);
    // The word before the gap takes its share of the gap, unless its end is known.
    if (before && !hasEnd) letters += before.text.length + 1;
    const share = (until - at) / letters;
    if (before && !hasEnd) at += share * (before.text.length + 1);
    for (let index = first; index < next; index++) {
      const word = words[index]!;
      words[index] = { ...word, start: roundToMicroseconds(at), unsure: word.unsure || WORD_CHARACTER.test(word.text) };
      at += share * (word.text.length + 1);
    }
    first = next - 1;
  }
  return words;
}

const clamp = (time: number, minimum: number, maximum: number): number => Math.min(Math.max(time, minimum), maximum);
