import type { Expansion } from '../../../core/speech/spoken-words.js';

/** A sentence for the rules. */
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

export const toWrittenSentence = (words: readonly string[]): WrittenSentence => ({
  words,
  bareWords: words.map((word) => word.replace(OPENING_MARKS, '').replace(CLOSING_MARKS, '')),
});

/** The expansion of one word. @param hasOwnStop whether its full stop belongs to an abbreviation. */
export const expandOne = (spoken: string, hasOwnStop = false): Expansion => ({ spoken: [spoken], hasOwnStop });

/** Whether a clause or a sentence ends after a word. */
export const endsClause = ({ words, bareWords }: WrittenSentence, at: number): boolean =>
  !words[at]?.endsWith(bareWords[at]!);
