import { commonSubsequence } from './common-subsequence.js';

/** A larger gap is between different or hostile texts. Real gaps are a few words, or a new paragraph. */
const MAX_COMPARISONS = 65_536;

/**
 * Pairs two sequences of words that are mostly the same, by their longest common subsequence. If a third or more of the
 * words differ, the sequences are different texts with some common words, and no words are paired. In a short gap, four
 * words may differ.
 */
export function matchGap(a: Int32Array, b: Int32Array, pair: (inA: number, inB: number) => void): void {
  if (a.length * b.length > MAX_COMPARISONS) return;
  const common = commonSubsequence(a, b);
  const total = a.length + b.length;
  if (total - 2 * common.length > 4 + total / 3) return;
  common.forEach(pair);
}
