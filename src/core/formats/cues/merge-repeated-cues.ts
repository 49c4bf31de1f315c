import { wordBounds } from '../../speech/word-bounds.js';
import { parseCueWords, plainText } from '../../timeline/webvtt/cue-text.js';
import { countRepeatedWords, hasRepeatedLines } from '../../timeline/webvtt/repeated-lines.js';
import { formatTimestamp } from '../../timeline/webvtt/write-webvtt.js';
import type { TimedCue, TimedWord } from '../format/timing.js';
import { escapePayload } from './create-cue.js';

/** Some words in a style of their own, among others. */
const MARKED_WORDS = /<(u|b|i|font|c)\b[^<>]*>([^<]*)<\/\1>/g;

/** A cue of the file and those that repeat it. */
interface Passage {
  cue: TimedCue;
  /** The start of each word; NaN where no cue says it. */
  starts: number[];
  /** The starts of the cues that show the same words. */
  readonly repetitions: number[];
}

/**
 * Captions that say each word once: lines that roll up, that grow word by word, or that are repeated to mark each word are
 * joined. What the file shows with a mark, or new, has its time from that cue. Other files stay as they are.
 */
export function mergeRepeatedCues(cues: readonly TimedCue[]): readonly TimedCue[] {
  if (!hasRepeatedLines(cues)) return cues;
  const passages: Passage[] = [];
  cues.forEach((cue, index) => {
    const last = passages.at(-1);
    const before = cues[index - 1];
    const repeated = before && last ? countRepeatedWords(before, cue) : 0;
    const count = countWords(cue.text);
    if (!repeated || !last) {
      if (count) passages.push(createPassage(cue));
      return;
    }
    const rest = repeated < count ? linesAfter(cue.text, repeated) : undefined;
    if (rest) {
      passages.push(createPassage({ ...cue, text: rest, words: parseCueWords(rest, cue.start, cue.end) }));
      return;
    }
    last.cue = { ...last.cue, end: Math.max(last.cue.end, cue.end) };
    if (repeated < count) append(last, cue, repeated);
    else {
      last.repetitions.push(cue.start);
      mark(last, cue);
    }
  });
  return passages.map(finish);
}

function createPassage(cue: TimedCue): Passage {
  const passage = { cue, starts: cue.words.map(() => NaN), repetitions: [cue.start] };
  mark(passage, cue);
  return passage;
}

const countWords = (payload: string): number => wordBounds(plainText(payload)).length;

/** The lines of a payload after some words; undefined if the words end in the middle of a line. */
function linesAfter(payload: string, words: number): string | undefined {
  const lines = payload.split('\n');
  let [count, next] = [0, 0];
  while (next < lines.length && count < words) count += countWords(lines[next++]!);
  return count === words && next < lines.length ? lines.slice(next).join('\n').trim() : undefined;
}

/** Adds the new words of a line that grows. They start with their cue. */
function append(passage: Passage, cue: TimedCue, repeated: number): void {
  const added = cue.words.slice(repeated);
  // Before it grew, the line had the words of its first cue, all at its start.
  if (passage.starts.every(Number.isNaN)) passage.starts[0] = passage.cue.start;
  passage.cue = { ...passage.cue, words: [...passage.cue.words, ...added] };
  passage.starts.push(...added.map((_, index) => (index ? NaN : cue.start)));
}

/** Takes the start of the word that a cue marks, if it marks one. Other lines may be above the passage, so both end alike. */
function mark({ starts }: Passage, { text, start }: TimedCue): void {
  const [marked, another] = [...text.matchAll(MARKED_WORDS)];
  if (!marked || another || /<[\d:.]+>/.test(text)) return;
  const count = countWords(text);
  const index = starts.length - count + countWords(text.slice(0, marked.index));
  const isPart = countWords(marked[2]!) < count;
  if (isPart && Number.isNaN(starts[index]!)) starts[index] = start;
}

function finish({ cue, starts, repetitions }: Passage): TimedCue {
  const isByCount =
    !cue.timed && starts.every(Number.isNaN) && repetitions.length > 1 && repetitions.length === starts.length;
  const times = isByCount ? repetitions : starts;
  if (times.every(Number.isNaN)) return cue;
  const words = cue.words.map(({ text }, index): TimedWord => ({ text, start: times[index]!, unsure: false }));
  return { ...cue, words, text: payloadOf(words, cue), timed: true };
}

function payloadOf(words: readonly TimedWord[], { start, end }: TimedCue): string {
  let last = start;
  return words
    .map((word, index) => {
      const isTimed = word.start > last && word.start < end;
      if (isTimed) last = word.start;
      return `${index ? ' ' : ''}${isTimed ? `<${formatTimestamp(Math.round(word.start * 1000))}>` : ''}${escapePayload(word.text)}`;
    })
    .join('');
}
