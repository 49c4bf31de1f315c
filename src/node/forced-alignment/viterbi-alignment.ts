import { GAP_STATE, PAUSE_STATE, SILENCE_LABEL, type StateChain } from './state-chain.js';

/** The score of a frame between two words that is not silence, such as an inhalation or a cough. */
export const NOISE_SCORE = -2;

/** The least mean duration of a label. */
const MIN_PHONE_FRAMES = 1.2;

/** How well each label fits each frame: `size` values a frame. */
export interface EmissionScores {
  readonly values: Float32Array;
  readonly size: number;
}

/** The frames in which a sentence may be. */
export interface SearchBand {
  readonly from: number;
  readonly to: number;
}

/** The path through the states that fits best. */
export interface ViterbiPath {
  /** The state of each frame. */
  readonly states: Int32Array;
  /** The sum of the scores of the states. */
  readonly score: number;
}

/**
 * Finds the best path from the first state to the last (Viterbi 1967). It keeps one byte for each frame and state, so it is
 * for a minute at a time.
 *
 * @param from the first frame.
 * @param to the frame after the last.
 * @param floor the least score of a frame in a gap.
 * @param meanFrames the mean duration of each label.
 * @param bands the frames in which each sentence may be.
 */
export function viterbiAlign(
  states: StateChain,
  { values, size }: EmissionScores,
  from: number,
  to: number,
  floor: number,
  meanFrames: Float32Array,
  bands: readonly SearchBand[],
): ViterbiPath {
  const { count, kind, label, skipPenalties } = states;
  // Durations have a geometric distribution: staying in a state costs. Entering it gives back the cost of the mean duration.
  const stayPenalties = new Float32Array(count);
  const entryBonuses = new Float32Array(count);
  for (let state = 0; state < count; state++) {
    if (kind[state]) continue;
    const length = Math.max(MIN_PHONE_FRAMES, meanFrames[label[state]!]!);
    stayPenalties[state] = -Math.log(1 - 1 / length);
    entryBonuses[state] = (length - 1) * stayPenalties[state]!;
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
    // No path comes from a state below the bands.
    if (lowest) last[lowest - 1] = -Infinity;
    for (let state = lowest; state <= highest; state++) {
      let best = frame || state ? last[state]! - stayPenalties[state]! : 0;
      let step = 0;
      const bonus = entryBonuses[state]!;
      if (state && last[state - 1]! + bonus > best) [best, step] = [last[state - 1]! + bonus, 1];
      const penalty = skipPenalties[state]!;
      if (state > lowest + 1 && last[state - 2]! - penalty + bonus > best)
        [best, step] = [last[state - 2]! - penalty + bonus, 2];
      next[state] = best + emissionScore(kind[state]!, values[row + label[state]!]!, silence, floor);
      steps[frame * count + state] = step;
    }
    // Speech that begins at once does not have to pass the gap.
    if (!frame && count > 1) next[1] = emissionScore(kind[1]!, values[row + label[1]!]!, silence, floor);
    [last, next] = [next, last];
  }
  const path = new Int32Array(length);
  let state = count > 1 && last[count - 2]! > last[count - 1]! ? count - 2 : count - 1;
  const score = last[state]!;
  for (let frame = length - 1; frame >= 0; frame--) {
    path[frame] = state;
    state -= steps[frame * count + state]!;
  }
  return { states: path, score };
}

/** How well a frame fits a state. In a gap there may be any sound; in a pause a sound is unlikely. */
export function emissionScore(kind: number, score: number, silence: number, floor: number): number {
  if (kind === GAP_STATE) return Math.max(floor, silence);
  return kind === PAUSE_STATE ? Math.max(NOISE_SCORE, silence) : score;
}
