/** The words that two sequences have in the same order. */
export interface CommonSubsequence {
  readonly length: number;
  /** Calls with the indexes of each pair of equal words, in order. */
  forEach(pair: (inA: number, inB: number) => void): void;
}

/**
 * The longest common subsequence of two sequences of words. Words are numbers; equal words have equal numbers. Time and
 * memory grow with the product of the lengths, each below 65,536.
 */
export function commonSubsequence(a: Int32Array, b: Int32Array): CommonSubsequence {
  const { length } = a;
  // The number of common words from a[x] and b[y] on, at index x + y * row. A row and a column of zeros follow the ends.
  const row = length + 1;
  const common = new Uint16Array(row * (b.length + 1));
  for (let y = b.length; y--;)
    for (let x = length; x--;) {
      const at = x + y * row;
      common[at] = a[x] === b[y] ? common[at + row + 1]! + 1 : Math.max(common[at + 1]!, common[at + row]!);
    }
  return {
    length: common[0]!,
    forEach(pair) {
      for (let x = 0, y = 0; x < length && y < b.length;) {
        const at = x + y * row;
        if (a[x] === b[y]) pair(x++, y++);
        else if (common[at + 1]! < common[at + row]!) y++;
        else x++;
      }
    },
  };
}
