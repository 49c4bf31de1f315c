import { wordBounds } from '../../speech/word-bounds.js';
import type { TimeUnit } from '../format/format.js';
import { FormatError, type FormatWarning, type TimedCue, type TimedWord } from '../format/timing.js';
import { roundSeconds } from '../parsing/round-seconds.js';

/** No speaker takes longer or shorter for a word in more than a fifth of the passages of a file. */
const MAX_WORD_SECONDS = 12;
const MIN_WORD_SECONDS = 0.005;
/** The time of a word in speech of any rate. */
const PLAUSIBLE_WORD_SECONDS = { from: 0.03, to: 3 };
const PER_SECOND: Readonly<Record<TimeUnit, number>> = { s: 1, ms: 1000 };
const NAMES: Readonly<Record<TimeUnit, string>> = { s: 'seconds', ms: 'milliseconds' };

/**
 * The cues with their times in seconds. The unit that the caller states is right. Else it is that of the format, unless
 * speech has no such rate: then it is the other one, if that fits, with a warning.
 *
 * @param unit of the reader; undefined if the file states its unit
 * @throws FormatError if no unit fits, or if a unit is stated for a file that states its own
 */
export function settleUnit(
  cues: readonly TimedCue[],
  unit: TimeUnit | undefined,
  stated: TimeUnit | undefined,
  warn: (warning: FormatWarning) => void,
): readonly TimedCue[] {
  if (!unit) {
    if (stated) throw new FormatError(0, 'states the unit of its times itself', 'leave out --unit');
    return cues;
  }
  if (stated) return scaleTimes(cues, PER_SECOND[unit] / PER_SECOND[stated]);
  const rates = secondsPerWord(cues);
  const at = (share: number): number => rates[Math.round(share * (rates.length - 1))]!;
  if (!rates.length || (at(0.8) >= MIN_WORD_SECONDS && at(0.2) <= MAX_WORD_SECONDS)) return cues;
  const seconds = at(0.5);
  const other = unit === 's' ? 'ms' : 's';
  const scale = PER_SECOND[unit] / PER_SECOND[other];
  const { from, to } = PLAUSIBLE_WORD_SECONDS;
  const rate = `as ${NAMES[unit]}, a word would take ${Number(seconds.toPrecision(2))} seconds`;
  if (seconds * scale < from || seconds * scale > to)
    throw new FormatError(
      0,
      `has times in no known unit: ${rate}`,
      'state it with aloud convert: --unit s or --unit ms',
    );
  warn({
    line: 0,
    message: `has times in ${NAMES[other]}: ${rate}`,
    advice: `if it has ${NAMES[unit]}, convert it with --unit ${unit}`,
  });
  return scaleTimes(cues, scale);
}

/** Of all passages with a duration, the shortest first. */
function secondsPerWord(cues: readonly TimedCue[]): number[] {
  const passages = cues.flatMap(({ timed, words, text, start, end }): readonly Omit<TimedWord, 'unsure'>[] =>
    timed ? words : [{ text, start, end }],
  );
  const rates = passages.flatMap(({ text, start, end = NaN }, index) => {
    const until = Number.isNaN(end) ? (passages[index + 1]?.start ?? NaN) : end;
    const count = /[\p{L}\p{N}]/u.test(text) ? wordBounds(text).length : 0;
    return count && until > start ? [(until - start) / count] : [];
  });
  return rates.sort((a, b) => a - b);
}

function scaleTimes(cues: readonly TimedCue[], scale: number): readonly TimedCue[] {
  if (scale === 1) return cues;
  const scaled = (time: number): number => roundSeconds(time * scale);
  return cues.map((cue) => ({
    ...cue,
    start: scaled(cue.start),
    end: scaled(cue.end),
    words: cue.words.map((word) => ({
      ...word,
      start: scaled(word.start),
      ...(word.end === undefined ? {} : { end: scaled(word.end) }),
    })),
  }));
}
