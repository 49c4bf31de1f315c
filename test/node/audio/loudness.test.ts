import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kWeightingFilters } from '../../../src/node/audio/k-weighting.js';
import { measureLoudness } from '../../../src/node/audio/loudness.js';
import { concatenateSounds, createTone } from './tones.js';

const assertNear = (value: number, wanted: number, by = 0.1): void =>
  assert.ok(Math.abs(value - wanted) <= by, `${value}, not ${wanted}`);

/** The signals of ITU-R BS.1770-4 and of EBU Tech 3341 (table 1) on one channel, which has 3.01 LU less than two. */
describe('loudness (ITU-R BS.1770-4)', () => {
  it('has the filters of the standard at 48 kHz', () => {
    const [shelf, highPass] = kWeightingFilters(48_000);
    const all = [...shelf.b, ...shelf.a, ...highPass.b, ...highPass.a];
    const standard = [
      1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585, 1, -2, 1,
      -1.99004745483398, 0.99007225036621,
    ];
    all.forEach((value, index) => assertNear(value, standard[index]!, 1e-9));
  });

  for (const rate of [16_000, 22_050, 24_000, 48_000])
    it(`of a 997 Hz sine of full scale is -3.01 LUFS, at ${rate} Hz`, () => {
      assertNear(measureLoudness(createTone(997, 0, 5, rate), rate), -3.01);
    });

  it('follows the level (cases 1 and 2 of EBU Tech 3341)', () => {
    assertNear(measureLoudness(createTone(1000, -23, 20, 48_000), 48_000), -23 - 3.01);
    assertNear(measureLoudness(createTone(1000, -33, 20, 48_000), 48_000), -33 - 3.01);
  });

  it('excludes pauses (cases 3, 4 and 5 of EBU Tech 3341)', () => {
    const parts = (...levels: readonly (readonly [level: number, seconds: number])[]): Float32Array =>
      concatenateSounds(...levels.map(([level, seconds]) => createTone(1000, level, seconds, 48_000)));
    const sequence = (sound: Float32Array): number => measureLoudness(sound, 48_000);
    assertNear(sequence(parts([-36, 10], [-23, 60], [-36, 10])), -23 - 3.01);
    assertNear(sequence(parts([-72, 10], [-36, 10], [-23, 60], [-36, 10], [-72, 10])), -23 - 3.01);
    assertNear(sequence(parts([-26, 20], [-20, 20.1], [-26, 20])), -23 - 3.01);
  });

  it('weights low tones less and high tones more', () => {
    const at = (frequency: number): number => measureLoudness(createTone(frequency, -20, 5, 48_000), 48_000);
    assert.ok(at(30) < at(1000) - 5);
    assert.ok(at(8000) > at(1000) + 3);
  });

  it('of silence is -Infinity, and of a click it is not', () => {
    assert.equal(measureLoudness(new Float32Array(16_000), 16_000), -Infinity);
    assert.equal(measureLoudness(new Float32Array(0), 16_000), -Infinity);
    assert.ok(measureLoudness(createTone(1000, 0, 0.05, 16_000), 16_000) > -10);
  });
});
