import type { Speech } from './speech.js';

/** Some utterances of a speech, from `first` to `end` (excluded), as a new speech. The indexes of its words start at 0. */
export function sliceSpeech({ story, utterances, words }: Speech, first: number, end: number): Speech {
  const from = utterances[first]!.firstWord;
  return {
    story,
    utterances: utterances
      .slice(first, end)
      .map((each) => ({ ...each, firstWord: each.firstWord - from, endWord: each.endWord - from })),
    words: words
      .slice(from, utterances[end - 1]!.endWord)
      .map((word) => ({ ...word, utterance: word.utterance - first })),
  };
}
