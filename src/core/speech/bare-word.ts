const OPENING = /^[\p{Ps}\p{Pi}"'‘’«»„“”¿¡*]+/u;
/** The lookbehind makes it linear in a run of marks. */
const CLOSING = /(?<![^\p{L}\p{M}\p{N}%°+€$£])[^\p{L}\p{M}\p{N}%°+€$£]+$/u;

/** A word without the punctuation round it. */
export const bareWord = (word: string): string => word.replace(OPENING, '').replace(CLOSING, '');

/** The punctuation after a word. */
export const marksAfter = (word: string): string => CLOSING.exec(word)?.[0] ?? '';
