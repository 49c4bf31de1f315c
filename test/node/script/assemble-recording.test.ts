import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Role } from '../../../src/core/story/story.js';
import { toFloatSamples } from '../../../src/node/audio/samples.js';
import { measureLoudness } from '../../../src/node/audio/loudness.js';
import {
  assembleRecording,
  storeRecording,
  type SynthesizedLine,
} from '../../../src/node/script/assemble-recording.js';
import { createScratchFolder } from '../run-aloud.js';

const RATE = 16_000;

/** A sentence of two words, a second each, with 0.3 s of silence from the voice on both sides. */
const sentence = (
  block: number,
  role: Role = 'paragraph',
  voice = 'one',
  level = 1000,
  sampleRate = RATE,
): SynthesizedLine => ({
  block,
  role,
  voice,
  text: 'one two',
  writtenWords: ['one', 'two'],
  speech: {
    samples: Int16Array.from({ length: 2.6 * sampleRate }, (_, index) =>
      index >= 0.3 * sampleRate && index < 2.3 * sampleRate
        ? Math.round(level * Math.sin((2 * Math.PI * 440 * index) / sampleRate))
        : 0,
    ),
    sampleRate,
    words: [
      { start: 0.3, end: 1.3 },
      { start: 1.3, end: 2.3 },
    ],
  },
});

const gaps = async (said: SynthesizedLine[]): Promise<number[]> => {
  const { sentences } = await assembleRecording(said);
  return sentences.slice(1).map(({ start }, index) => +(start - sentences[index]!.end).toFixed(3));
};

const loudest = (samples: Int16Array, from: number, to: number, rate = RATE): number =>
  samples
    .subarray(Math.round(from * rate), Math.round(to * rate))
    .reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe('a recording', () => {
  it('has longer pauses between larger parts of the story', async () => {
    const said = [
      sentence(0, 'headline'),
      sentence(1),
      sentence(1),
      sentence(2),
      sentence(3, 'quote'),
      sentence(4, 'item'),
      sentence(5, 'item'),
    ];
    assert.deepEqual(await gaps(said), [1, 0.4, 0.7, 0.9, 0.9, 0.5]);
  });

  it('has the sound at the times of the cues', async () => {
    const { samples, sentences } = await assembleRecording([sentence(0), sentence(1)]);
    for (const { start, end } of sentences) {
      assert.ok(loudest(samples, start + 0.02, end - 0.02) > 1000);
      assert.ok(loudest(samples, start - 0.15, start - 0.045) <= 1);
      assert.ok(loudest(samples, end + 0.045, end + 0.15) <= 1);
    }
  });

  it('has -16 LUFS, and silence does not become loud', async () => {
    for (const level of [1000, 10_000, 30_000]) {
      const { samples } = await assembleRecording([
        sentence(0, 'paragraph', 'one', level),
        sentence(1, 'paragraph', 'one', level),
      ]);
      const loudness = measureLoudness(toFloatSamples(samples), RATE);
      assert.ok(Math.abs(loudness + 16) < 0.2, `${loudness} LUFS`);
    }
    const { samples } = await assembleRecording([sentence(0, 'paragraph', 'one', 4)]);
    assert.ok(loudest(samples, 0, 3) < 100);
  });

  it('has the same loudness for all voices, at any sample rate', async () => {
    const { samples, sampleRate, sentences } = await assembleRecording([
      sentence(0, 'paragraph', 'one', 900),
      sentence(1, 'quote', 'two', 12_000, 22_050),
    ]);
    assert.equal(sampleRate, 24_000, 'the lowest rate of Opus that is high enough for both');
    const [one, two] = sentences.map(({ start, end }) => loudest(samples, start, end, sampleRate)) as [number, number];
    assert.ok(Math.abs(20 * Math.log10(one / two)) < 0.5, `${one} and ${two}`);
  });

  it('keeps words with unsure times', async () => {
    const guessed = sentence(0);
    const words = guessed.speech.words.map((word, index) => (index ? { ...word, unsure: true } : word));
    const { sentences } = await assembleRecording([{ ...guessed, speech: { ...guessed.speech, words } }]);
    assert.deepEqual(
      sentences[0]!.words.map(({ unsure }) => unsure),
      [false, true],
    );
  });

  it('has a duration of whole frames', async () => {
    const { samples, duration } = await assembleRecording([sentence(0)]);
    assert.equal(samples.length % 1024, 0);
    assert.equal(duration, samples.length / RATE);
  });

  it('does not keep the sound in memory', async () => {
    const folder = createScratchFolder();
    const { speech, ...line } = sentence(0);
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    let mostBytes = 0;
    let count = 0;
    const measure = (): void => {
      if (count++ % 10) return;
      collectGarbage();
      mostBytes = Math.max(mostBytes, process.memoryUsage().arrayBuffers);
    };
    measure();
    const before = mostBytes;
    const { samples, ...times } = speech;
    const read = (from: number, to: number): Promise<Int16Array> => {
      measure();
      return Promise.resolve(samples.slice(from, to));
    };
    const lines = Array.from({ length: 200 }, (_, block) => ({ ...line, block, speech: { ...times, read } }));
    const recording = await storeRecording(lines, folder);
    for await (const part of recording.read()) if (part.length) measure();
    assert.ok(recording.duration > 500);
    assert.ok(mostBytes - before < recording.length, `${mostBytes - before} bytes of ${recording.length * 4}`);
    await recording.close();
    assert.deepEqual(readdirSync(folder), []);
  });
});
