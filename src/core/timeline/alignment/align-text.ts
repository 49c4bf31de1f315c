import { shownWord, type Speech } from '../../speech/speech.js';
import { collectCueTimes } from '../cue-times.js';
import { normalizeWord } from './normalize-word.js';
import { matchWords } from './match-words.js';
import { computeSentenceCoverage } from './sentence-coverage.js';
import type { TimelineData } from '../timeline.js';
import type { Cue } from '../webvtt/parse-webvtt.js';

/**
 * Ties a recording to the page by its words, never by index or id: a word that the page has otherwise, lacks or has
 * besides is tied to nothing, and the rest stays tied. Any cues and any speech are answered; `fit` says how well they
 * belong together. Linear: 10,000 words take about 10 ms.
 *
 * @param duration seconds of the sound; without it the last cue's end is taken.
 */
export function alignText(cues: readonly Cue[], speech: Speech, duration: number = NaN): TimelineData {
  const { texts, ...times } = collectCueTimes(cues, duration);
  const words = matchTexts(
    texts,
    speech.words.map((_, index) => shownWord(speech, index)),
  );
  const cover = computeSentenceCoverage(words, times.endOfCue, speech);
  const alignedWords = words.reduce((count, place) => count + +(place >= 0), 0);
  return {
    ...times,
    ...cover,
    words,
    fit: {
      pageWords: speech.words.length,
      alignedWords,
      recordedWords: texts.length,
      unmatchedWords: texts.length - alignedWords,
    },
  };
}

/** For every word of `recorded` its index in `shown`, or -1. */
function matchTexts(recorded: readonly string[], shown: readonly string[]): Int32Array {
  // 0 and 1 mark the beginning and the end. Folding is the slowest step, and words repeat: each is folded once.
  const numbers = new Map<string, number>();
  const number = (text: string): number => {
    let known = numbers.get(text);
    if (known === undefined) {
      const key = normalizeWord(text);
      known = numbers.get(key) ?? numbers.size + 2;
      numbers.set(key, known).set(text, known);
    }
    return known;
  };
  const frame = (texts: readonly string[]): Int32Array => Int32Array.from([0, ...texts.map(number), 1]);
  const places = matchWords(frame(recorded), frame(shown));
  return places.slice(1, -1).map((place) => Math.max(place, 0) - 1);
}
