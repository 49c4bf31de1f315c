/**
 * A word without what may differ between a page and its recording though the word is the same: width and ligatures,
 * capitals, soft hyphens, the kind of dash and apostrophe, and punctuation round it. Inside a word punctuation counts:
 * 3.5 is not 35. A lone dash folds to ''.
 */
export function normalizeWord(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[‘’ʼ′`]/g, "'");
  // Not /[…]+$/: on a long row of punctuation that would try every start of it, in quadratic time.
  return /^[\p{P}\p{Sk}]*(.*[^\p{P}\p{Sk}])?/su.exec(plain)![1] ?? '';
}
