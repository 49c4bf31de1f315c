import { LexiconIndex, type LexiconEntry } from '../../core/speech/pronunciation-lexicon.js';
import { withoutPunctuation } from '../../core/speech/word-punctuation.js';
import type { Phonemes } from '../voices/voice.js';

/** A name whose pronunciation may be given in IPA too, for voices that take it. */
export interface NameEntry extends LexiconEntry {
  readonly phoneme?: string;
}

/** The pronunciation of names, as the files of `--names` give it. */
export interface NameLexicon {
  readonly entries: readonly NameEntry[];
}

/** Finds the pronunciation of the names in a sentence; undefined if it has none. */
export type PhonemeFinder = (writtenWords: readonly string[], language: string) => Phonemes | undefined;

/** Finds names as the speech does, the longest first. A possessive keeps its respelling, which has the s. */
export function phonemeFinder(lexicon: NameLexicon = { entries: [] }): PhonemeFinder {
  // An entry without a phoneme has a place too: a longer name may begin with a shorter one.
  const index = new LexiconIndex({
    entries: lexicon.entries.map((entry) => ({ ...entry, alias: entry.phoneme ?? '' })),
  });
  return (writtenWords, language) => {
    const bare = writtenWords.map(withoutPunctuation);
    const phonemes: (string | undefined)[] = bare.map(() => undefined);
    for (let at = 0; at < bare.length; at++) {
      const name = index.find(bare, at, language);
      if (!name) continue;
      if (name.alias) phonemes.fill('', at, at + name.wordCount)[at] = name.alias;
      at += name.wordCount - 1;
    }
    return phonemes.some(Boolean) ? phonemes : undefined;
  };
}
