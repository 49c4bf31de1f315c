import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalizeLoudness } from '../../../src/node/audio/loudness-normalization.js';
import { measureLoudness } from '../../../src/node/audio/loudness.js';
import { measureTruePeaks } from '../../../src/node/audio/true-peak.js';
import { concatenateSounds, peakOf, createTone } from './tones.js';

const RATE = 16_000;
const PEAK_CEILING = 10 ** (-1.5 / 20);

/** Syllables with a sharp onset, whose peaks are too high at -16 LUFS. */
const speech = (gain: number): Float32Array =>
  Float32Array.from({ length: 20 * RATE }, (_, index) => {
    const beat = index % 4000;
    const onset = beat < 60 ? 1 : beat < 3000 ? 0.12 : 0;
    return gain * onset * Math.sin(index * 0.3);
  });

describe('loudness normalization', () => {
  for (const gain of [0.15, 0.3, 0.99])
    it(`gives -16 LUFS with peaks below the ceiling (from ${gain} of full scale)`, () => {
      const levelled = normalizeLoudness(speech(gain), RATE);
      const loudness = measureLoudness(levelled, RATE);
      assert.ok(Math.abs(loudness + 16) < 0.2, `${loudness} LUFS`);
      assert.ok(peakOf(measureTruePeaks(levelled)) <= PEAK_CEILING * 1.005, `${peakOf(measureTruePeaks(levelled))}`);
    });

  it('changes the gain without steps or clicks', () => {
    const calm = createTone(200, -20, 4, RATE);
    const before = concatenateSounds(calm, createTone(200, 0, 0.02, RATE), calm);
    const after = normalizeLoudness(before, RATE);
    const gains = after.map((sample, index) => (Math.abs(before[index]!) > 0.02 ? sample / before[index]! : NaN));
    const heard = gains.filter((gain) => !Number.isNaN(gain));
    for (let index = 1; index < heard.length; index++)
      assert.ok(Math.abs(heard[index]! - heard[index - 1]!) < 0.25, `a step at ${index}`);
  });

  it('does not make silence loud', () => {
    assert.equal(peakOf(normalizeLoudness(new Float32Array(RATE), RATE)), 0);
    assert.ok(peakOf(normalizeLoudness(createTone(440, -66, 3, RATE), RATE)) < 0.01);
  });

  it('measures a wave that is higher than all its samples', () => {
    // A sine at a quarter of the sample rate: every sample is at 0.707 of a wave of 1 (BS.1770-4 Annex 2).
    const samples = Float32Array.from({ length: 400 }, (_, index) => Math.sin((Math.PI * index) / 2 + Math.PI / 4));
    assert.ok(peakOf(samples) < 0.708);
    assert.ok(Math.abs(peakOf(measureTruePeaks(samples).slice(20, -20)) - 1) < 0.03);
  });
});
