const PUNCTUATION = /[\p{P}\p{S}\u200b\u200c]+/gu;

/** Soft hyphens, directional marks, joiners: they do not change a word. The two characters above separate words. */
const INVISIBLE_CHARACTERS = /(?![\u200b\u200c])\p{Cf}/gu;

/** Character references in a text, from a page that escapes a character twice. */
const CHARACTER_REFERENCES = /&(?:nbsp|amp|quot|apos|lt|gt|#\w+);/gi;

/** A text for comparison: normalized Unicode, lower case, no punctuation, one space between words. */
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
