import { PARTS } from './phone-model.js';

/** What a state stands for: a part of a phone, silence between two words, or whatever lies between two sentences. */
export const PHONE = 0;
export const PAUSE = 1;
export const GAP = 2;

/** What it costs to leave out a part of a phone. */
const LEAP = 1;

/** The sound of silence; phones follow it, `PARTS` for each. */
export const SILENCE = 0;

/** In the place of a phone: here a voice pauses, though it is one word to the reader (a name book may say two words for it). */
export const BREAK = -1;

/** A sentence as sounds: of each word its phones, by number; none for a word without a sound. */
export type SoundWords = readonly (readonly number[])[];

/**
 * The text as a chain of states, which a recording goes through from left to right: gap, word, pause, word, … gap. A
 * state may last, or give way to the next; a part of a phone may be left out, and so may every pause.
 */
export interface States {
  readonly count: number;
  readonly kind: Uint8Array;
  /** What it sounds like: a row of the model. */
  readonly sound: Int16Array;
  /** Which word it belongs to, counted through all sentences; -1 for none. */
  readonly word: Int32Array;
  /** What it costs to come to it from the state before the last; Infinity where that is no way. */
  readonly leaps: Float32Array;
  /** Of each sentence, the gap before it; and the gap after the last. */
  readonly gaps: Int32Array;
}

/**
 * @param sentences words are counted through all of them.
 * @param parts of each phone.
 */
export function statesOf(sentences: readonly SoundWords[], parts: number = PARTS): States {
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
    add(GAP, SILENCE);
    let isFirst = true;
    for (const phones of words) {
      if (phones.length && !isFirst) add(PAUSE, SILENCE);
      if (phones.length) isFirst = false;
      phones.forEach((phone, index) => {
        if (phone === BREAK) return add(PAUSE, SILENCE);
        const opens = !index || phones[index - 1] === BREAK;
        for (let part = 0; part < parts; part++) add(PHONE, 1 + phone * parts + part, number, Number(opens && !part));
      });
      number++;
    }
  }
  gaps.push(kind.length);
  add(GAP, SILENCE);
  return {
    count: kind.length,
    kind: Uint8Array.from(kind),
    sound: Int16Array.from(sound),
    word: Int32Array.from(word),
    leaps: Float32Array.from(kind, (_, state) => leapTo(state, kind, opens, parts)),
    gaps: Int32Array.from(gaps),
  };
}

function leapTo(state: number, kind: readonly number[], opens: readonly number[], parts: number): number {
  // From word to word without a pause.
  if (opens[state]) return kind[state - 1] === PAUSE ? 0 : Infinity;
  // Within a word; of a phone that is one state no part is left out.
  return parts < 2 || state < 2 || kind[state] || kind[state - 1] || kind[state - 2] || opens[state - 1]
    ? Infinity
    : LEAP;
}
