import { matchGap } from './match-gap.js';

/** A sequence of this many words that occurs once in each text is the same passage. A shorter one, such as "one of the first", may occur by chance. */
const PASSAGE_WORDS = 5;

/**
 * Pairs the words of two texts that are mostly the same. Words are numbers; equal words have equal numbers. Both texts
 * start and end with a number that occurs nowhere else. Returns for each word of `a` its index in `b`, or -1.
 *
 * A passage that occurs once in both texts is the same, and so are the words next to it while they are equal (Heckel, "A
 * technique for isolating differences between files", 1978). Heckel uses single lines; single words are not distinctive
 * enough in prose, so passages are used. The words between two paired neighbours are then compared one by one. This finds
 * moved passages, and takes linear time for all texts.
 */
export function matchWords(a: Int32Array, b: Int32Array): Int32Array {
  const toB = new Int32Array(a.length).fill(-1);
  const toA = new Int32Array(b.length).fill(-1);
  const last = a.length - 1;
  const pair = (inA: number, inB: number): void => {
    if (toB[inA]! >= 0 || toA[inB] !== -1 || a[inA] !== b[inB]) return;
    toB[inA] = inB;
    toA[inB] = inA;
  };

  pair(0, 0);
  pair(last, b.length - 1);
  const passages = indexPassages(b);
  for (const [key, index] of indexPassages(a)) if (index >= 0) pair(index, passages.get(key) ?? -1);
  for (let index = 1; index < last; index++) if (toB[index - 1]! >= 0) pair(index, toB[index - 1]! + 1);
  for (let index = last; --index > 0;) if (toB[index + 1]! >= 0) pair(index, toB[index + 1]! - 1);

  let before = 0;
  for (let index = 1; index <= last; index++) {
    if (toB[index]! < 0) continue;
    const start = toB[before]! + 1;
    let end = start;
    while (toA[end]! < 0) end++;
    const first = before + 1;
    if (end === toB[index])
      matchGap(a.subarray(first, index), b.subarray(start, end), (x, y) => pair(first + x, start + y));
    before = index;
  }
  return toB;
}

/**
 * The index of each passage by its hash; -1 for a passage that occurs more than once. Two passages have the same hash
 * once in thousands of stories: `pair` compares the word itself, and the neighbours then differ.
 */
function indexPassages(words: Int32Array): Map<number, number> {
  const passages = new Map<number, number>();
  for (let start = 0; start + PASSAGE_WORDS <= words.length; start++) {
    let key = 0;
    for (let offset = 0; offset < PASSAGE_WORDS; offset++)
      key = (key * 1_000_003 + words[start + offset]!) % 0x7fffffff;
    passages.set(key, passages.has(key) ? -1 : start);
  }
  return passages;
}
