/** The voice `openai:` with the package of OpenAI, against a server on this machine that answers as its documentation says. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, before, describe, it } from 'node:test';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { toIntegerSamples } from '../../../src/node/audio/samples.js';
import { writeWave } from '../../../src/node/audio/write-wave.js';
import type { VoiceError } from '../../../src/node/errors/voice-error.js';
import { openaiVoice } from '../../../src/node/voices/openai.js';
import type { SynthesizedSpeech } from '../../../src/node/voices/voice.js';
import { estimateWordTimes } from '../../../src/node/voices/word-aligner.js';
import { createTone } from '../audio/tones.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { answerJson, cutConnection, serveSpeech } from './speech-server.js';

const RATE = 24_000;
const KEY = 'sk-proj-Zq81secretsecretsecret4242';
const WAVE = writeWave({ samples: toIntegerSamples(createTone(220, -12, 1, RATE)), sampleRate: RATE });
const PAGE = `<html lang="xx"><article><h1>The Night Train</h1>
<p>It left Aktau at 9. It left Aktau at 9. Zhanaozen lay ahead.</p></article></html>`;

interface SpeechRequest {
  readonly model: string;
  readonly voice: string;
  readonly input: string;
  readonly response_format: string;
}

describe('a server with the speech interface of OpenAI', () => {
  const folder = createScratchFolder();
  const server = serveSpeech((_, response) => response.writeHead(200, { 'content-type': 'audio/wav' }).end(WAVE));
  const nameAt = (host: string): string => `openai:http://${host}:${server.port}/v1?model=kokoro&voice=af_sky`;
  const say = async (words = ['Hello', '', 'there.'], host = 'localhost'): Promise<SynthesizedSpeech> =>
    (await openaiVoice(nameAt(host), estimateWordTimes)!.open()).synthesize(words, 'en');
  const failure = async (): Promise<string> => {
    const error = (await say().then(
      () => assert.fail('it spoke'),
      (reason: unknown) => reason,
    )) as VoiceError;
    return `${error.message} — ${error.advice}`;
  };
  const bodies = (): SpeechRequest[] => server.requests.map(({ body }) => JSON.parse(body) as SpeechRequest);

  before(() => writeFileSync(join(folder, 'page.html'), PAGE));

  afterEach(() => {
    delete process.env['OPENAI_API_KEY'];
    server.requests.length = 0;
    server.next.length = 0;
  });

  it('gets the sentence, the model and the voice, and gives a WAVE file', async () => {
    const { samples, sampleRate, words } = await say();
    assert.deepEqual(bodies(), [{ model: 'kokoro', voice: 'af_sky', input: 'Hello there.', response_format: 'wav' }]);
    assert.equal(server.requests[0]!.path, '/v1/audio/speech');
    assert.deepEqual([samples.length, sampleRate, words.length], [RATE, RATE, 3]);
  });

  it('gets the key of OPENAI_API_KEY on this machine, and none without one', async () => {
    await say();
    process.env['OPENAI_API_KEY'] = KEY;
    await say();
    assert.deepEqual(
      server.requests.map(({ headers }) => headers.authorization),
      [undefined, `Bearer ${KEY}`],
    );
  });

  it('is asked again after 429, as Retry-After says, and after 503', async () => {
    const began = performance.now();
    server.next.push(
      answerJson(429, { error: { message: 'Rate limit reached' } }, { 'retry-after': '1' }),
      answerJson(503, { error: { message: 'overloaded' } }, { 'retry-after-ms': '10' }),
    );
    assert.equal((await say()).samples.length, RATE);
    assert.equal(server.requests.length, 3);
    assert.ok(performance.now() - began > 990);
  });

  it('is asked again if the connection ends before the sound or within it', async () => {
    server.next.push((response) => response.destroy(), cutConnection(WAVE, { 'content-type': 'audio/wav' }));
    assert.equal((await say()).samples.length, RATE);
    assert.equal(server.requests.length, 3);
  });

  it('says what is wrong and what helps', async () => {
    process.env['OPENAI_API_KEY'] = KEY;
    server.next.push(answerJson(401, { error: { message: `Incorrect API key provided: ${KEY}` } }));
    assert.match(await failure(), /^localhost:\d+ refuses the credentials \(401\) — set OPENAI_API_KEY to a key/);
    server.next.push(answerJson(400, { error: { message: `Voice af_sky not found; your key ${KEY}` } }));
    const unknown = await failure();
    assert.match(
      unknown,
      /does not have this voice or model \(400: .*Voice af_sky not found.* — check model=kokoro and voice/,
    );
    assert.doesNotMatch(unknown, /secret|4242/);
    server.next.push(answerJson(404, { detail: 'Not Found' }));
    assert.match(await failure(), /does not have this voice or model \(404.* the address ends before \/audio\/speech$/);
    server.next.push((response) => response.writeHead(200).end('ID3 an MP3 file'));
    assert.match(
      await failure(),
      /gave no WAVE file that can be read .* — the server has to support "response_format"/,
    );
    const quota = answerJson(429, { error: { message: 'You exceeded your quota' } }, { 'retry-after-ms': '1' });
    server.next.push(quota, quota, quota, quota, quota);
    assert.match(await failure(), /too many requests, or the quota is used up \(429: .*exceeded your quota\) — wait/);
    const broken = answerJson(500, { error: { message: 'CUDA out of memory' } }, { 'retry-after-ms': '1' });
    server.next.push(broken, broken, broken, broken, broken);
    assert.match(await failure(), /fails \(500: .*CUDA out of memory\) — run the same command again later/);
  });

  it('is refused without an address, a model and a voice, and with a password or an unknown setting', () => {
    const refusal = (name: string): string => {
      try {
        openaiVoice(name);
      } catch (error) {
        return `${error as Error}`;
      }
      return '';
    };
    assert.equal(openaiVoice('flite'), undefined);
    for (const name of ['openai:', 'openai:localhost', 'openai:ftp://a/?model=m&voice=v', 'openai:http://a/?model=m'])
      assert.match(refusal(name), /^--voice openai:…: has no address, model or voice — write for instance/, name);
    const secrets = [`openai:http://me:${KEY}@a/?model=m&voice=v`, `openai:http://a/?model=m&voice=v&api_key=${KEY}`];
    for (const name of secrets) {
      assert.match(refusal(name), /has a password in its address|has the unknown setting “api_key”/);
      assert.doesNotMatch(refusal(name), /secret/);
    }
  });

  it('narrates a page: each sentence is sent once, and the key is in no file and no line', async () => {
    process.env['OPENAI_API_KEY'] = KEY;
    const narrate = ['narrate', 'page.html', '--out', 'out', '--voice', nameAt('localhost')];
    const first = await runAloud(narrate, folder);
    assert.equal(first.code, 0, first.stderr);
    assert.deepEqual(
      bodies()
        .map(({ input }) => input)
        .sort(),
      ['It left Aktau at 9.', 'The Night Train.', 'Zhanaozen lay ahead.'],
    );
    assert.ok(server.mostAtOnce <= 2, 'as many at once as --jobs');
    const { notes, cues } = parseWebvtt(readFileSync(join(folder, 'out/story.vtt'), 'utf8'));
    assert.match(notes[0]!, /^voice: openai kokoro af_sky$/m);
    assert.equal(cues.length, 4);
    assert.match((await runAloud(narrate, folder)).stderr, /^4 sentences \(0 spoken anew\)/m);
    assert.equal(server.requests.length, 3);

    server.next.push(answerJson(401, { error: { message: `Incorrect API key provided: ${KEY}` } }));
    const refused = await runAloud([...narrate, '--cache', 'empty', '--jobs', '1'], folder);
    assert.equal(refused.code, 1);
    assert.match(
      refused.stderr,
      /^page\.html:\d: openai kokoro af_sky failed at .*refuses the credentials .* — set OPENAI/m,
    );
    for (const text of [first.stdout, first.stderr, refused.stdout, refused.stderr])
      assert.doesNotMatch(text, /secret/);
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile())
        assert.ok(!readFileSync(join(entry.parentPath, entry.name)).includes('secretsecret'), entry.name);
  });
});
