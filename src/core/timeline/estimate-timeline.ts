import { SECONDS_PER_CHARACTER, type Speech } from '../speech/speech.js';
import type { Role } from '../story/story.js';
import type { TimelineData } from './timeline.js';

/** Scripts whose characters take more time: about 4 Chinese or Japanese characters a second, 6 Korean. */
const DENSE_SCRIPTS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 15 / 4],
  [/\p{Script=Hangul}/gu, 15 / 6],
];

/** The silence after a sentence, after the last sentence of a block, and after the last sentence of a heading. */
const SENTENCE_PAUSE_SECONDS = 0.3;
const BLOCK_PAUSE_SECONDS = 0.6;
const HEADING_PAUSE_SECONDS = 0.9;
const HEADING_ROLES: readonly Role[] = ['flag', 'headline', 'heading'];

/**
 * Estimates when each word of a speech is spoken, for engines without a recording. Sentence `i` is utterance `i`, timed
 * word `i` is word `i`, and all are aligned. A word without a sound takes no time.
 *
 * @param secondsPerCharacter in an alphabetic script; other scripts are in proportion
 */
export function estimateTimeline(speech: Speech, secondsPerCharacter: number = SECONDS_PER_CHARACTER): TimelineData {
  const { utterances, words } = speech;
  const sentenceStarts = new Float64Array(utterances.length);
  const sentenceEnds = new Float64Array(utterances.length);
  const wordStarts = new Float64Array(words.length);
  const wordEnds = new Float64Array(words.length);
  let time = 0;
  utterances.forEach(({ role, block, firstWord, endWord }, index) => {
    sentenceStarts[index] = time;
    for (let word = firstWord; word < endWord; word++) {
      wordStarts[word] = time;
      time += measureInLetters(words[word]!.spoken) * secondsPerCharacter;
      wordEnds[word] = time;
    }
    sentenceEnds[index] = time;
    const next = utterances[index + 1];
    if (next && endWord > firstWord) time += pauseAfter(role, next.block !== block);
  });
  const alignedWords = words.length;
  return {
    duration: time,
    sentenceStarts,
    sentenceEnds,
    sentenceFirstWords: Int32Array.from(utterances, ({ firstWord }) => firstWord),
    sentenceEndWords: Int32Array.from(utterances, ({ endWord }) => endWord),
    endOfCue: Int32Array.from(utterances, ({ endWord }) => endWord),
    wordStarts,
    wordEnds,
    words: Int32Array.from(words.keys()),
    fit: { pageWords: alignedWords, alignedWords, recordedWords: alignedWords, unmatchedWords: 0 },
  };
}

function pauseAfter(role: Role, isLast: boolean): number {
  if (!isLast) return SENTENCE_PAUSE_SECONDS;
  return HEADING_ROLES.includes(role) ? HEADING_PAUSE_SECONDS : BLOCK_PAUSE_SECONDS;
}

/** The length of a spoken word in letters, with the space after it if its script uses spaces. */
export function measureInLetters(spoken: string): number {
  if (!spoken) return 0;
  const [ideographs, syllables] = DENSE_SCRIPTS.map(([script]) => spoken.match(script)?.length ?? 0) as [
    number,
    number,
  ];
  const letters = spoken.length - ideographs - syllables;
  return letters + ideographs * DENSE_SCRIPTS[0]![1] + syllables * DENSE_SCRIPTS[1]![1] + +!ideographs;
}
