import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resample } from '../../../src/node/audio/resample.js';
import { largest, tone } from './tones.js';

describe('another rate', () => {
  for (const [from, to] of [
    [22_050, 24_000],
    [16_000, 24_000],
    [48_000, 16_000],
  ] as const)
    it(`keeps a tone, and when it sounds: ${from} to ${to} Hz`, () => {
      const made = resample(tone(440, 0, 0.5, from), from, to);
      const wanted = tone(440, 0, 0.5, to);
      assert.equal(made.length, wanted.length);
      const error = made.map((sample, index) => sample - wanted[index]!).slice(200, -200);
      assert.ok(largest(error) < 0.002, `${largest(error)}`);
    });

  it('folds nothing back that the lower rate cannot hold', () => {
    assert.ok(largest(resample(tone(11_000, 0, 0.2, 48_000), 48_000, 16_000).slice(200, -200)) < 0.01);
  });
});
