/**
 * The indexes of the most times that rise together: if one word of a list is wrong, only this word is. Of two equally long
 * choices, the one with the earlier words. NaN is never chosen.
 *
 * @param isStrict whether two equal times do not rise
 */
export function risingTimes(times: readonly number[], isStrict: boolean): Set<number> {
  /** For each length, the index of the latest time with which so many times begin. From the end of the list. */
  const heads: number[] = [];
  const next: number[] = [];
  for (let index = times.length - 1; index >= 0; index--) {
    const time = times[index]!;
    if (Number.isNaN(time)) continue;
    let [low, high] = [0, heads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const head = times[heads[middle]!]!;
      if (isStrict ? head > time : head >= time) low = middle + 1;
      else high = middle;
    }
    next[index] = low ? heads[low - 1]! : -1;
    heads[low] = index;
  }
  const chosen = new Set<number>();
  for (let index = heads.at(-1) ?? -1; index >= 0; index = next[index]!) chosen.add(index);
  return chosen;
}
