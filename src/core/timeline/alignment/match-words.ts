import { matchGap } from './match-gap.js';

/** So many words in a row that occur once in each text are the same passage. Fewer recur by chance: "one of the first". */
const PASSAGE_WORDS = 5;

/**
 * Pairs the words of two texts that are mostly the same. Words are numbers, equal where the words are; both texts begin
 * and end with a mark that no other place has. Answers for every word of `a` its place in `b`, or -1.
 *
 * What occurs once in both is the same, and so are its neighbours as long as they agree (Heckel, "A technique for
 * isolating differences between files", 1978); single words being too weak for that in prose, passages are taken. What
 * then lies between two paired neighbours is compared word by word. So a passage that was moved is found where it went,
 * and the time is linear whatever the texts are.
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
  const places = indexPassages(b);
  for (const [key, place] of indexPassages(a)) if (place >= 0) pair(place, places.get(key) ?? -1);
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
 * Where each passage begins, by a number made of its words; -1 for what occurs again. Two passages may share a number,
 * once in thousands of stories: `pair` looks at the word itself, and the neighbours then do not agree.
 */
function indexPassages(words: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  for (let place = 0; place + PASSAGE_WORDS <= words.length; place++) {
    let key = 0;
    for (let offset = 0; offset < PASSAGE_WORDS; offset++)
      key = (key * 1_000_003 + words[place + offset]!) % 0x7fffffff;
    places.set(key, places.has(key) ? -1 : place);
  }
  return places;
}
