import { SECONDS_PER_CHARACTER } from '../../speech/speech.js';
import { parseCueWords } from '../../timeline/webvtt/cue-text.js';
import { roundToMicroseconds } from '../parsing/round-seconds.js';
import type { FormatWarning, TimedCue, TimedWord } from '../format/timing.js';

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/**
 * Cues with times that can be reckoned with, whatever was in the file: every start and end is a number from 0, no end is
 * before its start, no word goes back in time or out of its cue. What had no time lies between its neighbours, and what
 * was moved is unsure. Their order stays.
 *
 * @param duration seconds of the sound, where they are known
 */
export function repairTimes(
  cues: readonly TimedCue[],
  duration: number | undefined,
  remark: (remark: FormatWarning) => void,
): TimedCue[] {
  let [backward, missing, last] = [0, 0, 0];
  const settled = cues.map((cue, index) => {
    const start = Math.max(0, startOf(cue) ?? last);
    let end = cue.end;
    const next = cues[index + 1];
    // The clip after it may be of another sound, and says nothing of this one.
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
    remark({ line: 0, message: `${formatCount(missing, 'word')} without a time`, advice: INTERPOLATED_ADVICE });
  if (backward) remark({ line: 0, message: `${formatCount(backward, 'time')} out of order`, advice: MOVED_ADVICE });
  return settled;
}

const INTERPOLATED_ADVICE = 'placed between their neighbours, and marked unsure';
const MOVED_ADVICE = 'moved to the nearest that is possible';

const formatCount = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function startOf({ start, words }: TimedCue): number | undefined {
  const told = Number.isNaN(start) ? words.find((word) => !Number.isNaN(word.start))?.start : start;
  return Number.isNaN(told) ? undefined : told;
}

/**
 * Where no end is told: the next cue's start, or the sound's end. Where the last words have no times either, before the
 * next cue no later than they take at a narrator's pace.
 */
function endOf(cue: TimedCue, start: number, next: TimedCue | undefined, duration: number | undefined): number {
  const told = cue.timed ? cue.words : [];
  const at = told.reduce((found, word, index) => (Number.isNaN(word.start) ? found : index), -1);
  const last = told[at];
  const from = Math.max(start, last?.end ?? last?.start ?? start);
  const until = next ? startOf(next) : duration;
  const rest = cue.words.slice(last?.end === undefined ? Math.max(at, 0) : at + 1);
  const letters = rest.reduce((sum, { text }) => sum + text.length + 1, 0);
  const reckoned = roundToMicroseconds(from + letters * SECONDS_PER_CHARACTER);
  if (until === undefined || until <= from) return reckoned;
  return !next || at === told.length - 1 ? until : Math.min(until, reckoned);
}

function repairWordTimes(words: readonly TimedWord[], start: number, end: number): TimedWord[] {
  const settled: TimedWord[] = [];
  let last = start;
  words.forEach((word) => {
    const time = clamp(word.start, last, end);
    if (!Number.isNaN(time)) last = time;
    const { end: told, ...rest } = word;
    settled.push({
      ...rest,
      start: time,
      unsure: word.unsure || (!Number.isNaN(time) && time !== word.start),
      ...(told === undefined ? {} : { end: clamp(told, Number.isNaN(time) ? last : time, end) }),
    });
  });
  return interpolateStarts(settled, start, end);
}

/** Gives a start to those that have none: between the end before them and the start after them. */
function interpolateStarts(words: TimedWord[], start: number, end: number): TimedWord[] {
  for (let first = 0; first < words.length; first++) {
    if (!Number.isNaN(words[first]!.start)) continue;
    let next = first;
    let letters = 0;
    while (next < words.length && Number.isNaN(words[next]!.start)) letters += words[next++]!.text.length + 1;
    const before = words[first - 1];
    const told = before?.end !== undefined;
    let at = before ? (before.end ?? before.start) : start;
    const until = Math.max(at, words[next]?.start ?? end);
    // Where the word before has no end of its own, it takes its share of the gap.
    if (before && !told) letters += before.text.length + 1;
    const share = (until - at) / letters;
    if (before && !told) at += share * (before.text.length + 1);
    for (let index = first; index < next; index++) {
      const word = words[index]!;
      words[index] = { ...word, start: roundToMicroseconds(at), unsure: word.unsure || WORD_CHARACTER.test(word.text) };
      at += share * (word.text.length + 1);
    }
    first = next - 1;
  }
  return words;
}

const clamp = (time: number, least: number, most: number): number => Math.min(Math.max(time, least), most);
