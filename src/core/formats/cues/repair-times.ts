import { SECONDS_PER_CHARACTER } from '../../speech/speech.js';
import { parseCueWords } from '../../timeline/webvtt/cue-text.js';
import { roundToMicroseconds } from '../parsing/round-seconds.js';
import type { FormatWarning, TimedCue } from '../format/timing.js';
import { repairWordTimes, type WordFaults } from './repair-word-times.js';
import { risingTimes } from './rising-times.js';

export interface RepairOptions {
  /** Seconds of the recording, if known. */
  readonly duration?: number | undefined;
  /** The cues may be in any order, as captions are; else their order is that of the text. */
  readonly isCaptions?: boolean | undefined;
}

/**
 * Makes the times of cues valid: every start and end is a number from 0, every end is after its start, and the words of a
 * cue rise in time within the cue. A cue or word without a time, or with one that goes back or stands still, gets one
 * between its neighbours; the word is marked as unsure. The order of the cues stays the same. A warning counts each fault.
 */
export function repairTimes(
  cues: readonly TimedCue[],
  { duration, isCaptions = false }: RepairOptions,
  warn: (warning: FormatWarning) => void,
): TimedCue[] {
  const faults = { missing: 0, backward: 0, still: 0 };
  const ordered = isCaptions ? cues : removeTimesThatGoBack(cues, faults);
  const nextStarts = nextKnownStarts(ordered);
  let last = 0;
  const repaired = ordered.map((cue, index) => {
    const start = Math.max(0, startOf(cue) ?? Math.min(last, nextStarts[index]!));
    const isBackward = cue.end < start;
    const isStill = cue.end === start && cue.words.length > 0;
    if (isBackward) faults.backward++;
    if (isStill) faults.still++;
    const next = ordered[index + 1];
    // A clip of another recording says nothing about the end of this one.
    const end =
      Number.isNaN(cue.end) || isBackward || isStill
        ? endOf(cue, start, next?.audio === cue.audio ? next : undefined, duration)
        : cue.end;
    last = end;
    if (!cue.timed) return { ...cue, start, end, words: parseCueWords(cue.text, start, end) };
    return { ...cue, start, end, words: repairWordTimes(cue.words, start, end, faults) };
  });
  const { missing, backward, still } = faults;
  const report = (count: number, noun: string, fault: string, advice: string): void => {
    if (count) warn({ line: 0, message: `${formatCount(count, noun)} ${fault}`, advice });
  };
  report(missing, 'word', 'without a time', 'placed between their neighbours, and marked unsure');
  report(backward, 'time', 'out of order', 'replaced by one between the neighbours');
  report(still, 'time', 'without a duration', 'extended to what follows');
  return repaired;
}

/**
 * A cue that starts before those around it, such as by a wrong match of an aligner, loses its times. The clips of an overlay
 * may be anywhere in their recording.
 */
function removeTimesThatGoBack(cues: readonly TimedCue[], faults: WordFaults): readonly TimedCue[] {
  const starts = cues.map((cue) => startOf(cue) ?? NaN);
  const chosen = risingTimes(starts, false);
  return cues.map((cue, index) => {
    if (chosen.has(index) || Number.isNaN(starts[index]!) || cue.audio !== undefined) return cue;
    faults.backward++;
    const words = cue.words.map(({ text, place }) => ({ text, start: NaN, unsure: true, ...(place && { place }) }));
    return { ...cue, start: NaN, end: NaN, words };
  });
}

/** For each cue, the first start after it; Infinity if there is none. */
function nextKnownStarts(cues: readonly TimedCue[]): number[] {
  const starts = new Array<number>(cues.length);
  let next = Infinity;
  for (let index = cues.length - 1; index >= 0; index--) {
    starts[index] = next;
    next = startOf(cues[index]!) ?? next;
  }
  return starts;
}

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
