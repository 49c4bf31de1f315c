import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { toIntegerSamples } from '../../../src/node/audio/samples.js';
import { writeWave } from '../../../src/node/audio/write-wave.js';
import { priceOf } from '../../../src/node/narrate/prices.js';
import { createTone } from '../audio/tones.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { serveSpeech } from '../voices/speech-server.js';

const WAVE = writeWave({ samples: toIntegerSamples(createTone(220, -12, 0.3, 24_000)), sampleRate: 24_000 });
/** In a language without an aligner, so that the tests are quick. */
const page = (text: string, language = 'xx'): string =>
  `<html lang="${language}"><article><p>${text}</p></article></html>`;

describe('what a narration would cost', () => {
  const folder = createScratchFolder();
  const server = serveSpeech((_, response) => response.writeHead(200, { 'content-type': 'audio/wav' }).end(WAVE));
  const voice = (): string => `openai:http://localhost:${server.port}/v1?model=tts-1&voice=alloy`;
  const pages = ['one.html', 'two.html'];

  before(() => {
    writeFileSync(join(folder, 'one.html'), page('It left at 9. It left at 9.'));
    writeFileSync(join(folder, 'two.html'), page('It left at 9. All aboard.'));
    const prices = { currency: 'EUR', perMillionCharacters: { openai: 15, 'openai tts-1': 1000 } };
    writeFileSync(join(folder, 'prices.json'), JSON.stringify(prices));
  });

  it('is said for each voice: characters, what the cache has, and the price, without a request', async () => {
    const dry = ['narrate', ...pages, '--voice', voice(), '--dry-run', '--prices', 'prices.json'];
    const { code, stdout, stderr } = await runAloud(dry, folder);
    assert.equal(code, 0, stderr);
    const [first, second] = ['It left at 9.'.length, 'All aboard.'.length];
    const all = first + second;
    assert.equal(
      stdout,
      `openai tts-1 alloy: 2 sentences, ${all} characters, 0 in the cache, ${all} to speak, ${(all / 1000).toFixed(4)} EUR\n`,
    );
    assert.equal(server.requests.length, 0);
    assert.ok(!existsSync(join(folder, 'one')));

    assert.equal((await runAloud(['narrate', 'one.html', '--out', 'one', '--voice', voice()], folder)).code, 0);
    const later = await runAloud(['narrate', ...pages, '--voice', voice(), '--dry-run'], folder);
    assert.match(
      later.stdout,
      new RegExp(`: 2 sentences, ${all} characters, ${first} in the cache, ${second} to speak\n$`),
    );
  });

  it('is kept below --max-characters: no sentence of a page is sent that would pass it', async () => {
    const limited = (most: number): string[] => [
      ...['narrate', ...pages, '--out', 'limited', '--cache', 'limited-cache', '--voice', voice()],
      ...['--max-characters', `${most}`],
    ];
    server.requests.length = 0;
    const none = await runAloud(limited(12), folder);
    assert.equal(none.code, 1);
    assert.match(none.stderr, /^one\.html: has 13 characters to send; --max-characters leaves 12 — raise the limit/m);
    assert.equal(server.requests.length, 0);
    const one = await runAloud(limited(20), folder);
    assert.equal(one.code, 1);
    assert.equal(server.requests.length, 1);
    assert.equal((await runAloud(limited(20), folder)).code, 0, 'the cache has the sentence of the first page');
    assert.equal(server.requests.length, 2);
  });

  it('leaves numbers to the voice with --voice-normalization', async () => {
    writeFileSync(join(folder, 'numbers.html'), page('It left at 9.', 'en'));
    const dry = ['narrate', 'numbers.html', '--voice', voice(), '--dry-run'];
    assert.match((await runAloud(dry, folder)).stdout, /, 16 to speak$/m);
    assert.match((await runAloud([...dry, '--voice-normalization'], folder)).stdout, /, 13 to speak$/m);
  });

  it('has the price of the longest name that fits', () => {
    const prices = { currency: 'USD', perMillionCharacters: { polly: 4, 'polly Joanna neural': 16 } };
    assert.equal(priceOf('polly Joanna neural', 1e6, prices), 16);
    assert.equal(priceOf('polly Amy standard', 1e6, prices), 4);
    assert.equal(priceOf('pollyanna', 1e6, prices), undefined);
  });

  it('refuses prices that it cannot read, and prices without --dry-run', async () => {
    const dry = (file: string): string[] => ['narrate', 'one.html', '--dry-run', '--prices', file];
    for (const [text, reason] of [
      ['{', /is not JSON/],
      ['null', /has no “perMillionCharacters” with numbers/],
      ['{ "currency": "USD", "perMillionCharacters": { "a": "4" } }', /has no “perMillionCharacters” with numbers/],
      ['{ "currency": "$", "perMillionCharacters": {} }', /has no “currency” of three letters/],
    ] as const) {
      writeFileSync(join(folder, 'bad.json'), text);
      const { code, stderr } = await runAloud(dry('bad.json'), folder);
      assert.equal(code, 1);
      assert.match(stderr, reason);
    }
    const { code, stderr } = await runAloud(['narrate', 'one.html', '--prices', 'prices.json'], folder);
    assert.equal(code, 2);
    assert.match(stderr, /--prices goes with --dry-run/);
  });
});
