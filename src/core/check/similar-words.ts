/** In shorter words one letter makes another word: Iran and Iraq, Jones and Janes. */
const MIN_LETTERS = 6;

/** More than this are no slips, but a list of numbers or a hostile page. */
const MAX_WORDS_PER_KEY = 8;

/** What differs in the last letters is an ending: a plural, a case, a people and its country. */
const ENDING_LETTERS = 2;

/**
 * The pairs of words, of six letters or more, that differ by one letter: another, one too many, or two that changed
 * places; not the first, and not in the ending. Each word is filed under what is left when one letter is left out, so
 * that the time grows with the words and not with their pairs.
 */
export function findSimilarWords(words: readonly string[]): [string, string][] {
  const files = new Map<string, string[]>();
  const found = new Map<string, [string, string]>();
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
      const others = files.get(key) ?? [];
      for (const other of others) if (differsByOneLetter(other, word)) found.set(`${other} ${word}`, [other, word]);
      if (others.length < MAX_WORDS_PER_KEY) others.push(word);
      files.set(key, others);
    }
  }
  return [...found.values()];
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
