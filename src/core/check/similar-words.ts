/** Shorter words that differ by one letter are often different words: Iran and Iraq, Jones and Janes. */
const MIN_LETTERS = 6;

/** More similar words are not typing errors, but a list or a hostile page. */
const MAX_WORDS_PER_KEY = 8;

/** A difference in the last letters is an ending: a plural, a case, a country and its people. */
const ENDING_LETTERS = 2;

/**
 * The pairs of words of six or more letters that differ by one letter: a different letter, an additional letter, or two
 * swapped letters, but not the first letter, and not in the ending. The index contains each word under all its forms with
 * one letter removed, so that the time grows with the number of words and not with the number of pairs.
 */
export function findSimilarWords(words: readonly string[]): [string, string][] {
  const wordsByKey = new Map<string, string[]>();
  const pairs = new Map<string, [string, string]>();
  for (const word of words) {
    const letters = [...word];
    if (letters.length < MIN_LETTERS) continue;
    const keys = new Set([
      word,
      ...letters.map((_, at) =>
        letters
          .slice(0, at)
          .concat(letters.slice(at + 1))
          .join(''),
      ),
    ]);
    for (const key of keys) {
      const candidates = wordsByKey.get(key) ?? [];
      for (const candidate of candidates)
        if (differsByOneLetter(candidate, word)) pairs.set(`${candidate} ${word}`, [candidate, word]);
      if (candidates.length < MAX_WORDS_PER_KEY) candidates.push(word);
      wordsByKey.set(key, candidates);
    }
  }
  return [...pairs.values()];
}

function differsByOneLetter(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  if (start === 0 || end < ENDING_LETTERS) return false;
  const [restOfA, restOfB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = restOfA.length === 2 && restOfA.join('') === [...restOfB].reverse().join('');
  return (restOfA.length <= 1 && restOfB.length <= 1) || swapped;
}
