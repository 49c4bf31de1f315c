import { sentenceBounds } from '../../speech/sentence-bounds.js';
import { createTimedCue, type CueProperties, type TimedTextRange } from './create-cue.js';
import type { TextLocation, TimedCue } from '../format/timing.js';

/** A word of a list of words: its text and its times. */
export interface TimedToken {
  readonly text: string;
  /** Seconds; NaN if unknown. */
  readonly start: number;
  readonly end: number;
  readonly unsure?: boolean | undefined;
  readonly place?: TextLocation | undefined;
  /** Whether the token follows the one before it without a space. If undefined, the texts decide. */
  readonly joined?: boolean | undefined;
}

/** The next word of a list is searched only in so many characters after the last one: further on it is another word. */
const MAX_LOOKAHEAD_CHARACTERS = 400;
const UNSPACED_CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆\p{P}]`;
const ENDS_UNSPACED = new RegExp(
  `(?:\\s|${UNSPACED_CHARACTER.replace(String.raw`\p{P}`, String.raw`\p{Ps}\p{Pi}。、！？，．：；`)})$`,
  'u',
);
const BEGINS_UNSPACED =
  /^(?:\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]|[.,;:!?…%\p{Pe}\p{Pf}。、！？，．：；]+$)/u;

/** Joins words to a text, with a space between two words, but none between Chinese or Japanese characters or before a full stop. */
export function joinTokens(tokens: readonly TimedToken[]): { text: string; ranges: TimedTextRange[] } {
  const parts: string[] = [];
  let length = 0;
  let last = '';
  const ranges = tokens.map(({ text: tokenText, joined, start, end, unsure, place }): TimedTextRange => {
    const spaced =
      joined === undefined ? !ENDS_UNSPACED.test(last.slice(-2)) && !BEGINS_UNSPACED.test(tokenText) : !joined;
    const gap = length && spaced ? ' ' : '';
    const lead = tokenText.length - tokenText.trimStart().length;
    const from = length + gap.length + lead;
    parts.push(gap, tokenText);
    length += gap.length + tokenText.length;
    last = tokenText || last;
    return { from, to: from + tokenText.trim().length, start, end, unsure, place };
  });
  return { text: parts.join(''), ranges };
}

/** Finds the words of a list in a text that has them in the same order. Leaves out a word that the text does not have. */
export function locateTokens(text: string, tokens: readonly TimedToken[]): TimedTextRange[] {
  let at = 0;
  return tokens.flatMap(({ text: tokenText, start, end, unsure, place }) => {
    const word = tokenText.trim();
    const offset = word ? text.slice(at, at + MAX_LOOKAHEAD_CHARACTERS + word.length).indexOf(word) : -1;
    if (offset < 0) return [];
    const from = at + offset;
    at = from + word.length;
    return [{ from, to: at, start, end, unsure, place }];
  });
}

/** Divides a text and its timed ranges into one cue for each sentence. */
export function splitIntoSentenceCues(
  text: string,
  ranges: readonly TimedTextRange[],
  language: string,
  properties: CueProperties = {},
): TimedCue[] {
  let next = 0;
  return sentenceBounds(text, language).map((bounds) => {
    const inside: TimedTextRange[] = [];
    for (; next < ranges.length && ranges[next]!.from < bounds.end; next++) {
      const range = ranges[next]!;
      inside.push({ ...range, from: range.from - bounds.start, to: range.to - bounds.start });
      if (range.to > bounds.end) break; // the range continues in the next sentence
    }
    const sentence = text.slice(bounds.start, bounds.end);
    return createTimedCue(sentence.trimEnd(), inside, properties);
  });
}
