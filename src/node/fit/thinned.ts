import { DIMENSIONS, type Frames } from './features.js';

/** Every second frame, or third, … */
export function thinned({ count, values }: Frames, every: number): Pick<Frames, 'count' | 'values'> {
  const kept = Math.ceil(count / every);
  const some = new Float32Array(kept * DIMENSIONS);
  for (let frame = 0; frame < kept; frame++) {
    const from = frame * every * DIMENSIONS;
    some.set(values.subarray(from, from + DIMENSIONS), frame * DIMENSIONS);
  }
  return { count: kept, values: some };
}
