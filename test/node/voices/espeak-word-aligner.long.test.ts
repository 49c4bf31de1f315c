import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openFlite } from '../../../src/node/voices/flite.js';
import { alignWordsIfInstalled } from '../../../src/node/voices/installed-word-aligner.js';
import { estimateWordTimes } from '../../../src/node/voices/word-aligner.js';

const SENTENCES = [
  'The harbour was closed at nine, and nobody told the fishermen why.',
  'Three farmers played cards in the last carriage while the snow fell.',
  'Her grandmother kept the letters in a tin box under the kitchen floor.',
];

describe('the word times of a voice that does not report them', () => {
  it('are those of the words in the sound', async () => {
    const errors: number[] = [];
    for (const name of ['slt', 'rms']) {
      const voice = await openFlite(name);
      for (const sentence of SENTENCES) {
        const words = [...sentence.split(' '), ''];
        const spoken = await voice.synthesize(words, 'en');
        const times = await alignWordsIfInstalled(spoken, words, 'en');
        assert.equal(times.length, words.length);
        times.forEach(({ start, end }, index) => {
          assert.ok(end >= start && start >= (times[index - 1]?.end ?? 0), `${words[index]} in its order`);
          if (words[index]) errors.push(Math.abs(start - spoken.words[index]!.start) * 1000);
        });
        assert.equal(times.at(-1)!.start, times.at(-1)!.end, 'a word without a sound has no length');
        assert.ok(times.filter(({ unsure }) => unsure).length <= 2, 'hardly any word is unsure');
      }
    }
    errors.sort((a, b) => a - b);
    assert.ok(errors[errors.length >> 1]! <= 25, `half within ${errors[errors.length >> 1]} ms`);
    assert.ok(
      errors[Math.floor(errors.length * 0.9)]! <= 150,
      `nine of ten: ${errors[Math.floor(errors.length * 0.9)]} ms`,
    );
  });

  it('are estimated for an unknown language, and for a tone', async () => {
    const words = SENTENCES[0]!.split(' ');
    const spoken = await (await openFlite('slt')).synthesize(words, 'en');
    assert.deepEqual(await alignWordsIfInstalled(spoken, words, 'xx'), await estimateWordTimes(spoken, words, 'xx'));
    const samples = Int16Array.from({ length: 48_000 }, (_, at) => 8000 * Math.sin(at / 16));
    const times = await alignWordsIfInstalled({ samples, sampleRate: 16_000 }, words, 'en');
    assert.ok(
      times.slice(1).every(({ unsure }) => unsure),
      'every word except the first is unsure',
    );
  });
});
