import { GAP_STATE, PAUSE_STATE, SILENCE_LABEL, type StateChain } from './state-chain.js';

/** How badly a frame fits that is neither word nor silence, between two words: a breath, a cough. */
export const NOISE_SCORE = -2;

/** Frames: no sound is believed to be shorter in the mean. */
const MIN_PHONE_FRAMES = 1.2;

/** How well each sound fits each frame: `size` numbers a frame. */
export interface EmissionScores {
  readonly values: Float32Array;
  readonly size: number;
}

/** Frames in which a sentence may sound. */
export interface SearchBand {
  readonly from: number;
  readonly to: number;
}

/** The way through the states that fits best. */
export interface ViterbiPath {
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
export function viterbiAlign(
  states: StateChain,
  { values, size }: EmissionScores,
  from: number,
  to: number,
  floor: number,
  lengths: Float32Array,
  bands: readonly SearchBand[],
): ViterbiPath {
  const { count, kind, label, skipPenalties } = states;
  // Lasting costs what a geometric distribution with this mean says; coming in gives back what the mean length costs.
  const stays = new Float32Array(count);
  const comes = new Float32Array(count);
  for (let state = 0; state < count; state++) {
    if (kind[state]) continue;
    const length = Math.max(MIN_PHONE_FRAMES, lengths[label[state]!]!);
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
    const silence = values[row + SILENCE_LABEL]!;
    while (first < bands.length - 1 && bands[first]!.to <= from + frame) first++;
    while (end < bands.length && bands[end]!.from <= from + frame) end++;
    const [lowest, highest] = [states.gapStates[first]!, states.gapStates[Math.max(first + 1, end)]!];
    // What was left behind is no way any more.
    if (lowest) last[lowest - 1] = -Infinity;
    for (let state = lowest; state <= highest; state++) {
      let best = frame || state ? last[state]! - stays[state]! : 0;
      let step = 0;
      const come = comes[state]!;
      if (state && last[state - 1]! + come > best) [best, step] = [last[state - 1]! + come, 1];
      const leap = skipPenalties[state]!;
      if (state > lowest + 1 && last[state - 2]! - leap + come > best)
        [best, step] = [last[state - 2]! - leap + come, 2];
      next[state] = best + emissionScore(kind[state]!, values[row + label[state]!]!, silence, floor);
      steps[frame * count + state] = step;
    }
    // A speech that begins at once need not pass the gap.
    if (!frame && count > 1) next[1] = emissionScore(kind[1]!, values[row + label[1]!]!, silence, floor);
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
export function emissionScore(kind: number, score: number, silence: number, floor: number): number {
  if (kind === GAP_STATE) return Math.max(floor, silence);
  return kind === PAUSE_STATE ? Math.max(NOISE_SCORE, silence) : score;
}
