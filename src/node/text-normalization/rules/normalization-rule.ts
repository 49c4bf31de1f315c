import type { Expansion } from '../../../core/speech/spoken-words.js';

/** A sentence for the rules, with ASCII digits and percent signs, and without marks of direction. */
export interface WrittenSentence {
  /** As on the page, with all punctuation. */
  readonly words: readonly string[];
  /** Without quotation marks, brackets and final punctuation; signs with a meaning stay. */
  readonly bareWords: readonly string[];
}

/** Expands one kind of text that begins at a word. The first rule with a result decides. */
export type NormalizationRule = (sentence: WrittenSentence, at: number) => Expansion | undefined;

const OPENING_MARKS = /^[\p{Ps}\p{Pi}"'‘’«»„“”¿¡*]+/u;
/** The lookbehind makes the time linear in the number of marks. */
const CLOSING_MARKS = /(?<![^\p{L}\p{M}\p{N}\p{Sc}%‰°+²³½¼¾])[^\p{L}\p{M}\p{N}\p{Sc}%‰°+²³½¼¾]+$/u;
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function toWrittenSentence(shown: readonly string[]): WrittenSentence {
  const words = shown.map(toAsciiDigits);
  return { words, bareWords: words.map((word) => word.replace(OPENING_MARKS, '').replace(CLOSING_MARKS, '')) };
}

/** Arabic and Persian digits and percent signs as ASCII, so that one pattern finds all. */
const toAsciiDigits = (word: string): string =>
  word
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/٪/g, '%')
    .replace(DIRECTION_MARKS, '');

/** The expansion of one word. @param hasOwnStop whether its full stop belongs to an abbreviation. */
export const expandOne = (spoken: string, hasOwnStop = false): Expansion => ({ spoken: [spoken], hasOwnStop });

/** Whether a clause or a sentence ends after a word. */
export const endsClause = ({ words, bareWords }: WrittenSentence, at: number): boolean =>
  !words[at]?.endsWith(bareWords[at]!);

/** Whether a full stop after a word is inside the sentence, so that it belongs to an abbreviation. */
export const hasInnerStop = ({ words }: WrittenSentence, at: number): boolean =>
  at < words.length - 1 && words[at]!.endsWith('.');

/** The word before, in lower case; '' at the beginning of a clause. */
export const wordBefore = (sentence: WrittenSentence, at: number): string =>
  at && !endsClause(sentence, at - 1) ? sentence.bareWords[at - 1]!.toLowerCase() : '';

/** The word after; '' at the end of a clause. */
export const wordAfter = (sentence: WrittenSentence, at: number): string =>
  endsClause(sentence, at) ? '' : (sentence.bareWords[at + 1] ?? '');
