import { FRAMES } from './features.js';
import type { FittedSentence } from './fit.js';
import { isDoubtful } from './verdict.js';

/** A sentence with its times (seconds). */
export interface Sounding {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly { readonly text: string; readonly start: number; readonly unsure: boolean }[];
}

/** What a cue says. */
export interface Shown {
  readonly text: string;
  readonly shown: readonly string[];
}

/**
 * The sentences with their times (seconds). Between two frames that belong to different words lies the start of the
 * second; a word without a sound starts with the one after it, the last ones with the end.
 */
export function timed(heard: readonly FittedSentence[], script: readonly Shown[]): Sounding[] {
  return heard.map(({ sentence, words }) => {
    const { text, shown } = script[sentence]!;
    const end = edge(Math.max(...words.map((word) => word?.to ?? 0)));
    let next = end;
    const starts = words.map(() => end);
    for (let index = words.length - 1; index >= 0; index--) {
      const word = words[index];
      starts[index] = next = word ? edge(word.from) : next;
    }
    return {
      start: starts[0]!,
      end,
      text,
      words: shown.map((word, index) => {
        const place = words[index];
        return { text: word, start: starts[index]!, unsure: place ? isDoubtful(place) : false };
      }),
    };
  });
}

const edge = (frame: number): number => Math.max(0, (frame - 0.5) / FRAMES);
