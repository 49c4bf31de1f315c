import type { Role, Story } from '../story/story.js';

/** The pace of a narrator in an alphabetic script: about 15 letters and spaces a second. */
export const SECONDS_PER_CHARACTER: number = 1 / 15;

/** A shown word (characters between spaces) and its spoken form. */
export interface Word {
  /** Index of its utterance. */
  readonly utterance: number;
  /** Offsets in the block's text (UTF-16 units), end excluded. */
  readonly start: number;
  readonly end: number;
  /** The words that the voice speaks, with the punctuation that controls its intonation; '' for a word without a sound, such as a dash. */
  readonly spoken: string;
}

/** One spoken sentence. */
export interface Utterance {
  readonly role: Role;
  /** Index of its block in the story. */
  readonly block: number;
  readonly language: string;
  /** Indexes into the speech's words, end excluded. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** All spoken words of a story, in order. Determined by the story and the pronunciation lexicon. */
export interface Speech {
  readonly story: Story;
  readonly utterances: readonly Utterance[];
  readonly words: readonly Word[];
}

/** A word as the page shows it. */
export function shownWord(speech: Speech, index: number): string {
  const word = speech.words[index]!;
  const block = speech.utterances[word.utterance]!.block;
  return speech.story.blocks[block]!.text.slice(word.start, word.end);
}
