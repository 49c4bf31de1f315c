import { GAP, PAUSE, SILENCE, type States } from './states.js';

/** How badly a frame fits that is neither word nor silence, between two words: a breath, a cough. */
export const NOISE = -2;

/** Frames: no sound is believed to be shorter in the mean. */
const SHORTEST = 1.2;

/** How well each sound fits each frame: `size` numbers a frame. */
export interface Scores {
  readonly values: Float32Array;
  readonly size: number;
}

/** Frames in which a sentence may sound. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** The way through the states that fits best. */
export interface Way {
  /** The state of each frame. */
  readonly states: Int32Array;
  /** How well every state fits its frame, the sum of it. */
  readonly score: number;
}

/**
 * Takes these frames through all the states, from the first to the last (Viterbi 1967). It remembers a byte for each
 * frame and state: for a minute at a time.
 *
 * @param from the first frame; `to` is the one after the last.
 * @param floor how well anything fits a gap.
 * @param bands where each sentence may be; nothing else is looked at.
 * @param lengths of each sound, how many frames it lasts in the mean.
 */
export function force(
  states: States,
  { values, size }: Scores,
  from: number,
  to: number,
  floor: number,
  lengths: Float32Array,
  bands: readonly Band[],
): Way {
  const { count, kind, sound, leaps } = states;
  // Lasting costs what a geometric distribution with this mean says; coming in gives back what the mean length costs.
  const stays = new Float32Array(count);
  const comes = new Float32Array(count);
  for (let state = 0; state < count; state++) {
    if (kind[state]) continue;
    const length = Math.max(SHORTEST, lengths[sound[state]!]!);
    stays[state] = -Math.log(1 - 1 / length);
    comes[state] = (length - 1) * stays[state]!;
  }
  const length = to - from;
  const steps = new Uint8Array(length * count);
  let last = new Float32Array(count).fill(-Infinity);
  let next = new Float32Array(count).fill(-Infinity);
  let [first, end] = [0, 0];
  for (let frame = 0; frame < length; frame++) {
    const row = (from + frame) * size;
    const silence = values[row + SILENCE]!;
    while (first < bands.length - 1 && bands[first]!.to <= from + frame) first++;
    while (end < bands.length && bands[end]!.from <= from + frame) end++;
    const [lowest, highest] = [states.gaps[first]!, states.gaps[Math.max(first + 1, end)]!];
    // What was left behind is no way any more.
    if (lowest) last[lowest - 1] = -Infinity;
    for (let state = lowest; state <= highest; state++) {
      let best = frame || state ? last[state]! - stays[state]! : 0;
      let step = 0;
      const come = comes[state]!;
      if (state && last[state - 1]! + come > best) [best, step] = [last[state - 1]! + come, 1];
      const leap = leaps[state]!;
      if (state > lowest + 1 && last[state - 2]! - leap + come > best)
        [best, step] = [last[state - 2]! - leap + come, 2];
      next[state] = best + emission(kind[state]!, values[row + sound[state]!]!, silence, floor);
      steps[frame * count + state] = step;
    }
    // A speech that begins at once need not pass the gap.
    if (!frame && count > 1) next[1] = emission(kind[1]!, values[row + sound[1]!]!, silence, floor);
    [last, next] = [next, last];
  }
  const way = new Int32Array(length);
  let state = count > 1 && last[count - 2]! > last[count - 1]! ? count - 2 : count - 1;
  const score = last[state]!;
  for (let frame = length - 1; frame >= 0; frame--) {
    way[frame] = state;
    state -= steps[frame * count + state]!;
  }
  return { states: way, score };
}

/** How well a frame fits a state: in a gap anything may be heard, in a pause it is not expected. */
export function emission(kind: number, score: number, silence: number, floor: number): number {
  if (kind === GAP) return Math.max(floor, silence);
  return kind === PAUSE ? Math.max(NOISE, silence) : score;
}
