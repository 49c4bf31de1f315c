import { shownWord } from '../../speech/speech.js';
import { characterBounds } from '../../speech/character-bounds.js';
import { normalizeWord } from './normalize-word.js';
import type { TimedSpeech } from '../timed-speech.js';

/** Words of a story to look for. */
export interface Passage {
  readonly words: string;
  /** Words just before them: they decide between equal passages. */
  readonly prefix?: string;
  /** The word of the speech that the passage stood at; the nearest of equal passages counts. */
  readonly word?: number;
}

/** After an edit, a sentence with at least this share of equal words is still the same. */
const MIN_SIMILARITY = 0.5;

/**
 * The start of the sentence with a passage, in seconds: where its words stand, or after an edit of the most similar
 * sentence. NaN where there is none, or where nothing from there on is recorded.
 */
export function timeOfPassage(timed: TimedSpeech, { words, prefix = '', word: near = 0 }: Passage): number {
  const speechParts = timed.speech.words.map((_, index) => partsOf(shownWord(timed.speech, index)));
  const [wanted, before] = [words, prefix].map(partsOf);
  if (!wanted!.length) return NaN;
  const nearest = (places: readonly number[]): number | undefined =>
    [...places].sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
  const found =
    nearest(findEqual(speechParts, before!, wanted!)) ??
    nearest(findEqual(speechParts, [], wanted!)) ??
    nearest(findSimilar(timed, speechParts, wanted!));
  return found === undefined ? NaN : startOfSentence(timed, found);
}

/** The normalized words of a text; in a script without spaces, its characters. Dashes between words do not count. */
const partsOf = (text: string): string[] =>
  characterBounds(text)
    .map(({ start, end }) => normalizeWord(text.slice(start, end)))
    .filter(Boolean);

/** Where the words stand after the words `before`. */
function findEqual(
  speechParts: readonly (readonly string[])[],
  before: readonly string[],
  wanted: readonly string[],
): number[] {
  const parts = speechParts.flatMap((texts, word) => texts.map((text) => ({ text, word })));
  const all = [...before, ...wanted];
  return parts.flatMap((_, at) =>
    all.every((text, offset) => parts[at + offset]?.text === text) ? parts[at + before.length]!.word : [],
  );
}

/** The first words of the sentences that share the most words with the passage, if these are enough. */
function findSimilar(
  { timeline, speech }: TimedSpeech,
  speechParts: readonly (readonly string[])[],
  wanted: readonly string[],
): number[] {
  const { sentenceFirstWords, sentenceEndWords } = timeline.data;
  const sentences = [
    ...[...sentenceFirstWords].map((first, index) => [first, sentenceEndWords[index]!] as const),
    // Where two sentences have become one, or one two.
    ...speech.utterances.map(({ firstWord, endWord }) => [firstWord, endWord] as const),
  ].filter(([first]) => first >= 0);
  let best = MIN_SIMILARITY;
  let places: number[] = [];
  for (const [first, end] of sentences) {
    const similarity = similarityOf(speechParts.slice(first, end).flat(), wanted);
    if (similarity < best) continue;
    if (similarity > best) places = [];
    best = similarity;
    places.push(first);
  }
  return places;
}

/** The share of words that two sentences have in common (Sørensen–Dice), 0 to 1. */
function similarityOf(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of one) {
    const count = counts.get(word) ?? 0;
    if (!count) continue;
    counts.set(word, count - 1);
    common++;
  }
  return (2 * common) / (one.length + other.length);
}

/** The start of the recorded sentence that has the word; where none has it, of what is recorded next. */
function startOfSentence({ timeline }: TimedSpeech, word: number): number {
  const { sentenceStarts, sentenceFirstWords, sentenceEndWords } = timeline.data;
  const sentence = sentenceFirstWords.findIndex(
    (first, index) => first >= 0 && first <= word && word < sentenceEndWords[index]!,
  );
  return sentenceStarts[sentence] ?? timeline.timeAt(word);
}
