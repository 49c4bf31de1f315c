/** The voice `sherpa:` with the native code of sherpa-onnx, and a model that says a tone for each phoneme. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import type { VoiceError } from '../../../src/node/errors/voice-error.js';
import { findSherpaModel } from '../../../src/node/voices/sherpa-model.js';
import type { Voice } from '../../../src/node/voices/voice.js';
import { estimateWordTimes } from '../../../src/node/voices/word-aligner.js';
import { createScratchFolder, DIST, runAloud } from '../run-aloud.js';
import { TOKEN_SAMPLES, TONE_SAMPLE_RATE, writeToneModel } from './tone-model.js';

const PAGE = '<html lang="xx"><article><h1>The Night Train</h1><p>It left Aktau at nine.</p></article></html>';

/** The tones between silences of half a token. */
function countTones(samples: Int16Array): number {
  let [tones, silent] = [0, TOKEN_SAMPLES];
  for (const sample of samples) {
    if (Math.abs(sample) > 1000 && silent > TOKEN_SAMPLES / 2) tones++;
    silent = Math.abs(sample) > 1000 ? 0 : silent + 1;
  }
  return tones;
}

describe('a voice of sherpa-onnx', () => {
  const folder = createScratchFolder();
  const model = join(folder, 'vits-tone-en');
  let sherpaVoice: (typeof import('../../../src/node/voices/sherpa.js'))['sherpaVoice'];
  const open = (name: string): Promise<Voice> => sherpaVoice(name, estimateWordTimes)!.open();
  const failure = async (name: string): Promise<string> => {
    const voice = await open(name);
    const error = await voice.synthesize(['Hello.'], 'en').then(
      () => assert.fail('it spoke'),
      (reason: unknown) => reason as VoiceError,
    );
    return `${error.message} — ${error.advice}`;
  };

  before(async () => {
    writeToneModel(model);
    // The program that it starts is compiled code.
    ({ sherpaVoice } = (await import(
      pathToFileURL(join(DIST, 'node/voices/sherpa.js')).href
    )) as typeof import('../../../src/node/voices/sherpa.js'));
  });

  it('has a model of a few kilobytes in the tests', () => {
    assert.ok(statSync(join(model, 'en_US-tone-low.onnx')).size < 6000);
  });

  it('speaks the phonemes of its words, one after another', async () => {
    const voice = await open(`sherpa:${model}`);
    const short = await voice.synthesize(['Hello.'], 'en');
    const long = await voice.synthesize(['Hello', '', 'there,', 'my', 'friend.'], 'en');
    assert.equal(short.sampleRate, TONE_SAMPLE_RATE);
    assert.equal(countTones(short.samples), [...'həlˈoʊ'].length);
    assert.equal(countTones(long.samples), [...'həlˈoʊðˈɛɹmaɪfɹˈɛnd'].length);
    assert.equal(long.words.length, 5);
  });

  it('narrates a page, and speaks nothing again from the same model in another folder', async () => {
    writeFileSync(join(folder, 'page.html'), PAGE);
    const first = await runAloud(['narrate', 'page.html', '--out', 'out', '--voice', 'sherpa:vits-tone-en'], folder);
    assert.equal(first.code, 0, first.stderr);
    const { notes, cues } = parseWebvtt(readFileSync(join(folder, 'out/story.vtt'), 'utf8'));
    assert.match(notes[0]!, /^voice: sherpa vits-tone-en$/m);
    assert.deepEqual(
      cues.map(({ words }) => words.map(({ text }) => text).join(' ')),
      ['The Night Train', 'It left Aktau at nine.'],
    );
    const copy = join(folder, 'elsewhere/vits-tone-en');
    mkdirSync(copy, { recursive: true });
    for (const file of ['en_US-tone-low.onnx', 'tokens.txt']) copyFileSync(join(model, file), join(copy, file));
    const again = await runAloud(['narrate', 'page.html', '--out', 'again', '--voice', `sherpa:${copy}`], folder);
    assert.match(again.stderr, /^2 sentences \(0 spoken anew\)/m);
    const other = join(folder, 'other');
    mkdirSync(other);
    copyFileSync(join(model, 'tokens.txt'), join(other, 'tokens.txt'));
    writeFileSync(join(other, 'model.onnx'), 'another model');
    assert.notEqual(sherpaVoice(`sherpa:${other}`)!.cacheKey!(), sherpaVoice(`sherpa:${model}`)!.cacheKey!());
  });

  it('says what is wrong with a folder, a model and a speaker', async () => {
    assert.throws(() => sherpaVoice('sherpa:no-such-folder'), /no model in “no-such-folder”/);
    assert.throws(() => sherpaVoice(`sherpa:${model}?speaker=amy`), /has a speaker that is no number/);
    assert.equal(sherpaVoice('flite'), undefined);
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    for (const file of ['model.onnx', 'tokens.txt']) writeFileSync(join(broken, file), 'no model');
    assert.match(
      await failure(`sherpa:${broken}`),
      /^the program of broken ended with .*model\.onnx failed.* — check that the folder has all files/,
    );
    assert.match(
      await failure(`sherpa:${model}?speaker=7`),
      /^vits-tone-en has no speaker 7 — choose one from 0 to 0$/,
    );
  });

  it('knows the kinds of models by their files', () => {
    const kindOf = (name: string, ...files: string[]): unknown => {
      mkdirSync(join(folder, name));
      for (const file of files) writeFileSync(join(folder, name, file), '');
      return findSherpaModel(join(folder, name))?.config;
    };
    const at = (name: string, file: string): string => join(folder, name, file);
    assert.deepEqual(
      kindOf(
        'kokoro',
        'lexicon-gb-en.txt',
        'lexicon-us-en.txt',
        'model.int8.onnx',
        'model.onnx',
        'tokens.txt',
        'voices.bin',
      ),
      {
        kokoro: {
          model: at('kokoro', 'model.onnx'),
          voices: at('kokoro', 'voices.bin'),
          tokens: at('kokoro', 'tokens.txt'),
          dataDir: '',
          lexicon: at('kokoro', 'lexicon-us-en.txt'),
        },
      },
    );
    assert.deepEqual(Object.keys(kindOf('kitten-nano', 'model.fp16.onnx', 'tokens.txt', 'voices.bin')!), ['kitten']);
    assert.deepEqual(Object.keys(kindOf('matcha', 'model-steps-3.onnx', 'tokens.txt', 'vocos-22khz-univ.onnx')!), [
      'matcha',
    ]);
    assert.equal(kindOf('only-tokens', 'tokens.txt'), undefined);
  });
});
