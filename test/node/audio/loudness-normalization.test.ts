import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import { normalizeLoudness } from '../../../src/node/audio/loudness-normalization.js';
import { LoudnessMeter, measureLoudness } from '../../../src/node/audio/loudness.js';
import { SampleFile } from '../../../src/node/audio/sample-file.js';
import { toFloatSamples } from '../../../src/node/audio/samples.js';
import { measureTruePeaks } from '../../../src/node/audio/true-peak.js';
import { createScratchFolder } from '../run-aloud.js';
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
  const folder = createScratchFolder();

  async function normalize(samples: Float32Array): Promise<Float32Array> {
    const mixed = await SampleFile.create<Float32Array>(join(folder, 'mixed.pcm'), Float32Array);
    const normalized = await SampleFile.create<Int16Array>(join(folder, 'normalized.pcm'), Int16Array);
    await mixed.append(samples);
    await normalizeLoudness(mixed, measureLoudness(samples, RATE), normalized, RATE);
    const result = await normalized.read(0, normalized.length);
    await Promise.all([mixed.close(), normalized.close()]);
    return toFloatSamples(result);
  }

  for (const gain of [0.15, 0.3, 0.99])
    it(`gives -16 LUFS with peaks below the ceiling (from ${gain} of full scale)`, async () => {
      const normalized = await normalize(speech(gain));
      const loudness = measureLoudness(normalized, RATE);
      assert.ok(Math.abs(loudness + 16) < 0.2, `${loudness} LUFS`);
      assert.ok(
        peakOf(measureTruePeaks(normalized)) <= PEAK_CEILING * 1.005,
        `${peakOf(measureTruePeaks(normalized))}`,
      );
    });

  it('changes the gain without steps or clicks', async () => {
    const calm = createTone(200, -20, 4, RATE);
    const before = concatenateSounds(calm, createTone(200, 0, 0.02, RATE), calm);
    const after = await normalize(before);
    const gains = after.map((sample, index) => (Math.abs(before[index]!) > 0.02 ? sample / before[index]! : NaN));
    const heard = gains.filter((gain) => !Number.isNaN(gain));
    for (let index = 1; index < heard.length; index++)
      assert.ok(Math.abs(heard[index]! - heard[index - 1]!) < 0.25, `a step at ${index}`);
  });

  it('does not make silence loud', async () => {
    assert.equal(peakOf(await normalize(new Float32Array(RATE))), 0);
    assert.ok(peakOf(await normalize(createTone(440, -66, 3, RATE))) < 0.01);
  });

  it('measures the same loudness of a sound in parts of any length', () => {
    const samples = speech(0.5);
    const meter = new LoudnessMeter(RATE);
    for (let from = 0, size = 1; from < samples.length; from += size, size = (size * 7) % 9973)
      meter.push(samples.subarray(from, from + size));
    assert.equal(meter.loudness, measureLoudness(samples, RATE));
  });

  it('measures exactly each peak that is not negligible', () => {
    const samples = concatenateSounds(createTone(3000, -30, 0.5, RATE), createTone(3000, -3, 0.5, RATE));
    const exact = measureTruePeaks(samples);
    const quick = measureTruePeaks(samples, 0.4);
    assert.ok(quick.some((peak, index) => peak !== exact[index]));
    quick.forEach((peak, index) => assert.ok(peak === exact[index] || exact[index]! <= 0.4, `at ${index}`));
  });

  it('measures a wave that is higher than all its samples', () => {
    // A sine at a quarter of the sample rate: every sample is at 0.707 of a wave of 1 (BS.1770-4 Annex 2).
    const samples = Float32Array.from({ length: 400 }, (_, index) => Math.sin((Math.PI * index) / 2 + Math.PI / 4));
    assert.ok(peakOf(samples) < 0.708);
    assert.ok(Math.abs(peakOf(measureTruePeaks(samples).slice(20, -20)) - 1) < 0.03);
  });
});
