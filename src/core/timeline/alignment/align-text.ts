import { shownWord, type Speech } from '../../speech/speech.js';
import { collectCueTimes } from '../cue-times.js';
import { normalizeWord } from './normalize-word.js';
import { matchWords } from './match-words.js';
import { computeSentenceCoverage } from './sentence-coverage.js';
import type { TimelineData } from '../timeline.js';
import type { Cue } from '../webvtt/parse-webvtt.js';

/**
 * Aligns a recording with the page by its words, never by index or id: a word that was changed, removed or added stays
 * unmatched, and the other words are aligned. Accepts any cues and any speech; `fit` says how well they match. Takes
 * linear time: 10,000 words take about 10 ms.
 *
 * @param duration seconds of the recording; the default is the end of the last cue
 */
export function alignText(cues: readonly Cue[], speech: Speech, duration: number = NaN): TimelineData {
  const { texts, ...times } = collectCueTimes(cues, duration);
  const words = matchTexts(
    texts,
    speech.words.map((_, index) => shownWord(speech, index)),
  );
  const coverage = computeSentenceCoverage(words, times.endOfCue, speech);
  const alignedWords = words.reduce((count, word) => count + +(word >= 0), 0);
  return {
    ...times,
    ...coverage,
    words,
    fit: {
      pageWords: speech.words.length,
      alignedWords,
      recordedWords: texts.length,
      unmatchedWords: texts.length - alignedWords,
    },
  };
}

/** For each word of `recorded`, its index in `shown`, or -1. */
function matchTexts(recorded: readonly string[], shown: readonly string[]): Int32Array {
  // 0 and 1 mark the start and the end. Normalizing is the slowest step, and words repeat: each is normalized once.
  const ids = new Map<string, number>();
  const idOf = (text: string): number => {
    let id = ids.get(text);
    if (id === undefined) {
      const key = normalizeWord(text);
      id = ids.get(key) ?? ids.size + 2;
      ids.set(key, id).set(text, id);
    }
    return id;
  };
  const toIds = (texts: readonly string[]): Int32Array => Int32Array.from([0, ...texts.map(idOf), 1]);
  const matches = matchWords(toIds(recorded), toIds(shown));
  return matches.slice(1, -1).map((match) => Math.max(match, 0) - 1);
}
