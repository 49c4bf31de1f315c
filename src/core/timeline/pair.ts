import { pairGap } from './gap.js';

/** A shorter run that is found by itself is chance: "one of the" stands in any two stories. */
const TRUE_RUN = 4;
/** Against the order of the rest, a passage of fewer words is chance, too, not a passage that was moved. */
const MOVED_RUN = 8;

/**
 * Pairs the words of two texts that are mostly the same. Words are numbers, equal where the words are; both texts begin
 * and end with a mark that no other place has. Answers for every word of `a` its place in `b`, or -1.
 *
 * What occurs once in both is the same, and so are its neighbours as long as they agree (Heckel, "A technique for
 * isolating differences between files", 1978). Single words are too weak for that in prose: three in a row are taken.
 * So a passage that was moved is found where it went, and the time is linear whatever the texts are.
 *
 * @param kinds a number above every word's. Above 200,000 words of three may be mistaken for others of three; `pair`
 * looks again.
 */
export function pairWords(a: Int32Array, b: Int32Array, kinds: number): Int32Array {
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
  const places = singles(b, kinds);
  for (const [key, place] of singles(a, kinds)) if (place >= 0) pair(place, places.get(key) ?? -1);
  for (let index = 1; index < last; index++) if (toB[index - 1]! >= 0) pair(index, toB[index - 1]! + 1);
  for (let index = last; --index; ) if (toB[index + 1]! >= 0) pair(index, toB[index + 1]! - 1);

  dropChance(toB, toA);

  let before = 0;
  for (let index = 1; index <= last; index++) {
    if (toB[index]! < 0) continue;
    const start = toB[before]! + 1;
    let end = start;
    while (toA[end]! < 0) end++;
    if (end === toB[index] && end > start && index - 1 > before) pairGap(a, before + 1, index, b, start, end, pair);
    before = index;
  }
  return toB;
}

/** Where each three words in a row begin that occur once; -1 for those that occur again. */
function singles(words: Int32Array, kinds: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let place = 0; place + 2 < words.length; place++) {
    const key = (words[place]! * kinds + words[place + 1]!) * kinds + words[place + 2]!;
    places.set(key, places.has(key) ? -1 : place);
  }
  return places;
}

/** Parts what was paired by chance. The runs at the very beginning and end always stay. */
function dropChance(toB: Int32Array, toA: Int32Array): void {
  const kept: { start: number; end: number; size: number }[] = [];
  const part = (start: number, end: number): void => {
    for (; start < end; start++) {
      toA[toB[start]!] = -1;
      toB[start] = -1;
    }
  };
  for (let start = 0, end = 1; start < toB.length; start = end++) {
    if (toB[start]! < 0) continue;
    while (end < toB.length && toB[end] === toB[end - 1]! + 1) end++;
    const size = start && end < toB.length ? end - start : Infinity;
    // Of two runs in the wrong order the shorter gives way, unless both are long.
    let previous = kept.at(-1);
    while (previous && previous.size < MOVED_RUN && previous.size <= size && toB[previous.end - 1]! > toB[start]!) {
      part(previous.start, previous.end);
      kept.pop();
      previous = kept.at(-1);
    }
    const isMoved = previous !== undefined && toB[previous.end - 1]! > toB[start]!;
    if (size < (isMoved ? MOVED_RUN : TRUE_RUN)) part(start, end);
    else kept.push({ start, end, size });
  }
}
