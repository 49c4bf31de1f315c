import { PARTS } from './phone-model.js';

/** What a state stands for: a part of a phone, silence between two words, or whatever lies between two sentences. */
export const PHONE = 0;
export const PAUSE = 1;
export const GAP = 2;

/** The sound of silence; phones follow it, `PARTS` for each. */
export const SILENCE = 0;

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
  /** 1 for the first state of its word. */
  readonly opens: Uint8Array;
  /** Of each sentence, the gap before it; and the gap after the last. */
  readonly gaps: Int32Array;
}

/** @param sentences words are counted through all of them. */
export function statesOf(sentences: readonly SoundWords[]): States {
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
        for (let part = 0; part < PARTS; part++) add(PHONE, 1 + phone * PARTS + part, number, Number(!index && !part));
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
    opens: Uint8Array.from(opens),
    gaps: Int32Array.from(gaps),
  };
}
