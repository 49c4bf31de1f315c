import { sentenceBounds } from '../../speech/sentence-bounds.js';
import { createTimedCue, type CueProperties, type TimedTextRange } from './create-cue.js';
import type { TextLocation, TimedCue } from '../format/timing.js';

/** A word as a list of words has it: its text, and when it is said. */
export interface TimedToken {
  readonly text: string;
  /** Seconds; NaN where nothing is told. */
  readonly start: number;
  readonly end: number;
  readonly unsure?: boolean | undefined;
  readonly place?: TextLocation | undefined;
  /** Does it follow the token before it without a space? Where it is not said, the texts decide. */
  readonly joined?: boolean | undefined;
}

/** How far ahead of the last word the next is looked for in a text: further on it is another. */
const MAX_LOOKAHEAD_CHARACTERS = 400;
const UNSPACED_CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆\p{P}]`;
const ENDS_UNSPACED = new RegExp(
  `(?:\\s|${UNSPACED_CHARACTER.replace(String.raw`\p{P}`, String.raw`\p{Ps}\p{Pi}。、！？，．：；`)})$`,
  'u',
);
const BEGINS_UNSPACED =
  /^(?:\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]|[.,;:!?…%\p{Pe}\p{Pf}。、！？，．：；]+$)/u;

/** A text made of its words, with one space between two, none between characters of Chinese and Japanese or before a full stop. */
export function joinTokens(tokens: readonly TimedToken[]): { text: string; pieces: TimedTextRange[] } {
  const parts: string[] = [];
  let length = 0;
  let last = '';
  const pieces = tokens.map(({ text: written, joined, start, end, unsure, place }): TimedTextRange => {
    const spaced =
      joined === undefined ? !ENDS_UNSPACED.test(last.slice(-2)) && !BEGINS_UNSPACED.test(written) : !joined;
    const gap = length && spaced ? ' ' : '';
    const lead = written.length - written.trimStart().length;
    const from = length + gap.length + lead;
    parts.push(gap, written);
    length += gap.length + written.length;
    last = written || last;
    return { from, to: from + written.trim().length, start, end, unsure, place };
  });
  return { text: parts.join(''), pieces };
}

/** Where the words of a list stand in a text that holds them in the same order. A word that is not there has no place in it, and is left out. */
export function locateTokens(text: string, tokens: readonly TimedToken[]): TimedTextRange[] {
  let at = 0;
  return tokens.flatMap(({ text: written, start, end, unsure, place }) => {
    const word = written.trim();
    const found = word ? text.slice(at, at + MAX_LOOKAHEAD_CHARACTERS + word.length).indexOf(word) : -1;
    if (found < 0) return [];
    const from = at + found;
    at = from + word.length;
    return [{ from, to: at, start, end, unsure, place }];
  });
}

/** Cuts a text and its pieces into a cue a sentence. */
export function splitIntoSentenceCues(
  text: string,
  pieces: readonly TimedTextRange[],
  language: string,
  traits: CueProperties = {},
): TimedCue[] {
  let next = 0;
  return sentenceBounds(text, language).map((bounds) => {
    const inside: TimedTextRange[] = [];
    for (; next < pieces.length && pieces[next]!.from < bounds.end; next++) {
      const piece = pieces[next]!;
      inside.push({ ...piece, from: piece.from - bounds.start, to: piece.to - bounds.start });
      if (piece.to > bounds.end) break; // it goes on in the next sentence
    }
    const sentence = text.slice(bounds.start, bounds.end);
    return createTimedCue(sentence.trimEnd(), inside, traits);
  });
}
