/** More differences than these are not looked for, so that a gap costs at most its length times this. */
const MOST = 100;

/**
 * Pairs two stretches of words that are mostly the same, by the shortest list of words to take out and put in
 * (Myers, "An O(ND) Difference Algorithm", 1986). Stretches that differ in a third or more are another text: their
 * common words stand together by chance, and nothing is paired.
 *
 * @param a numbers of words; the stretch is [aStart, aEnd), of `b` likewise.
 * @param pair is called for every pair, the last first.
 */
export function pairGap(
  a: Int32Array,
  aStart: number,
  aEnd: number,
  b: Int32Array,
  bStart: number,
  bEnd: number,
  pair: (inA: number, inB: number) => void,
): void {
  const width = aEnd - aStart;
  const height = bEnd - bStart;
  const most = Math.min(MOST, 4 + Math.floor((width + height) / 3));
  // How far along `a` each diagonal (x - y) is reached, and that of every step before, to walk back on.
  const reach = new Int32Array(2 * most + 3);
  const trail: Int32Array[] = [];
  const comesDown = (from: Int32Array, diagonal: number, step: number): boolean =>
    diagonal === -step || (diagonal !== step && from[most + diagonal]! < from[most + diagonal + 2]!);

  for (let step = 0; step <= most; step++) {
    trail.push(reach.slice());
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      const slot = most + 1 + diagonal;
      let x = comesDown(reach, diagonal, step) ? reach[slot + 1]! : reach[slot - 1]! + 1;
      while (x < width && x - diagonal < height && a[aStart + x] === b[bStart + x - diagonal]) x++;
      reach[slot] = x;
      if (x < width || x - diagonal < height) continue;
      for (let at = diagonal; step >= 0; step--) {
        const before = trail[step]!;
        const isDown = comesDown(before, at, step);
        const from = step && (isDown ? before[most + 2 + at]! : before[most + at]! + 1);
        while (x > from) pair(aStart + --x, bStart + x - at);
        at += isDown ? 1 : -1;
        x = step && (isDown ? from : from - 1);
      }
      return;
    }
  }
}
