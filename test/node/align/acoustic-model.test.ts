import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FEATURE_DIMENSIONS } from '../../../src/node/forced-alignment/acoustic-features.js';
import { AcousticModel } from '../../../src/node/forced-alignment/acoustic-model.js';
import { SufficientStatistics } from '../../../src/node/forced-alignment/sufficient-statistics.js';

const LABELS = 5;
let seed = 1;
const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
const framesOf = (count: number): Float32Array => Float32Array.from({ length: count * FEATURE_DIMENSIONS }, random);

const trained = new SufficientStatistics(LABELS).addFrames(
  framesOf(40),
  Int16Array.from({ length: 40 }, (_, frame) => frame % LABELS),
);
const model = AcousticModel.train(trained, 1);
const scoresOf = (count: number, values: Float32Array): Float32Array => model.scoreFrames({ count, values });

describe('scores of frames', () => {
  for (const count of [1, 2, 3, 4, 5, 11])
    it(`are the same for ${count} frames at once and one by one`, () => {
      const values = framesOf(count);
      const single = Array.from({ length: count }, (_, frame) => [
        ...scoresOf(1, values.subarray(frame * FEATURE_DIMENSIONS, (frame + 1) * FEATURE_DIMENSIONS)),
      ]);
      assert.deepEqual([...scoresOf(count, values)], single.flat());
    });

  it('compare the density of a label with the mean density of all labels', () => {
    const row = [...scoresOf(1, framesOf(1))];
    const mean = row.reduce((sum, score) => sum + Math.exp(score), 0) / LABELS;
    assert.ok(Math.abs(mean - 1) < 1e-4, `${mean}`);
    assert.ok(Math.max(...row) > 0.1);
  });
});
