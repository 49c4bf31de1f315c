import type { Expansion } from '../../core/speech/spoken.js';

/** A sentence as the rules see it. */
export interface Passage {
  /** As shown, with all marks. */
  readonly shown: readonly string[];
  /** Without quotes, brackets and what closes a sentence; signs that mean something stay. */
  readonly bare: readonly string[];
}

/** Reads one kind of thing, where it begins at a word. Rules are asked in turn: the first that knows it, says it. */
export type Rule = (passage: Passage, at: number) => Expansion | undefined;

const OPENING = /^[\p{Ps}\p{Pi}"'‘’«»„“”¿¡*]+/u;
/** The lookbehind makes it linear in a run of marks. */
const CLOSING = /(?<![^\p{L}\p{M}\p{N}\p{Sc}%‰°+²³½¼¾])[^\p{L}\p{M}\p{N}\p{Sc}%‰°+²³½¼¾]+$/u;

export const passageOf = (shown: readonly string[]): Passage => ({
  shown,
  bare: shown.map((word) => word.replace(OPENING, '').replace(CLOSING, '')),
});

/** One word, in other words. */
export const one = (said: string, dotted = false): Expansion => ({ said: [said], dotted });

/** Did the writer end something after this word, a clause or a sentence? */
export const isClosed = ({ shown, bare }: Passage, at: number): boolean => !shown[at]?.endsWith(bare[at]!);
