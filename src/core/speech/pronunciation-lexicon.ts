import { withoutPunctuation } from './word-punctuation.js';

/** How names are said: each way of writing one, and what the voice says instead (W3C PLS 1.0, `lexeme`). */
export interface PronunciationLexicon {
  readonly entries: readonly LexiconEntry[];
}

export interface LexiconEntry {
  readonly graphemes: readonly string[];
  readonly alias: string;
  /** BCP 47; for words of that language only, `en` for `en-GB`, too. For all where it is not said. */
  readonly language?: string;
}

/** The longest name that begins at a word, and what is said for it. */
export interface LexiconMatch {
  /** How many words the name covers. */
  readonly wordCount: number;
  readonly alias: string;
  /** Its own full stop is part of it, as in "U.S.", and ends no sentence. */
  readonly hasOwnStop: boolean;
}

interface IndexedLexeme {
  readonly words: readonly string[];
  readonly alias: string;
  readonly hasOwnStop: boolean;
  readonly language: string;
}

/** Looks names up by their first word; letter for letter, since OMON and Omon may be two things. */
export class LexiconIndex {
  private readonly byFirstWord = new Map<string, IndexedLexeme[]>();

  constructor(lexicon: PronunciationLexicon = { entries: [] }) {
    for (const { graphemes, alias, language = '' } of lexicon.entries)
      for (const grapheme of graphemes) {
        const words = grapheme.trim().split(/\s+/).map(withoutPunctuation);
        const hasOwnStop = grapheme.trim().endsWith('.');
        const name = { words, alias, hasOwnStop, language: language.toLowerCase() };
        const first = [...(this.byFirstWord.get(words[0]!) ?? []), name];
        // The longest first, and among those as long the one that knows the language best.
        first.sort((a, b) => b.words.length - a.words.length || b.language.length - a.language.length);
        this.byFirstWord.set(words[0]!, first);
      }
  }

  /**
   * @param words bare words, without the punctuation round them.
   * @param language of the words; '' where nobody says, which every name fits.
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
