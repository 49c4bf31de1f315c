import { francAll } from 'franc';

/** A shorter text could be in many languages. */
const MIN_CHARACTERS = 40;
const MAX_CHARACTERS = 20_000;

/** franc has codes of three letters. These are frequent on pages and have no code of two letters, or another one. */
const TAGS: Readonly<Record<string, string>> = { ckb: 'ckb', tgl: 'fil', zlm: 'ms' };

/**
 * The BCP 47 tag of a text's language, by its letter sequences; undefined if they do not decide. Languages without a code
 * of two letters are left out: franc takes English for Scots, and Chinese for its neighbours.
 */
export function guessLanguage(text: string): string | undefined {
  for (const [code] of francAll(text.slice(0, MAX_CHARACTERS), { minLength: MIN_CHARACTERS })) {
    if (code === 'und') return undefined;
    const tag = TAGS[code] ?? new Intl.Locale(code).language;
    if (tag.length === 2 || code in TAGS) return tag;
  }
  return undefined;
}
