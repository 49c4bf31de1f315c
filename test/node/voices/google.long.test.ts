/** The voice `google:` with the package of Google Cloud, against a server on this machine that answers as its documentation says. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { before, beforeEach, describe, it } from 'node:test';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { writeWave } from '../../../src/node/audio/write-wave.js';
import { toIntegerSamples } from '../../../src/node/audio/samples.js';
import { googleVoice } from '../../../src/node/voices/google.js';
import type { SynthesizedSpeech } from '../../../src/node/voices/voice.js';
import { createTone } from '../audio/tones.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { keepEnvironment } from './keep-environment.js';
import { answerJson, cutConnection, serveSpeech, type ServedRequest } from './speech-server.js';
import { assertInNoFile, assertMarkTimes, failureOf } from './voice-assertions.js';

const RATE = 24_000;
/** Each word of the server takes a quarter of a second. */
const WORD_SECONDS = 0.25;
const VOICE = 'en-US-Neural2-C';

interface SynthesizeSpeech {
  readonly input: { readonly ssml?: string; readonly text?: string };
  readonly voice: { readonly name: string; readonly languageCode: string };
  readonly audioConfig: { readonly audioEncoding: number; readonly sampleRateHertz: number };
  readonly enableTimePointing?: readonly number[];
}

/** An error of Google's APIs (AIP-193). */
const refusal = (
  code: number,
  status: string,
  message: string,
  headers?: Record<string, string>,
): ((response: ServerResponse) => void) => answerJson(code, { error: { code, message, status } }, headers);

function speechOf({ ssml, text = '' }: SynthesizeSpeech['input']): object {
  const words = ssml ? [...ssml.matchAll(/<mark name="(\d+)"\/>/g)] : text.split(' ');
  const samples = toIntegerSamples(createTone(220, -12, words.length * WORD_SECONDS, RATE));
  return {
    audioContent: Buffer.from(writeWave({ samples, sampleRate: RATE })).toString('base64'),
    timepoints: ssml
      ? words.map((word, index) => ({ markName: word[1], timeSeconds: index * WORD_SECONDS }))
      : undefined,
  };
}

/** `POST /v1beta1/text:synthesize`. */
function answer({ body, headers, path, method }: ServedRequest, response: ServerResponse): void {
  const { input, voice } = JSON.parse(body) as SynthesizeSpeech;
  const refuse = (...error: Parameters<typeof refusal>): void => refusal(...error)(response);
  if (method !== 'POST' || !path.startsWith('/v1beta1/text:synthesize')) return refuse(404, 'NOT_FOUND', 'no method');
  if (!/^Bearer \S{100}/.test(headers.authorization ?? '')) return refuse(401, 'UNAUTHENTICATED', 'no token');
  if (Buffer.byteLength(input.ssml ?? input.text ?? '') > 5000)
    return refuse(
      400,
      'INVALID_ARGUMENT',
      'Either `input.text` or `input.ssml` is longer than the limit of 5000 bytes',
    );
  if (voice.name.includes('Nemo')) return refuse(400, 'INVALID_ARGUMENT', `Voice '${voice.name}' does not exist.`);
  if (voice.name.includes('Chirp') && input.ssml)
    return refuse(400, 'INVALID_ARGUMENT', 'This voice currently does not support SSML input.');
  answerJson(200, speechOf(input))(response);
}

