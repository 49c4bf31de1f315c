import type { Bounds } from './word-bounds.js';

/** The scripts that write no spaces between words. */
const CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const UNSPACED = new RegExp(CHARACTER, 'u');
const PART = new RegExp(String.raw`${CHARACTER}\p{M}*[\p{Pe}\p{Pf}\p{Po}]*|(?:(?!${CHARACTER})\S)+`, 'gu');

/** Whether a text has words without spaces between them. */
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);

/**
 * The words of a text where spaces separate them, and each character with its marks elsewhere. Two texts can be compared by
 * these, however each is divided into words.
 */
export function characterBounds(text: string): Bounds[] {
  return Array.from(text.matchAll(PART), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
