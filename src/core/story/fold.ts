const MARKS = /[\p{P}\p{S}\u200b\u200c]+/gu;

/** Soft hyphens, marks of direction, joiners: in a word, but no part of it. The two above stand between words. */
const UNSEEN = /(?![\u200b\u200c])\p{Cf}/gu;

/** A character that was escaped once too often. */
const ESCAPED = /&(?:nbsp|amp|quot|apos|lt|gt|#\w+);/gi;

/** A text as it is compared: Unicode, case, punctuation and spacing folded; its words, by one space. */
export function fold(text: string): string {
  return text
    .replace(ESCAPED, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(MARKS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Do two texts say the same words? */
export const saysSame = (one: string, other: string): boolean => fold(one) === fold(other);
