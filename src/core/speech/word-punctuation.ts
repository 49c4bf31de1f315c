const LEADING_PUNCTUATION = /^[\p{Ps}\p{Pi}"'‘’«»„“”¿¡*]+/u;
/** The lookbehind makes it take linear time in a sequence of marks. */
const TRAILING_PUNCTUATION = /(?<![^\p{L}\p{M}\p{N}%°+€$£])[^\p{L}\p{M}\p{N}%°+€$£]+$/u;

/** A word without the punctuation around it. */
export const withoutPunctuation = (word: string): string =>
  word.replace(LEADING_PUNCTUATION, '').replace(TRAILING_PUNCTUATION, '');

/** The punctuation after a word. */
export const trailingPunctuation = (word: string): string => TRAILING_PUNCTUATION.exec(word)?.[0] ?? '';
