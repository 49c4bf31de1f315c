import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSilences, measureLevels, pauseAt } from './sound-measures.js';

const sampleRate = 48_000;
/** @param peak of full scale */
const sine = (seconds: number, peak: number, hertz = 997): Int16Array =>
  Int16Array.from({ length: seconds * sampleRate }, (_, at) => {
    const value = Math.round(peak * 32_768 * Math.sin((2 * Math.PI * hertz * at) / sampleRate));
    return Math.max(-32_768, Math.min(32_767, value));
  });
const isNear = (value: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not ${expected}`);

describe('the measurements of bench:voices', () => {
  it('give the loudness and the peak of a sine (BS.1770-4: 997 Hz at full scale has -3.01 LUFS)', () => {
    const { loudness, truePeak, clipped } = measureLevels({ samples: sine(3, 0.1), sampleRate });
    isNear(loudness, -23.01, 0.05);
    isNear(truePeak, -20, 0.1);
    assert.equal(clipped, 0);
  });

  it('count the samples at full scale', () => {
    // A sine of twice full scale is cut for two thirds of the time.
    const { clipped } = measureLevels({ samples: sine(1, 2, 100), sampleRate });
    isNear(clipped / sampleRate, 2 / 3, 0.01);
  });

  it('find the pauses between tones, and no others', () => {
    const samples = new Int16Array(sampleRate * 3.25);
    samples.set(sine(1, 0.2));
    samples.set(sine(1, 0.2), sampleRate * 1.4);
    // A pause of 50 ms is none.
    samples.set(sine(0.5, 0.2), sampleRate * 2.45);
    const silences = findSilences({ samples, sampleRate });
    assert.deepEqual(
      silences.map(({ start, end }) => [start.toFixed(2), end.toFixed(2)]),
      [
        ['1.00', '1.40'],
        ['2.95', '3.25'],
      ],
    );
    isNear(pauseAt(silences, 1.2), 0.4, 0.011);
    assert.equal(pauseAt(silences, 0.5), 0);
  });
});
