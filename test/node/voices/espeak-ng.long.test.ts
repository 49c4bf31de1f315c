import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ESPEAK_LANGUAGES, espeakVoiceOf } from '../../../src/node/voices/espeak-languages.js';
import { openEspeak } from '../../../src/node/voices/espeak-ng.js';
import type { TimeSpan, SynthesizedSpeech, Voice } from '../../../src/node/voices/voice.js';
import { findVoice } from '../../../src/node/voices/voices.js';

describe('espeak-ng', () => {
  let voice: Voice;
  before(async () => {
    voice = await openEspeak();
  });

  /** The loudness of the words (root mean square), relative to full scale. */
  const loudness = ({ samples, sampleRate }: SynthesizedSpeech, { start, end }: TimeSpan): number => {
    const part = samples.subarray(Math.round(start * sampleRate), Math.round(end * sampleRate));
    return Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length) / 32_768;
  };
  const rises = (words: readonly TimeSpan[]): void =>
    words.forEach(({ start, end }, index) => assert.ok(start >= (words[index - 1]?.end ?? 0) && end >= start));

  it('speaks a sentence, with a time for each word in their order', async () => {
    const said = ['Police', 'had', '“cordoned”', '', '—', 'off (today)', 'a', 'R&D,', '[[lab]]', 'R F E/R L', '2011.'];
    const spoken = await voice.synthesize(said, 'en');
    rises(spoken.words);
    spoken.words.forEach((word, index) => {
      if (['', '—'].includes(said[index]!)) assert.equal(word.start, word.end, `word ${index}`);
      else assert.ok(word.end - word.start > 0.02 && loudness(spoken, word) > 0.01, `word ${index}`);
    });
    assert.ok(spoken.samples.length / spoken.sampleRate >= spoken.words.at(-1)!.end);
  });

  it('reports the times of words after the end of a clause', async () => {
    const spoken = await voice.synthesize(
      ['Who.', 'Ak tow. Is it?', 'yes', 'no!', 'Well', '…', 'so', 'be', 'it.'],
      'en',
    );
    rises(spoken.words);
    spoken.words.forEach((word, index) => {
      if (index !== 5) assert.ok(word.end - word.start > 0.05 && word.end - word.start < 1.6, `word ${index}`);
    });
  });

  it('has the pause after a clause in no word', async () => {
    const spoken = await voice.synthesize(['Stop.', 'Go.'], 'en');
    const [stop, go] = [spoken.words[0]!, spoken.words[1]!];
    assert.ok(go.start - stop.end > 0.1);
    assert.ok(loudness(spoken, { start: stop.end, end: go.start }) < loudness(spoken, stop) / 4);
  });

  it('gives the same samples for the same words, after any other sentence', async () => {
    const first = await voice.synthesize(['Once', 'more,', 'she', 'sang.'], 'en');
    await voice.synthesize(['Ещё', 'шипящие.'], 'ru');
    assert.deepEqual(await voice.synthesize(['Once', 'more,', 'she', 'sang.'], 'en'), first);
  });

  it('continues after many sentences, long and short', async () => {
    for (let count = 1; count < 40; count++) {
      const said = Array.from({ length: (count * 7) % 60 }, (_, index) => `trouble${index},`);
      const { words } = await voice.synthesize(said, 'en');
      assert.ok(
        said.every((_, index) => words[index]!.end > words[index]!.start),
        `${count}`,
      );
    }
    await assert.rejects(voice.synthesize(['x'.repeat(100_000)], 'en'), /a sentence of more than 100000 bytes/);
  });

  it('reads each language with its own voice', async () => {
    const lengths = new Set<number>();
    for (const language of ['en', 'en-GB', 'de', 'ru', 'kk']) {
      const spoken = await voice.synthesize(['Kasymov', '21'], language);
      assert.ok(spoken.words[1]!.end > spoken.words[1]!.start, language);
      lengths.add(spoken.samples.length);
    }
    assert.equal(lengths.size, 5);
    await assert.rejects(voice.synthesize(['Нохчийн'], 'ce'), /does not speak “ce”/);
  });

  it('has a voice for every language that it names', async () => {
    for (const language of ESPEAK_LANGUAGES) {
      const { samples } = await voice.synthesize(['1', 'a'], language);
      assert.ok(samples.length > 1000, language);
    }
  });

  it('finds the voice by the subtags of the tag', () => {
    const found = ['en', 'en-GB', 'en-GB-oxendict', 'pt-BR', 'zh-Hant-HK', 'sr-Latn', 'prs', 'iw'].map(espeakVoiceOf);
    assert.deepEqual(found, ['gmw/en-US', 'gmw/en', 'gmw/en', 'roa/pt-BR', 'sit/cmn', 'zls/sr', 'ira/fa', 'sem/he']);
    assert.equal(espeakVoiceOf('ce'), undefined);
    assert.deepEqual(findVoice('espeak-ng')?.languages.slice(0, 1), ['en']);
  });
});
