import { shownWord, type Speech, type Utterance } from './speech.js';

/** A sentence as the page shows it. */
export function shownText(speech: Speech, { firstWord, endWord }: Utterance): string {
  return joinWords(speech, firstWord, endWord, (index) => shownWord(speech, index));
}

/** A sentence as the voice speaks it. */
export function spokenText(speech: Speech, { firstWord, endWord }: Utterance): string {
  return joinWords(speech, firstWord, endWord, (index) => speech.words[index]!.spoken);
}

/** Joins texts of words, `end` excluded. */
export function joinWords(speech: Speech, first: number, end: number, textOf: (index: number) => string): string {
  let joined = '';
  for (let index = first; index < end; index++) {
    const text = textOf(index);
    if (text) joined += (joined && gapBefore(speech, index)) + text;
  }
  return joined;
}

/** What separates a word from the one before it: a space, or nothing between two characters of a Chinese or Japanese sentence. */
export function gapBefore({ words }: Speech, index: number): string {
  const [before, word] = [words[index - 1], words[index]];
  return before && before.end === word?.start && before.utterance === word.utterance ? '' : ' ';
}
