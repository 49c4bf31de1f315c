/**
 * A word for comparison between a page and its recording: without differences of width, ligatures, case, soft hyphens,
 * and kinds of dashes and apostrophes, and without the punctuation around it. Punctuation inside a word counts: 3.5 is not
 * 35. A single dash becomes ''.
 */
export function normalizeWord(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[‘’ʼ′`]/g, "'");
  // Not /[…]+$/: that takes quadratic time on a long sequence of punctuation.
  return /^[\p{P}\p{Sk}]*(.*[^\p{P}\p{Sk}])?/su.exec(plain)![1] ?? '';
}
