import { shownWord, type Speech } from '../../speech/speech.js';
import { finish, STEP_SIZE, type Steps } from '../../steps.js';
import { collectCueTimesInSteps } from '../cue-times-in-steps.js';
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
export const alignText = (cues: readonly Cue[], speech: Speech, duration: number = NaN): TimelineData =>
  finish(alignTextInSteps(cues, speech, duration));

/** The same, in parts, for a page that must stay responsive. */
export function* alignTextInSteps(cues: readonly Cue[], speech: Speech, duration: number = NaN): Steps<TimelineData> {
  const { texts, ...times } = yield* collectCueTimesInSteps(cues, duration);
  const words = yield* matchTexts(texts, speech);
  const coverage = yield* computeSentenceCoverage(words, times.endOfCue, speech);
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

/** For each word of `recorded`, its index in the speech, or -1. */
function* matchTexts(recorded: readonly string[], speech: Speech): Steps<Int32Array> {
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
  function* toIds(count: number, textAt: (index: number) => string): Steps<Int32Array> {
    const list = new Int32Array(count + 2);
    for (let index = 0; index < count; index++) {
      list[index + 1] = idOf(textAt(index));
      if (index % STEP_SIZE === 0) yield;
    }
    list[count + 1] = 1;
    return list;
  }
  const matches = yield* matchWords(
    yield* toIds(recorded.length, (index) => recorded[index]!),
    yield* toIds(speech.words.length, (index) => shownWord(speech, index)),
  );
  return matches.slice(1, -1).map((match) => Math.max(match, 0) - 1);
}