describe('a voice of Google Cloud', () => {
  const folder = createScratchFolder();
  const server = serveSpeech(answer);
  keepEnvironment();
  const nameOf = (voice = VOICE): string => `google:${voice}?server=http://localhost:${server.port}`;
  const say = async (
    words: readonly string[] = ['Hello', '', 'there.'],
    name = nameOf(),
    phonemes?: readonly (string | undefined)[],
  ): Promise<SynthesizedSpeech> => (await googleVoice(name)!.open()).synthesize(words, 'en', phonemes);
  const failure = (name?: string): Promise<string> => failureOf(say(undefined, name));
  const bodies = (): SynthesizeSpeech[] => server.requests.map(({ body }) => JSON.parse(body) as SynthesizeSpeech);
  const keyFile = join(folder, 'key.json');
  let privateKey = '';

  before(() => {
    privateKey = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    }).privateKey;
    const account = { type: 'service_account', private_key: privateKey, client_email: 'news@project.example' };
    writeFileSync(keyFile, JSON.stringify({ ...account, project_id: 'project', private_key_id: 'id', client_id: '1' }));
    writeFileSync(
      join(folder, 'page.html'),
      '<html lang="en"><article><h1>News today</h1><p>It left Aktau at 9.</p></article></html>',
    );
  });
  beforeEach(() => {
    Object.assign(process.env, {
      GOOGLE_APPLICATION_CREDENTIALS: keyFile,
      // No other credentials of this machine or its network.
      CLOUDSDK_CONFIG: folder,
      METADATA_SERVER_DETECTION: 'none',
    });
    server.requests.length = 0;
    server.next.length = 0;
  });

  it('is asked for a WAVE file and the times of marks, which become those of words', async () => {
    const { samples, sampleRate, words } = await say(['Hello', '', 'Ak', 'tow.'], nameOf(), [, , 'ɑqˈtɑw', '']);
    assert.deepEqual(bodies(), [
      {
        input: {
          ssml: '<speak><mark name="0"/>Hello <mark name="2"/><phoneme alphabet="ipa" ph="ɑqˈtɑw">Ak tow</phoneme>.</speak>',
        },
        voice: { name: VOICE, languageCode: 'en-US' },
        audioConfig: { audioEncoding: 1, sampleRateHertz: RATE },
        enableTimePointing: [1],
      },
    ]);
    assert.deepEqual([samples.length, sampleRate], [2 * WORD_SECONDS * RATE, RATE]);
    assertMarkTimes(words);
  });

  it('gets plain text where the kind of voice takes no marks, or the marks take too many bytes', async () => {
    await say(['Hello', '', 'there.'], nameOf('en-US-Chirp3-HD-Charon'));
    const long = Array.from({ length: 240 }, () => 'aye');
    const { words } = await say(long);
    assert.deepEqual(
      bodies().map(({ input, enableTimePointing }) => [input, enableTimePointing]),
      [
        [{ text: 'Hello there.' }, undefined],
        [{ text: long.join(' ') }, undefined],
      ],
    );
    assert.equal(words.length, 240);
    const [marked, plain] = [googleVoice(nameOf())!, googleVoice(nameOf('de-DE-Studio-B'))!];
    assert.deepEqual([marked.service!.hasPhonemes, plain.service!.hasPhonemes], [true, false]);
    assert.deepEqual([marked.languages, plain.languages], [['en'], ['de']]);
  });

  it('is asked again after 429, as Retry-After says, after 503, and if the connection ends', async () => {
    const began = performance.now();
    const whole = Buffer.from(JSON.stringify(speechOf({ text: 'Hello there.' })));
    server.next.push(
      refusal(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded', { 'retry-after': '2' }),
      (response) => response.writeHead(503).end('<h1>busy</h1>'),
      cutConnection(whole, { 'content-type': 'application/json' }),
    );
    assert.equal((await say()).words.length, 3);
    assert.equal(server.requests.length, 4);
    assert.ok(performance.now() - began > 2000 + 1000 + 2000 - 50);
  });

  it('says what is wrong and what helps', async () => {
    assert.match(
      await failure(nameOf('en-US-Neural2-Nemo')),
      /^localhost:\d+ does not have this voice or model \(400: Voice 'en-US-Neural2-Nemo' does not exist\.\) — check the voice en-US/,
    );
    server.next.push(refusal(403, 'PERMISSION_DENIED', `The API is off for ${keyFile}`));
    assert.match(
      await failure(),
      /^localhost:\d+ refuses the credentials \(403\) — set Application Default Credentials/,
    );
    server.next.push((response) => response.writeHead(200).end('<html>A proxy</html>'));
    assert.match(await failure(), /gave no speech that can be read — check the server/);
    server.next.push(answerJson(200, {}));
    assert.match(await failure(), /gave no speech that can be read — check the server/);
    for (const file of [join(folder, 'absent.json'), join(folder, 'page.html'), undefined]) {
      if (file) process.env['GOOGLE_APPLICATION_CREDENTIALS'] = file;
      else delete process.env['GOOGLE_APPLICATION_CREDENTIALS'];
      const message = await failure();
      assert.match(message, /^there are no credentials for Google Cloud — set Application Default Credentials/);
      assert.doesNotMatch(message, /absent|article/);
    }
  });

  it('does not follow a redirection, which would get the credentials', async () => {
    server.next.push((response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${server.port}/elsewhere` }).end(),
    );
    assert.match(await failure(), /refuses the sentence \(307\)/);
    assert.equal(server.requests.length, 1);
  });

  it('is refused without a voice, and with a server that must not get the credentials', () => {
    assert.equal(googleVoice('flite'), undefined);
    for (const [name, message] of [
      ['google:', /names no voice with its language — write for instance google:en-US-Neural2-C/],
      ['google:Neural2', /names no voice with its language/],
      [`google:${VOICE}?server=here`, /has a server that is no address/],
      [`google:${VOICE}?server=https://example.com/v1`, /has a server that is no address/],
      [`google:${VOICE}?server=http://example.com`, /would send credentials over http to another machine — use https/],
    ] as const)
      assert.throws(() => googleVoice(name), message, name);
  });

  it('narrates a page with exact times, and its credentials are in no file and no line', async () => {
    const narrate = ['narrate', 'page.html', '--out', 'out', '--voice', nameOf()];
    const { code, stdout, stderr } = await runAloud(narrate, folder);
    assert.equal(code, 0, stderr);
    const { notes, cues } = parseWebvtt(readFileSync(join(folder, 'out/story.vtt'), 'utf8'));
    assert.match(notes[0]!, new RegExp(`^voice: google ${VOICE}$`, 'm'));
    for (const { words } of cues)
      words.slice(1).forEach((word, index) => {
        assert.ok(Math.abs(word.start - words[index]!.start - WORD_SECONDS) < 0.002, word.text);
        assert.equal(word.unsure, false);
      });
    assert.match((await runAloud(narrate, folder)).stderr, /\(0 spoken anew\)/);
    assert.equal(server.requests.length, 2);
    const secret = privateKey.split('\n')[3]!;
    for (const text of [stdout, stderr]) assert.ok(!text.includes(secret));
    assertInNoFile(folder, [secret], 'key.json');
  });
});
