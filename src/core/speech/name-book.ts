import { bareWord } from './bare-word.js';

/** How names are said: each way of writing one, and what the voice says instead (W3C PLS 1.0, `lexeme`). */
export interface NameBook {
  readonly entries: readonly NameEntry[];
}

export interface NameEntry {
  readonly graphemes: readonly string[];
  readonly alias: string;
  /** BCP 47; for words of that language only, `en` for `en-GB`, too. For all where it is not said. */
  readonly language?: string;
}

/** The longest name that begins at a word, and what is said for it. */
export interface Found {
  /** How many words the name covers. */
  readonly words: number;
  readonly alias: string;
  /** Its own full stop is part of it, as in "U.S.", and ends no sentence. */
  readonly dotted: boolean;
}

interface Name {
  readonly words: readonly string[];
  readonly alias: string;
  readonly dotted: boolean;
  readonly language: string;
}

/** Looks names up by their first word; letter for letter, since OMON and Omon may be two things. */
export class NameIndex {
  private readonly byFirstWord = new Map<string, Name[]>();

  constructor(book: NameBook = { entries: [] }) {
    for (const { graphemes, alias, language = '' } of book.entries)
      for (const grapheme of graphemes) {
        const words = grapheme.trim().split(/\s+/).map(bareWord);
        const dotted = grapheme.trim().endsWith('.');
        const name = { words, alias, dotted, language: language.toLowerCase() };
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
  find(words: readonly string[], at: number, language = ''): Found | undefined {
    const names = this.byFirstWord.get(words[at] ?? '');
    const spoken = `${language.toLowerCase()}-`;
    const name = names?.find(
      (candidate) =>
        (!candidate.language || !language || spoken.startsWith(`${candidate.language}-`)) &&
        candidate.words.every((word, index) => word === words[at + index]),
    );
    return name && { words: name.words.length, alias: name.alias, dotted: name.dotted };
  }
}
