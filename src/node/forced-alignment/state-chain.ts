import { STATES_PER_PHONE } from './acoustic-model.js';

/** What a state stands for: a part of a phone, silence between two words, or whatever lies between two sentences. */
export const PHONE_STATE = 0;
export const PAUSE_STATE = 1;
export const GAP_STATE = 2;

/** What it costs to leave out a part of a phone. */
const STATE_SKIP_PENALTY = 1;

/** The sound of silence; phones follow it, `PARTS` for each. */
export const SILENCE_LABEL = 0;

/** In the place of a phone: here a voice pauses, though it is one word to the reader (a name book may say two words for it). */
export const PHONE_BREAK = -1;

/** A sentence as sounds: of each word its phones, by number; none for a word without a sound. */
export type PhoneWords = readonly (readonly number[])[];

/**
 * The text as a chain of states, which a recording goes through from left to right: gap, word, pause, word, … gap. A
 * state may last, or give way to the next; a part of a phone may be left out, and so may every pause.
 */
export interface StateChain {
  readonly count: number;
  readonly kind: Uint8Array;
  /** What it sounds like: a row of the model. */
  readonly label: Int16Array;
  /** Which word it belongs to, counted through all sentences; -1 for none. */
  readonly word: Int32Array;
  /** What it costs to come to it from the state before the last; Infinity where that is no way. */
  readonly skipPenalties: Float32Array;
  /** Of each sentence, the gap before it; and the gap after the last. */
  readonly gapStates: Int32Array;
}

/**
 * @param sentences words are counted through all of them.
 * @param parts of each phone.
 */
export function buildStateChain(sentences: readonly PhoneWords[], parts: number = STATES_PER_PHONE): StateChain {
  const kind: number[] = [];
  const sound: number[] = [];
  const word: number[] = [];
  const opens: number[] = [];
  const gaps: number[] = [];
  const add = (what: number, heard: number, of = -1, first = 0): void => {
    kind.push(what);
    sound.push(heard);
    word.push(of);
    opens.push(first);
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
        const opens = !index || phones[index - 1] === PHONE_BREAK;
        for (let part = 0; part < parts; part++)
          add(PHONE_STATE, 1 + phone * parts + part, number, Number(opens && !part));
      });
      number++;
    }
  }
  gaps.push(kind.length);
  add(GAP_STATE, SILENCE_LABEL);
  return {
    count: kind.length,
    kind: Uint8Array.from(kind),
    label: Int16Array.from(sound),
    word: Int32Array.from(word),
    skipPenalties: Float32Array.from(kind, (_, state) => skipPenaltyOf(state, kind, opens, parts)),
    gapStates: Int32Array.from(gaps),
  };
}

function skipPenaltyOf(state: number, kind: readonly number[], opens: readonly number[], parts: number): number {
  // From word to word without a pause.
  if (opens[state]) return kind[state - 1] === PAUSE_STATE ? 0 : Infinity;
  // Within a word; of a phone that is one state no part is left out.
  return parts < 2 || state < 2 || kind[state] || kind[state - 1] || kind[state - 2] || opens[state - 1]
    ? Infinity
    : STATE_SKIP_PENALTY;
}
