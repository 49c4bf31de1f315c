import { setRangeToWords } from '../../browser/follow/text-range.js';
import type { Speech, Utterance } from '../../core/speech/speech.js';

/**
 * The first word of the speech that ends after a position of the page: the word at the position, else the next one.
 * @param at collapsed, in the article
 * @returns -1 after the last word
 */
export function wordAtOrAfter(speech: Speech, at: Range): number {
  const range = new Range();
  const endsAfter = (first: number, end: number): boolean =>
    setRangeToWords(range, speech, first, end) && range.compareBoundaryPoints(Range.END_TO_END, at) > 0;
  for (const utterance of speech.utterances) {
    const { firstWord, endWord } = utterance;
    if (!endsAfter(firstWord, endWord)) continue;
    if (isShown(speech, utterance)) {
      for (let word = firstWord; word < endWord; word += 1) if (endsAfter(word, word + 1)) return word;
    } else if (range.compareBoundaryPoints(Range.START_TO_START, at) >= 0) return firstWord;
  }
  return -1;
}

/** Does the page show the words? Those of a picture have the range of its whole figure. */
const isShown = ({ story }: Speech, { block }: Utterance): boolean => story.blocks[block]!.runs.length > 0;
