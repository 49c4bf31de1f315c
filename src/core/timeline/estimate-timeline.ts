import { SECONDS_PER_CHARACTER, type Speech } from '../speech/speech.js';
import type { Role } from '../story/story.js';
import type { TimelineData } from './timeline.js';

/** Scripts that say more with a character: some 4 Chinese or Japanese ones a second, 6 Korean. */
const DENSE_SCRIPTS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 15 / 4],
  [/\p{Script=Hangul}/gu, 15 / 6],
];

/** Seconds of silence after a sentence, after a block's last, and after a heading's. */
const SENTENCE_PAUSE_SECONDS = 0.3;
const BLOCK_PAUSE_SECONDS = 0.6;
const HEADING_PAUSE_SECONDS = 0.9;
const HEADING_ROLES: readonly Role[] = ['flag', 'headline', 'heading'];

/**
 * An estimate of when each word of a speech would be said, for what has no recording: the device's voices, and silence.
 * Sentence `i` is utterance `i`, timed word `i` is word `i`; all are tied. A word without a sound takes no time.
 *
 * @param secondsPerCharacter of an alphabetic script; other scripts are in proportion.
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

/** How long a word is, in letters, with the space after it where its script has one. */
export function measureInLetters(say: string): number {
  if (!say) return 0;
  const [ideographs, syllables] = DENSE_SCRIPTS.map(([script]) => say.match(script)?.length ?? 0) as [number, number];
  const letters = say.length - ideographs - syllables;
  return letters + ideographs * DENSE_SCRIPTS[0]![1] + syllables * DENSE_SCRIPTS[1]![1] + +!ideographs;
}
