import { shownWord, type Speech } from '../speech/speech.js';
import { cueTimes } from './cue-times.js';
import { fold } from './fold.js';
import { pairWords } from './pair.js';
import { coverSentences } from './cover.js';
import type { TimelineData } from './timeline.js';
import type { Cue } from './webvtt.js';

/**
 * Ties a recording to the page by its words, never by index or id: a word that the page has otherwise, lacks or has
 * besides is tied to nothing, and the rest stays tied. Any cues and any speech are answered; `fit` says how well they
 * belong together. Linear: 10,000 words take about 10 ms.
 *
 * @param duration seconds of the sound; without it the last cue's end is taken.
 */
export function tie(cues: readonly Cue[], speech: Speech, duration: number = NaN): TimelineData {
  const { texts, ...times } = cueTimes(cues, duration);
  const words = pairTexts(
    texts,
    speech.words.map((_, index) => shownWord(speech, index)),
  );
  const cover = coverSentences(words, times.endOfCue, speech);
  const tiedWords = words.reduce((count, place) => count + +(place >= 0), 0);
  return {
    ...times,
    ...cover,
    words,
    fit: {
      pageWords: speech.words.length,
      tiedWords,
      recordedWords: texts.length,
      strayWords: texts.length - tiedWords,
    },
  };
}

/** For every word of `recorded` its index in `shown`, or -1. */
function pairTexts(recorded: readonly string[], shown: readonly string[]): Int32Array {
  // 0 and 1 mark the beginning and the end. Folding is the slowest step, and words repeat: each is folded once.
  const numbers = new Map<string, number>();
  const number = (text: string): number => {
    let known = numbers.get(text);
    if (known === undefined) {
      const key = fold(text);
      known = numbers.get(key) ?? numbers.size + 2;
      numbers.set(key, known).set(text, known);
    }
    return known;
  };
  const frame = (texts: readonly string[]): Int32Array => Int32Array.from([0, ...texts.map(number), 1]);
  const places = pairWords(frame(recorded), frame(shown));
  return places.slice(1, -1).map((place) => Math.max(place, 0) - 1);
}
