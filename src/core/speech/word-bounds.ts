/** A range of a text: offsets in UTF-16 units, end excluded. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

const CHARACTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]`;
const TRAILING = String.raw`[\p{Pe}\p{Pf}\p{Po}]*`;
const WORD = new RegExp(`${CHARACTER}${TRAILING}|(?:(?!${CHARACTER})\\S)+`, 'gu');

/**
 * The words of a text: the characters between spaces, and each single Chinese or Japanese character with its closing
 * punctuation. Not `Intl.Segmenter`, because its words differ between engines and their versions, and the words of a
 * recording must stay the same.
 */
export function wordBounds(text: string): Bounds[] {
  return Array.from(text.matchAll(WORD), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
