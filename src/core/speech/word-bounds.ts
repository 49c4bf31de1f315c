/** A stretch of a text: offsets in UTF-16 units, end excluded. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

const CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]`;
const TRAILING = String.raw`[\p{Pe}\p{Pf}\p{Po}]*`;
const WORD = new RegExp(`${CHARACTER}${TRAILING}|(?:(?!${CHARACTER})\\S)+`, 'gu');

/**
 * The words of a text: what stands between spaces, and every Chinese or Japanese character by itself with the
 * punctuation that closes it. Not `Intl.Segmenter`: engines differ in its words, and a recording outlives an engine.
 */
export function wordBounds(text: string): Bounds[] {
  return Array.from(text.matchAll(WORD), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
