/** A larger gap is between different or hostile texts. Real gaps are a few words, or a new paragraph. */
const MAX_COMPARISONS = 65_536;

/**
 * Pairs two sequences of words that are mostly the same, by their longest common subsequence. If a third or more of the
 * words differ, the sequences are different texts with some common words, and no words are paired. In a short gap, four
 * words may differ.
 */
export function matchGap(a: Int32Array, b: Int32Array, pair: (inA: number, inB: number) => void): void {
  const { length } = a;
  if (length * b.length > MAX_COMPARISONS) return;
  // The number of common words from a[x] and b[y] on, at index x + y * row. A row and a column of zeros follow the ends.
  const row = length + 1;
  const common = new Uint16Array(row * (b.length + 1));
  for (let y = b.length; y--;)
    for (let x = length; x--;) {
      const at = x + y * row;
      common[at] = a[x] === b[y] ? common[at + row + 1]! + 1 : Math.max(common[at + 1]!, common[at + row]!);
    }

  const total = length + b.length;
  if (total - 2 * common[0]! > 4 + total / 3) return;
  for (let x = 0, y = 0; x < length && y < b.length;) {
    const at = x + y * row;
    if (a[x] === b[y]) pair(x++, y++);
    else if (common[at + 1]! < common[at + row]!) y++;
    else x++;
  }
}
