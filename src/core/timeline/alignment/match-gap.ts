/** A gap of more comparisons is another text, or a hostile one. Real gaps are a few words, or a new paragraph. */
const MAX_COMPARISONS = 65_536;

/**
 * Pairs two stretches of words that are mostly the same: their longest common subsequence. Where a third or more would
 * have to be taken out and put in, they are two texts whose common words stand together by chance, and nothing is
 * paired; some four words may differ even in a short gap.
 */
export function matchGap(a: Int32Array, b: Int32Array, pair: (inA: number, inB: number) => void): void {
  const { length } = a;
  if (length * b.length > MAX_COMPARISONS) return;
  // How many words are common from a[x] and b[y] on, at x + y * row; a row and a column of zeros lie past the ends.
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
