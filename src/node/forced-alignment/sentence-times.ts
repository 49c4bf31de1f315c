import type { TimedSentence } from '../timing/timed-sentence.js';
import { FRAMES_PER_SECOND } from './acoustic-features.js';
import { isDoubtfulWord } from './alignment-quality.js';
import type { FrameAlignedSentence } from './frame-alignment.js';

/** The text of a sentence, and its words. */
export interface SentenceText {
  readonly text: string;
  readonly writtenWords: readonly string[];
}

/**
 * Converts frames to seconds. A word starts halfway between its first frame and the frame before. A word without a sound
 * starts with the word after it, or with the end of the sentence.
 */
export function toSentenceTimes(
  aligned: readonly FrameAlignedSentence[],
  script: readonly SentenceText[],
): TimedSentence[] {
  return aligned.map(({ sentence, words, isDoubtful = false }) => {
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
        const alignedWord = words[index];
        return {
          text: word,
          start: starts[index]!,
          unsure: isDoubtful || (alignedWord ? isDoubtfulWord(alignedWord) : false),
        };
      }),
    };
  });
}

const frameStartSeconds = (frame: number): number => Math.max(0, (frame - 0.5) / FRAMES_PER_SECOND);
