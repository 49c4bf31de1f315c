import { STEP_SIZE, type Steps } from '../../steps.js';
import { matchGap } from './match-gap.js';

/** A sequence of this many words that occurs once in each text is the same passage. A shorter one, such as "one of the first", may occur by chance. */
const PASSAGE_WORDS = 5;

/** Comparisons of words in gaps, in one part of the work. */
const MAX_COMPARISONS = 65_536;

type PassageIndex = Map<number, number>;

/** Several small maps: a large one stops everything each time it grows. */
const INDEX_PARTS = 32;

/**
 * Pairs the words of two texts that are mostly the same. Words are numbers; equal words have equal numbers. Both texts
 * start and end with a number that occurs nowhere else. Returns for each word of `a` its index in `b`, or -1.
 *
 * A passage that occurs once in both texts is the same, and so are the words next to it while they are equal (Heckel, "A
 * technique for isolating differences between files", 1978). Heckel uses single lines; single words are not distinctive
 * enough in prose, so passages are used. The words between two paired neighbours are then compared one by one. This finds
 * moved passages, and takes linear time for all texts.
 */
export function* matchWords(a: Int32Array, b: Int32Array): Steps<Int32Array> {
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
  yield* pairPassages(a, b, pair);
  for (let index = 1; index < last; index++) {
    if (toB[index - 1]! >= 0) pair(index, toB[index - 1]! + 1);
    if (index % STEP_SIZE === 0) yield;
  }
  for (let index = last; --index > 0;) {
    if (toB[index + 1]! >= 0) pair(index, toB[index + 1]! - 1);
    if (index % STEP_SIZE === 0) yield;
  }

  let before = 0;
  let comparisons = 0;
  for (let index = 1; index <= last; index++) {
    if (index % STEP_SIZE === 0 || comparisons > MAX_COMPARISONS) {
      comparisons = 0;
      yield;
    }
    if (toB[index]! < 0) continue;
    const start = toB[before]! + 1;
    let end = start;
    while (toA[end]! < 0) end++;
    const first = before + 1;
    comparisons += (index - first) * (end - start);
    if (end === toB[index])
      matchGap(a.subarray(first, index), b.subarray(start, end), (x, y) => pair(first + x, start + y));
    before = index;
  }
  return toB;
}

/**
 * Pairs the passages that occur once in each text, by their hashes. Two passages have the same hash once in thousands of
 * stories: `pair` compares the word itself, and the neighbours then differ.
 */
function* pairPassages(a: Int32Array, b: Int32Array, pair: (inA: number, inB: number) => void): Steps<void> {
  const [small, large] = a.length < b.length ? [a, b] : [b, a];
  const first = yield* indexPassages(small);
  const second = yield* indexPassages(large, first);
  let count = 0;
  for (const [part, passages] of first.entries())
    for (const [key, inSmall] of passages) {
      const inLarge = second[part]!.get(key) ?? -1;
      if (inSmall >= 0 && inLarge >= 0)
        pair(...(small === a ? ([inSmall, inLarge] as const) : ([inLarge, inSmall] as const)));
      if (++count % STEP_SIZE === 0) yield;
    }
}

/**
 * The index of each passage by its hash; -1 for a passage that occurs more than once.
 *
 * @param wanted only passages that are in this index.
 */
function* indexPassages(words: Int32Array, wanted?: readonly PassageIndex[]): Steps<PassageIndex[]> {
  const parts = Array.from({ length: INDEX_PARTS }, (): PassageIndex => new Map());
  for (let start = 0; start + PASSAGE_WORDS <= words.length; start++) {
    let key = 0;
    for (let offset = 0; offset < PASSAGE_WORDS; offset++)
      key = (key * 1_000_003 + words[start + offset]!) % 0x7fffffff;
    const part = key % INDEX_PARTS;
    const passages = parts[part]!;
    if (!wanted || wanted[part]!.has(key)) passages.set(key, passages.has(key) ? -1 : start);
    if (start % STEP_SIZE === 0) yield;
  }
  return parts;
}
