/**
 * The words of a recording in a script without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese). Rules that divide such a
 * text into words differ between engines, and between them and the tool that made the timing file. So texts are compared
 * character by character, and what the timing file gives one time is one word of the page.
 */
import { characterBounds } from '../../speech/character-bounds.js';
import { shownWord, type Speech, type Word } from '../../speech/speech.js';
import { wordBounds } from '../../speech/word-bounds.js';
import type { TimelineData } from '../timeline.js';
import { plainText, withoutRubyText } from '../webvtt/cue-text.js';
import type { Cue, CueWord } from '../webvtt/parse-webvtt.js';
import { parseTimestamp, TIMESTAMP_PATTERN } from '../webvtt/timestamp.js';

/** A character of a cue, or a word where spaces separate them. */
interface CueCharacter extends CueWord {
  /** Whether it belongs to the word of the character before it. */
  readonly isContinued: boolean;
}

/** A cue with its characters for words. */
export interface CharacterCue extends Cue {
  readonly words: readonly CueCharacter[];
}

/** A speech with its characters for words. */
export interface CharacterSpeech extends Speech {
  /** For each character, whether it is in a word of the speech, but not its first. */
  readonly isInWord: readonly boolean[];
}

/** The speech with its characters for words. The voice says the whole word at its first character. */
export function divideSpeech(speech: Speech): CharacterSpeech {
  const words: Word[] = [];
  const isInWord: boolean[] = [];
  const firstOf = speech.words.map((word, index) => {
    const first = words.length;
    characterBounds(shownWord(speech, index)).forEach(({ start, end }, part) => {
      words.push({ ...word, start: word.start + start, end: word.start + end, spoken: part ? '' : word.spoken });
      isInWord.push(part > 0);
    });
    return first;
  });
  return { ...withWords(speech, words, (word) => firstOf[word] ?? words.length), isInWord };
}

/** Offsets in a text with their times in seconds, both never falling. */
type KnownTimes = readonly (readonly [offset: number, time: number])[];

/** The cue with its characters for words. A character without a timestamp has a time between those around it. */
export function divideCue(cue: Cue): CharacterCue {
  const { plain, times } = readTimes(cue);
  const bounds = wordBounds(plain);
  // The reader of another format gives the times of words, and no timestamps.
  const known: KnownTimes =
    times.length || bounds.length !== cue.words.length
      ? [[0, cue.start], ...times]
      : cue.words.map(({ start }, word) => [bounds[word]!.start, start]);
  const end = [plain.length, Math.max(cue.start, cue.end)] as const;
  let last = 0;
  let word = 0;
  let previousEnd = -1;
  const words = characterBounds(plain).map((character): CueCharacter => {
    const { start } = character;
    while (known[last + 1] && known[last + 1]![0] <= start) last++;
    while (bounds[word + 1] && bounds[word + 1]!.start <= start) word++;
    const [from, before] = known[last] ?? [0, cue.start];
    const [to, after] = known[last + 1] ?? end;
    // Without times, a word is what the rules of the page call one.
    const isContinued = start === previousEnd && start !== from && (known.length > 1 || start !== bounds[word]!.start);
    previousEnd = character.end;
    return {
      text: plain.slice(start, character.end),
      start: before + ((after - before) * (start - from)) / Math.max(1, to - from),
      unsure: !!cue.words[word]?.unsure,
      isContinued,
    };
  });
  return { ...cue, words };
}

const TIMESTAMP = new RegExp(`<(${TIMESTAMP_PATTERN})>`);

/** The text of a cue and its timestamps. One before a space belongs to the word after it. */
function readTimes({ text, start, end }: Cue): { readonly plain: string; readonly times: KnownTimes } {
  let plain = '';
  let last = start;
  const times: [number, number][] = [];
  withoutRubyText(text)
    .split(TIMESTAMP)
    .forEach((part, index) => {
      if (index % 2 === 0) {
        plain += plainText(part);
        return;
      }
      const time = parseTimestamp(part);
      if (time < last || time > end) return;
      times.push([plain.length, time]);
      last = time;
    });
  for (const known of times) while (/\s/.test(plain[known[0]] ?? '')) known[0]++;
  return { plain, times };
}

/**
 * Joins the characters that have one time in the recording to a word, where they follow one another on the page too.
 *
 * @param cues in the order of time
 * @param data the alignment of the cues and the speech, both divided into characters
 */
export function joinCharacters(
  cues: readonly CharacterCue[],
  speech: CharacterSpeech,
  data: TimelineData,
): { readonly speech: Speech; readonly alignment: TimelineData } {
  const isContinued = cues.flatMap(({ words }) => words.map((word) => word.isContinued));
  const recordedAt = new Int32Array(speech.words.length).fill(-1);
  data.words.forEach((word, index) => {
    if (word >= 0) recordedAt[word] = index;
  });
  const words: Word[] = [];
  /** For each character of the page, the word that has it. */
  const wordAt = speech.words.map((character, index) => {
    const before = speech.words[index - 1];
    const recorded = recordedAt[index]!;
    const isJoined =
      before?.end === character.start &&
      before.utterance === character.utterance &&
      (recorded < 0
        ? recordedAt[index - 1]! < 0 && speech.isInWord[index]!
        : isContinued[recorded]! && recordedAt[index - 1] === recorded - 1);
    if (isJoined) {
      const word = words.at(-1)!;
      words[words.length - 1] = { ...word, end: character.end, spoken: word.spoken + character.spoken };
    } else words.push(character);
    return words.length - 1;
  });
  const toWord = (character: number): number => (character < 0 ? -1 : wordAt[character]!);
  /** For each recorded character: whether a recorded word begins. */
  const begins = [...data.words].map(
    (word, index) => index === 0 || word < 0 || wordAt[word] !== toWord(data.words[index - 1]!),
  );
  const starts = begins.flatMap((begin, index) => (begin ? index : []));
  const ends = starts.map((_, word) => (starts[word + 1] ?? begins.length) - 1);
  const countBefore = new Int32Array(begins.length + 1);
  begins.forEach((begin, index) => (countBefore[index + 1] = countBefore[index]! + +begin));
  const recordedWords = Int32Array.from(starts, (index) => toWord(data.words[index]!));
  const alignedWords = recordedWords.filter((word) => word >= 0).length;
  return {
    speech: withWords(speech, words, (character) => wordAt[character] ?? words.length),
    alignment: {
      ...data,
      wordStarts: Float64Array.from(starts, (index) => data.wordStarts[index]!),
      wordEnds: Float64Array.from(ends, (index) => data.wordEnds[index]!),
      words: recordedWords,
      endOfCue: data.endOfCue.map((end) => countBefore[end]!),
      sentenceFirstWords: data.sentenceFirstWords.map(toWord),
      sentenceEndWords: data.sentenceEndWords.map((end) => (end < 0 ? -1 : wordAt[end - 1]! + 1)),
      fit: {
        pageWords: words.length,
        alignedWords,
        recordedWords: starts.length,
        unmatchedWords: starts.length - alignedWords,
      },
    },
  };
}

/** @param toWord the index of a word, by its index before */
function withWords({ story, utterances }: Speech, words: readonly Word[], toWord: (index: number) => number): Speech {
  return {
    story,
    words,
    utterances: utterances.map((utterance) => ({
      ...utterance,
      firstWord: toWord(utterance.firstWord),
      endWord: toWord(utterance.endWord),
    })),
  };
}
