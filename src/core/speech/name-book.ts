import { bareWord } from './bare-word.js';

/** How names are said: each way of writing one, and what the voice says instead (W3C PLS 1.0, `lexeme`). */
export interface NameBook {
  readonly entries: readonly { readonly graphemes: readonly string[]; readonly alias: string }[];
}

/** The longest name that begins at a word, and what is said for it. */
export interface Found {
  /** How many words the name covers. */
  readonly words: number;
  readonly alias: string;
  /** Its own full stop is part of it, as in "U.S.", and ends no sentence. */
  readonly dotted: boolean;
}

/** Looks names up by their first word; letter for letter, since OMON and Omon may be two things. */
export class NameIndex {
  private readonly byFirstWord = new Map<string, { words: readonly string[]; alias: string; dotted: boolean }[]>();

  constructor(book: NameBook = { entries: [] }) {
    for (const { graphemes, alias } of book.entries)
      for (const grapheme of graphemes) {
        const words = grapheme.trim().split(/\s+/).map(bareWord);
        const dotted = grapheme.trim().endsWith('.');
        const first = this.byFirstWord.get(words[0]!) ?? [];
        this.byFirstWord.set(
          words[0]!,
          [...first, { words, alias, dotted }].sort((a, b) => b.words.length - a.words.length),
        );
      }
  }

  /** @param words bare words, without the punctuation round them. */
  find(words: readonly string[], at: number): Found | undefined {
    const names = this.byFirstWord.get(words[at] ?? '');
    const name = names?.find((candidate) => candidate.words.every((word, index) => word === words[at + index]));
    return name && { words: name.words.length, alias: name.alias, dotted: name.dotted };
  }
}
