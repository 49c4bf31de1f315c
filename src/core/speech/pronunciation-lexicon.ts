import { withoutPunctuation } from './word-punctuation.js';

/** The pronunciation of names: their spellings, and the words that the voice speaks instead (W3C PLS 1.0, `lexeme`). */
export interface PronunciationLexicon {
  readonly entries: readonly LexiconEntry[];
}

export interface LexiconEntry {
  readonly graphemes: readonly string[];
  readonly alias: string;
  /** BCP 47: the entry is for words in this language; `en` includes `en-GB`. If undefined, for all languages. */
  readonly language?: string;
}

/** The longest name that starts at a word, and its alias. */
export interface LexiconMatch {
  /** The number of words of the name. */
  readonly wordCount: number;
  readonly alias: string;
  /** Whether a full stop is part of the name, as in "U.S.", and does not end a sentence. */
  readonly hasOwnStop: boolean;
}

interface IndexedLexeme {
  readonly words: readonly string[];
  readonly alias: string;
  readonly hasOwnStop: boolean;
  readonly language: string;
}

/** Finds names by their first word. Case matters, since OMON and Omon may be different names. */
export class LexiconIndex {
  private readonly byFirstWord = new Map<string, IndexedLexeme[]>();

  constructor(lexicon: PronunciationLexicon = { entries: [] }) {
    for (const { graphemes, alias, language = '' } of lexicon.entries)
      for (const grapheme of graphemes) {
        const words = grapheme.trim().split(/\s+/).map(withoutPunctuation);
        const hasOwnStop = grapheme.trim().endsWith('.');
        const name = { words, alias, hasOwnStop, language: language.toLowerCase() };
        const first = [...(this.byFirstWord.get(words[0]!) ?? []), name];
        // The longest name first; of equal lengths, the one with the most specific language.
        first.sort((a, b) => b.words.length - a.words.length || b.language.length - a.language.length);
        this.byFirstWord.set(words[0]!, first);
      }
  }

  /**
   * @param words without the punctuation around them
   * @param language of the words; '' if unknown: then names of all languages match
   */
  find(words: readonly string[], at: number, language = ''): LexiconMatch | undefined {
    const names = this.byFirstWord.get(words[at] ?? '');
    const spoken = `${language.toLowerCase()}-`;
    const name = names?.find(
      (candidate) =>
        (!candidate.language || !language || spoken.startsWith(`${candidate.language}-`)) &&
        candidate.words.every((word, index) => word === words[at + index]),
    );
    return name && { wordCount: name.words.length, alias: name.alias, hasOwnStop: name.hasOwnStop };
  }
}
