import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resample, Resampler } from '../../../src/node/audio/resample.js';

const tone = (hertz: number, sampleRate: number, seconds: number): Int16Array =>
  Int16Array.from({ length: sampleRate * seconds }, (_, at) =>
    Math.round(16_000 * Math.sin((2 * Math.PI * hertz * at) / sampleRate)),
  );

describe('resampling', () => {
  for (const [from, to] of [
    [22_050, 24_000],
    [44_100, 16_000],
    [8000, 16_000],
  ] as const)
    it(`from ${from} to ${to} keeps a tone and its time`, async () => {
      const made = await resample({ samples: tone(440, from, 3), sampleRate: from }, to);
      const wanted = tone(440, to, 3);
      assert.equal(made.length, wanted.length);
      // The filter rings at the edges.
      for (let at = 1000; at < made.length - 1000; at++) assert.ok(Math.abs(made[at]! - wanted[at]!) < 160, `${at}`);
    });

  it('removes frequencies that are too high for the new rate, without aliases', async () => {
    const made = await resample({ samples: tone(11_000, 44_100, 1), sampleRate: 44_100 }, 16_000);
    assert.ok(made.subarray(1000, -1000).every((sample) => Math.abs(sample) < 30));
  });

  it('gives the same result for parts of any size', async () => {
    const samples = Float32Array.from(tone(300, 22_050, 8), (sample) => sample / 32_768);
    const [whole, parts] = [await Resampler.open(22_050, 16_000), await Resampler.open(22_050, 16_000)];
    const once = whole.push(samples);
    const pieces: number[] = [];
    for (let from = 0; from < samples.length; from += 1000)
      pieces.push(...parts.push(samples.slice(from, from + 1000)));
    assert.deepEqual(Float32Array.from(pieces), once);
    whole.close();
    parts.close();
  });
});
