import type { Role, Story } from '../story/story.js';

/** The pace of a narrator in an alphabetic script: about 15 letters and spaces a second. */
export const SECONDS_PER_CHARACTER: number = 1 / 15;

/** A shown word (a run of characters between spaces) and what the voice says for it. */
export interface Word {
  /** Index of its utterance. */
  readonly utterance: number;
  /** Offsets in the block's text (UTF-16 units), end excluded. */
  readonly start: number;
  readonly end: number;
  /** What is spoken, with the punctuation that shapes the voice; '' is a word without a sound, such as a lone dash. */
  readonly spoken: string;
}

/** One sentence, as the voice says it. */
export interface Utterance {
  readonly role: Role;
  /** Index of its block in the story. */
  readonly block: number;
  readonly language: string;
  /** Indexes into the speech's words, end excluded. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** What the voice says, every thing once, in order. Fixed by the story and the name book. */
export interface Speech {
  readonly story: Story;
  readonly utterances: readonly Utterance[];
  readonly words: readonly Word[];
}

/** A word as it is shown. */
export function shownWord(speech: Speech, index: number): string {
  const word = speech.words[index]!;
  const block = speech.utterances[word.utterance]!.block;
  return speech.story.blocks[block]!.text.slice(word.start, word.end);
}

/** A sentence as it is shown, one space between words. */
export function shownText(speech: Speech, utterance: Utterance): string {
  return mapWords(utterance, (index) => shownWord(speech, index)).join(' ');
}

/** A sentence as it is spoken. */
export function spokenText(speech: Speech, utterance: Utterance): string {
  return mapWords(utterance, (index) => speech.words[index]!.spoken)
    .filter(Boolean)
    .join(' ');
}

function mapWords<T>({ firstWord, endWord }: Utterance, pick: (index: number) => T): T[] {
  return Array.from({ length: endWord - firstWord }, (_, offset) => pick(firstWord + offset));
}
