import { GAP, PAUSE, SILENCE, type States } from './states.js';

/** What it costs to leave out a part of a phone. */
export const LEAP = 1;
/** How badly a frame fits that is neither word nor silence, between two words: a breath, a cough. */
export const NOISE = -2;

/** How well each sound fits each frame: `size` numbers a frame. */
export interface Scores {
  readonly values: Float32Array;
  readonly size: number;
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
 */
export function force(states: States, { values, size }: Scores, from: number, to: number, floor: number): Way {
  const { count, kind, sound, opens } = states;
  const length = to - from;
  const steps = new Uint8Array(length * count);
  let last = new Float32Array(count).fill(-Infinity);
  let next = new Float32Array(count);
  for (let frame = 0; frame < length; frame++) {
    const scores = values.subarray((from + frame) * size, (from + frame + 1) * size);
    for (let state = 0; state < count; state++) {
      let best = frame || state ? last[state]! : 0;
      let step = 0;
      if (state && last[state - 1]! > best) [best, step] = [last[state - 1]!, 1];
      if (state > 1) {
        const over = mayLeap(kind, opens, state);
        if (over >= 0 && last[state - 2]! - over > best) [best, step] = [last[state - 2]! - over, 2];
      }
      next[state] = best + emission(kind[state]!, scores[sound[state]!]!, scores[SILENCE]!, floor);
      steps[frame * count + state] = step;
    }
    // A speech that begins at once need not pass the gap.
    if (!frame && count > 1) next[1] = emission(kind[1]!, scores[sound[1]!]!, scores[SILENCE]!, floor);
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

/** What it costs to come to a state from the one before the last; -1 where that is no way. */
export function mayLeap(kind: Uint8Array, opens: Uint8Array, state: number): number {
  // From word to word without a pause.
  if (opens[state]) return kind[state - 1] === PAUSE ? 0 : -1;
  // Within a word.
  return kind[state] || kind[state - 1] || kind[state - 2] || opens[state - 1] ? -1 : LEAP;
}

/** How well a frame fits a state: in a gap anything may be heard, in a pause it is not expected. */
export function emission(kind: number, score: number, silence: number, floor: number): number {
  if (kind === GAP) return Math.max(floor, silence);
  return kind === PAUSE ? Math.max(NOISE, silence) : score;
}
