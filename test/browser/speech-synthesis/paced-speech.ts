import type { Speech, Utterance, Word } from '../../../src/core/speech/speech.js';
import { wordBounds } from '../../../src/core/speech/word-bounds.js';
import type { TimelineData } from '../../../src/core/timeline/timeline.js';

/** Sentences with their languages, with half a second for each word. */
export function pacedSpeech(...sentences: [language: string, text: string][]): {
  speech: Speech;
  timeline: TimelineData;
} {
  const utterances: Utterance[] = [];
  const words: Word[] = [];
  for (const [language, text] of sentences) {
    const firstWord = words.length;
    for (const { start, end } of wordBounds(text)) {
      const token = text.slice(start, end);
      words.push({ utterance: utterances.length, start, end, spoken: token === '–' ? '' : token });
    }
    utterances.push({ role: 'paragraph', block: 0, language, firstWord, endWord: words.length });
  }
  const starts = words.map((_, index) => index / 2);
  const ends = starts.map((start) => start + 0.5);
  const timeline: TimelineData = {
    duration: words.length / 2,
    sentenceStarts: Float64Array.from(utterances, ({ firstWord }) => firstWord / 2),
    sentenceEnds: Float64Array.from(utterances, ({ endWord }) => endWord / 2),
    sentenceFirstWords: Int32Array.from(utterances, ({ firstWord }) => firstWord),
    sentenceEndWords: Int32Array.from(utterances, ({ endWord }) => endWord),
    endOfCue: Int32Array.from(utterances, ({ endWord }) => endWord),
    wordStarts: Float64Array.from(starts),
    wordEnds: Float64Array.from(ends),
    words: Int32Array.from(words, (_, index) => index),
    fit: { pageWords: words.length, alignedWords: words.length, recordedWords: words.length, unmatchedWords: 0 },
  };
  const story = { language: 'en', direction: 'ltr', blocks: [] } as const;
  return { speech: { story, utterances, words }, timeline };
}
