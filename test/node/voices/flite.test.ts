import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { openFlite } from '../../../src/node/voices/flite.js';
import type { Voice } from '../../../src/node/voices/voice.js';

describe('flite', () => {
  let voice: Voice;
  before(async () => {
    voice = await openFlite('slt');
  });

  it('speaks a sentence, with a time for each word in their order', async () => {
    const { samples, sampleRate, words } = await voice.synthesize(
      ['Police', 'had', '“cordoned”', '', 'off', 'the', 'café,', 'R F E', '2011.'],
      'en',
    );
    assert.equal(sampleRate, 16_000);
    assert.equal(words.length, 9);
    words.forEach(({ start, end }, index) => {
      if (index === 3) assert.equal(start, end);
      else assert.ok(end - start > 0.03, `word ${index}`);
      assert.ok(start >= (words[index - 1]?.end ?? 0));
    });
    assert.ok(samples.length / sampleRate >= words.at(-1)!.end);
  });

  it('gives the same samples for the same words', async () => {
    const [first, second] = [
      await voice.synthesize(['Once', 'more.'], 'en'),
      await voice.synthesize(['Once', 'more.'], 'en'),
    ];
    assert.deepEqual(second, first);
  });

  it('has no sound for unknown letters, and continues', async () => {
    const { words } = await voice.synthesize(['Жаңаөзен'], 'en');
    assert.deepEqual(words, [{ start: words[0]!.start, end: words[0]!.start }]);
  });

  it('keeps each name complete that is in several sentences', async () => {
    const { words } = await voice.synthesize(['Who.', 'Ak tow. Is it?', 'yes'], 'en');
    assert.ok(words.every(({ start, end }) => end > start));
  });
});
