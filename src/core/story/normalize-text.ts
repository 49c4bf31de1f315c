const PUNCTUATION = /[\p{P}\p{S}\u200b\u200c]+/gu;

/** Soft hyphens, marks of direction, joiners: in a word, but no part of it. The two above stand between words. */
const INVISIBLE_CHARACTERS = /(?![\u200b\u200c])\p{Cf}/gu;

/** A character that was escaped once too often. */
const CHARACTER_REFERENCES = /&(?:nbsp|amp|quot|apos|lt|gt|#\w+);/gi;

/** A text as it is compared: Unicode, case, punctuation and spacing folded; its words, by one space. */
export function normalizeText(text: string): string {
  return text
    .replace(CHARACTER_REFERENCES, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(PUNCTUATION, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
