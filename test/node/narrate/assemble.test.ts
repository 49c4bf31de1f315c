import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../../../src/core/story/story.js';
import { assemble, type Said } from '../../../src/node/narrate/assemble.js';

const RATE = 1000;

/** A sentence of two words, a tenth of a second each, with 0.3 s of the voice's own silence on both sides. */
const sentence = (block: number, role: Role = 'paragraph'): Said => ({
  block,
  role,
  text: 'one two',
  shown: ['one', 'two'],
  spoken: {
    samples: Int16Array.from({ length: 800 }, (_, index) => (index >= 300 && index < 500 ? 1000 : 0)),
    sampleRate: RATE,
    words: [
      { start: 0.3, end: 0.4 },
      { start: 0.4, end: 0.5 },
    ],
  },
});

const gaps = (said: Said[]): number[] => {
  const { sentences } = assemble(said);
  return sentences.slice(1).map(({ start }, index) => +(start - sentences[index]!.end).toFixed(3));
};

describe('a recording', () => {
  it('leaves a longer silence the larger the step in the story', () => {
    const said = [
      sentence(0, 'headline'),
      sentence(1),
      sentence(1),
      sentence(2),
      sentence(3, 'item'),
      sentence(4, 'item'),
    ];
    assert.deepEqual(gaps(said), [1, 0.4, 0.7, 0.7, 0.5]);
  });

  it('has the sound where the cue says', () => {
    const { samples, sentences } = assemble([sentence(0), sentence(1)]);
    for (const { start, end } of sentences) {
      const middle = Math.round(((start + end) / 2) * RATE);
      assert.ok(samples[middle]! > 0);
      assert.equal(samples[Math.round(start * RATE) - 60], 0);
      assert.equal(samples[Math.round(end * RATE) + 60], 0);
    }
  });

  it('is brought to one loudness, and silence is not made loud', () => {
    const peak = (level: number): number => {
      const quiet = sentence(0);
      const samples = quiet.spoken.samples.map((sample) => (sample ? level : 0));
      return assemble([{ ...quiet, spoken: { ...quiet.spoken, samples } }]).samples.reduce(
        (most, sample) => Math.max(most, sample),
        0,
      );
    };
    assert.equal(peak(10_000), 27_570);
    assert.equal(peak(30_000), 27_570);
    assert.equal(peak(10), 40);
  });

  it('is as long as its samples, in whole frames', () => {
    const { samples, duration } = assemble([sentence(0)]);
    assert.equal(samples.length % 1024, 0);
    assert.equal(duration, samples.length / RATE);
  });
});
