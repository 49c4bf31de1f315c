import type { Expansion } from '../../../core/speech/spoken-words.js';

/** A sentence as the rules see it. */
export interface WrittenSentence {
  /** As shown, with all marks. */
  readonly words: readonly string[];
  /** Without quotes, brackets and what closes a sentence; signs that mean something stay. */
  readonly bareWords: readonly string[];
}

/** Reads one kind of thing, where it begins at a word. Rules are asked in turn: the first that knows it, says it. */
export type NormalizationRule = (passage: WrittenSentence, at: number) => Expansion | undefined;

const OPENING_MARKS = /^[\p{Ps}\p{Pi}"'‘’«»„“”¿¡*]+/u;
/** The lookbehind makes it linear in a run of marks. */
const CLOSING_MARKS = /(?<![^\p{L}\p{M}\p{N}\p{Sc}%‰°+²³½¼¾])[^\p{L}\p{M}\p{N}\p{Sc}%‰°+²³½¼¾]+$/u;

export const toWrittenSentence = (words: readonly string[]): WrittenSentence => ({
  words,
  bareWords: words.map((word) => word.replace(OPENING_MARKS, '').replace(CLOSING_MARKS, '')),
});

/** One word, in other words. */
export const expandOne = (said: string, hasOwnStop = false): Expansion => ({ spoken: [said], hasOwnStop });

/** Did the writer end something after this word, a clause or a sentence? */
export const endsClause = ({ words, bareWords }: WrittenSentence, at: number): boolean =>
  !words[at]?.endsWith(bareWords[at]!);
