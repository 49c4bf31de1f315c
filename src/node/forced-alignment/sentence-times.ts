import { FRAMES_PER_SECOND } from './acoustic-features.js';
import type { FrameAlignedSentence } from './forced-alignment.js';
import { isDoubtfulWord } from './alignment-quality.js';

/** A sentence with its times (seconds). */
export interface SentenceTimes {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly { readonly text: string; readonly start: number; readonly unsure: boolean }[];
}

/** What a cue says. */
export interface CueText {
  readonly text: string;
  readonly writtenWords: readonly string[];
}

/**
 * The sentences with their times (seconds). Between two frames that belong to different words lies the start of the
 * second; a word without a sound starts with the one after it, the last ones with the end.
 */
export function toSentenceTimes(heard: readonly FrameAlignedSentence[], script: readonly CueText[]): SentenceTimes[] {
  return heard.map(({ sentence, words }) => {
    const { text, writtenWords } = script[sentence]!;
    const end = frameStartSeconds(Math.max(...words.map((word) => word?.to ?? 0)));
    let next = end;
    const starts = words.map(() => end);
    for (let index = words.length - 1; index >= 0; index--) {
      const word = words[index];
      starts[index] = next = word ? frameStartSeconds(word.from) : next;
    }
    return {
      start: starts[0]!,
      end,
      text,
      words: writtenWords.map((word, index) => {
        const place = words[index];
        return { text: word, start: starts[index]!, unsure: place ? isDoubtfulWord(place) : false };
      }),
    };
  });
}

const frameStartSeconds = (frame: number): number => Math.max(0, (frame - 0.5) / FRAMES_PER_SECOND);
