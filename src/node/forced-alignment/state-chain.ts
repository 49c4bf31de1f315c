import { STATES_PER_PHONE } from './acoustic-model.js';

/** The kinds of states: a part of a phone, a pause between two words, or anything between two sentences. */
export const PHONE_STATE = 0;
export const PAUSE_STATE = 1;
export const GAP_STATE = 2;

/** Cost of skipping a part of a phone. */
const STATE_SKIP_PENALTY = 1;

/** The label of silence. The labels of the phones follow it, `STATES_PER_PHONE` for each. */
export const SILENCE_LABEL = 0;

/** Stands between two phones of a word where the voice pauses: a pronunciation lexicon may give two words for one. */
export const PHONE_BREAK = -1;

/** The phones of each word of a sentence, by number. A word without a sound has none. */
export type PhoneWords = readonly (readonly number[])[];

/**
 * A text as a left-to-right hidden Markov model: gap, word, pause, word, … gap. At each frame a path stays in its state or
 * goes to the next. It may skip a part of a phone, and every pause.
 */
export interface StateChain {
  readonly count: number;
  readonly kind: Uint8Array;
  /** The label of each state in the acoustic model. */
  readonly label: Int16Array;
  /** The word of each state, counted through all sentences; -1 for none. */
  readonly word: Int32Array;
  /** The cost of entering each state from the state before the last; Infinity if that is not allowed. */
  readonly skipPenalties: Float32Array;
  /** The gap before each sentence, and the gap after the last. */
  readonly gapStates: Int32Array;
}

/** @param parts states of each phone. */
export function buildStateChain(sentences: readonly PhoneWords[], parts: number = STATES_PER_PHONE): StateChain {
  const kind: number[] = [];
  const label: number[] = [];
  const word: number[] = [];
  const startsWord: number[] = [];
  const gaps: number[] = [];
  const add = (stateKind: number, stateLabel: number, wordNumber = -1, isWordStart = 0): void => {
    kind.push(stateKind);
    label.push(stateLabel);
    word.push(wordNumber);
    startsWord.push(isWordStart);
  };
  let number = 0;
  for (const words of sentences) {
    gaps.push(kind.length);
    add(GAP_STATE, SILENCE_LABEL);
    let isFirst = true;
    for (const phones of words) {
      if (phones.length && !isFirst) add(PAUSE_STATE, SILENCE_LABEL);
      if (phones.length) isFirst = false;
      phones.forEach((phone, index) => {
        if (phone === PHONE_BREAK) return add(PAUSE_STATE, SILENCE_LABEL);
        const isFirstPhone = !index || phones[index - 1] === PHONE_BREAK;
        for (let part = 0; part < parts; part++)
          add(PHONE_STATE, 1 + phone * parts + part, number, Number(isFirstPhone && !part));
      });
      number++;
    }
  }
  gaps.push(kind.length);
  add(GAP_STATE, SILENCE_LABEL);
  return {
    count: kind.length,
    kind: Uint8Array.from(kind),
    label: Int16Array.from(label),
    word: Int32Array.from(word),
    skipPenalties: Float32Array.from(kind, (_, state) => skipPenaltyOf(state, kind, startsWord, parts)),
    gapStates: Int32Array.from(gaps),
  };
}

function skipPenaltyOf(state: number, kind: readonly number[], startsWord: readonly number[], parts: number): number {
  // From word to word without a pause.
  if (startsWord[state]) return kind[state - 1] === PAUSE_STATE ? 0 : Infinity;
  // Within a word. A phone of one state has no part to skip.
  return parts < 2 || state < 2 || kind[state] || kind[state - 1] || kind[state - 2] || startsWord[state - 1]
    ? Infinity
    : STATE_SKIP_PENALTY;
}
