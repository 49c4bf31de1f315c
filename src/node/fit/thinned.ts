import { DIMENSIONS, type Frames } from './features.js';

/** Of so many frames one is looked at where only the place of a sentence is asked for. */
export const THIN = 2;

/** Every `THIN`th frame. */
export function thinned({ count, values }: Frames): Pick<Frames, 'count' | 'values'> {
  const kept = Math.ceil(count / THIN);
  const some = new Float32Array(kept * DIMENSIONS);
  for (let frame = 0; frame < kept; frame++) {
    const from = frame * THIN * DIMENSIONS;
    some.set(values.subarray(from, from + DIMENSIONS), frame * DIMENSIONS);
  }
  return { count: kept, values: some };
}
