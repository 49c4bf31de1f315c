/** The voice `elevenlabs:` with the package of ElevenLabs, against a server on this machine that answers as its documentation says. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { before, beforeEach, describe, it } from 'node:test';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { toIntegerSamples } from '../../../src/node/audio/samples.js';
import { elevenlabsVoice } from '../../../src/node/voices/elevenlabs.js';
import type { SynthesizedSpeech } from '../../../src/node/voices/voice.js';
import { createTone } from '../audio/tones.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { keepEnvironment } from './keep-environment.js';
import { answerJson, cutConnection, serveSpeech, type ServedRequest } from './speech-server.js';
import { assertInNoFile, failureOf } from './voice-assertions.js';

const RATE = 24_000;
/** Each character of the server takes this long. */
const CHARACTER_SECONDS = 1 / 16;
const VOICE = '21m00Tcm4TlvDq8ikWAM';
const KEY = 'sk_5e0secretsecretsecret4242secretsecret';

interface Speech {
  readonly audio_base64: string;
  readonly alignment: {
    readonly characters: readonly string[];
    readonly character_start_times_seconds: readonly number[];
    readonly character_end_times_seconds: readonly number[];
  };
  readonly normalized_alignment: null;
}

function speechOf(text: string): Speech {
  const characters = [...text];
  const tone = createTone(220, -12, characters.length * CHARACTER_SECONDS, RATE);
  return {
    audio_base64: Buffer.from(toIntegerSamples(tone).buffer).toString('base64'),
    alignment: {
      characters,
      character_start_times_seconds: characters.map((_, index) => index * CHARACTER_SECONDS),
      character_end_times_seconds: characters.map((_, index) => (index + 1) * CHARACTER_SECONDS),
    },
    normalized_alignment: null,
  };
}

const refusal = (status: number, code: string, message: string, headers = {}): ((response: ServerResponse) => void) =>
  answerJson(status, { detail: { status: code, message } }, headers);

/** `POST /v1/text-to-speech/{voice_id}/with-timestamps`: checks the key, the voice and the model. */
function answer({ body, headers, path, method }: ServedRequest, response: ServerResponse): void {
  const { text, model_id: model } = JSON.parse(body) as { text: string; model_id: string };
  const [, voice] = /^\/v1\/text-to-speech\/(\w+)\/with-timestamps\?output_format=pcm_24000$/.exec(path) ?? [];
  if (method !== 'POST' || !voice) return answerJson(404, { detail: 'Not Found' })(response);
  if (headers['xi-api-key'] !== KEY)
    return refusal(401, 'invalid_api_key', `Invalid API key ${headers['xi-api-key'] as string}`)(response);
  if (voice !== VOICE)
    return refusal(404, 'voice_not_found', `A voice for the voice_id ${voice} was not found.`)(response);
  if (!/^eleven_(?:multilingual_v2|v3)$/.test(model))
    return refusal(400, 'model_not_found', `A model with model ID ${model} does not exist.`)(response);
  answerJson(200, speechOf(text))(response);
}

describe('a voice of ElevenLabs', () => {
  const folder = createScratchFolder();
  const server = serveSpeech(answer);
  keepEnvironment();
  const nameOf = (voice = VOICE, more = ''): string =>
    `elevenlabs:${voice}?server=http://localhost:${server.port}${more}`;
  const say = async (words: readonly string[] = ['Hello', '', 'there.'], name = nameOf()): Promise<SynthesizedSpeech> =>
    (await elevenlabsVoice(name)!.open()).synthesize(words, 'en');
  const failure = (name?: string): Promise<string> => failureOf(say(undefined, name));

  beforeEach(() => {
    process.env['ELEVENLABS_API_KEY'] = KEY;
    server.requests.length = 0;
    server.next.length = 0;
  });
  before(() =>
    writeFileSync(
      join(folder, 'page.html'),
      '<html lang="en"><article><h1>News today</h1><p>It left Aktau at 9. It left Aktau at 9.</p></article></html>',
    ),
  );

  it('is asked for samples and the times of characters, which become those of words', async () => {
    const { samples, sampleRate, words } = await say();
    const [request] = server.requests;
    assert.deepEqual(JSON.parse(request!.body), { text: 'Hello there.', model_id: 'eleven_multilingual_v2' });
    assert.equal(request!.headers['xi-api-key'], KEY);
    assert.deepEqual([samples.length, sampleRate], [12 * CHARACTER_SECONDS * RATE, RATE]);
    assert.deepEqual(samples, toIntegerSamples(createTone(220, -12, 12 * CHARACTER_SECONDS, RATE)));
    assert.deepEqual(
      words.map(({ start, end, unsure }) => [start, end, unsure]),
      [
        [0, 0.3125, undefined],
        [0.3125, 0.3125, undefined],
        [0.375, 0.75, undefined],
      ],
    );
    await say(['Hi.'], nameOf(VOICE, '&model=eleven_v3'));
    assert.equal((JSON.parse(server.requests[1]!.body) as { model_id: string }).model_id, 'eleven_v3');
  });

  it('has unsure times if the service gives none, too few, or times that fall', async () => {
    const { alignment, ...speech } = speechOf('Hello there.');
    const { characters, character_start_times_seconds: starts } = alignment;
    for (const given of [
      undefined,
      null,
      { ...alignment, characters: characters.slice(2) },
      { ...alignment, character_start_times_seconds: starts.toReversed() },
      { ...alignment, character_end_times_seconds: [] },
    ]) {
      server.next.push(answerJson(200, { ...speech, alignment: given }));
      const { words, samples } = await say();
      assert.equal(samples.length, 12 * CHARACTER_SECONDS * RATE);
      assert.deepEqual([words.length, words[2]!.unsure], [3, true], JSON.stringify(given));
      assert.ok(words[2]!.start > 0.2 && words[2]!.end <= 0.75);
    }
    server.next.push(answerJson(200, { ...speech, audio_base64: '', alignment }));
    assert.equal((await say()).samples.length, 0);
  });

  it('is asked again after 429, as Retry-After says, and after 503', async () => {
    const began = performance.now();
    server.next.push(
      refusal(429, 'too_many_concurrent_requests', 'Too many concurrent requests', { 'retry-after': '1' }),
      refusal(503, 'system_busy', 'We are experiencing heavy traffic', { 'retry-after': '1' }),
    );
    assert.equal((await say()).words.length, 3);
    assert.equal(server.requests.length, 3);
    assert.ok(performance.now() - began > 1990);
  });

  it('is asked again if the connection ends before the answer or within it', async () => {
    const whole = Buffer.from(JSON.stringify(speechOf('Hello there.')));
    server.next.push((response) => response.destroy(), cutConnection(whole, { 'content-type': 'application/json' }));
    assert.equal((await say()).samples.length, 12 * CHARACTER_SECONDS * RATE);
    assert.equal(server.requests.length, 3);
  });

  it('says what is wrong and what helps', async () => {
    assert.match(
      await failure(nameOf('Nemo')),
      /^localhost:\d+ does not have this voice or model \(404: A voice .* Nemo was not found\.\) — check the voice Nemo \(its ID/,
    );
    assert.match(
      await failure(nameOf(VOICE, '&model=m9')),
      /voice or model \(400: .*m9 does not exist\.\) .*model=m9$/,
    );
    const limit = { 'retry-after': '1' };
    server.next.push(refusal(401, 'quota_exceeded', `This request exceeds your quota. ${KEY}`, limit));
    const quota = await failure();
    assert.match(quota, /the quota is used up \(429: This request exceeds your quota\. …\) — wait, or check the plan/);
    server.next.push(answerJson(422, { detail: [{ loc: ['body', 'text'], msg: 'too long', type: 'value_error' }] }));
    assert.match(await failure(), /refuses the sentence \(422: .*too long/);
    server.next.push((response) => response.writeHead(200).end('<html>A proxy</html>'));
    assert.match(await failure(), /gave no speech that can be read — check the server/);
    process.env['ELEVENLABS_API_KEY'] = `${KEY}x`;
    const wrong = await failure();
    assert.match(wrong, /^localhost:\d+ refuses the credentials \(401\) — set ELEVENLABS_API_KEY to a key of/);
    for (const text of [quota, wrong]) assert.doesNotMatch(text, /secret/);
    for (const key of ['', ' ', `${KEY}\n${KEY}`]) {
      process.env['ELEVENLABS_API_KEY'] = key;
      assert.match(await failure(), /^ELEVENLABS_API_KEY has no key — set ELEVENLABS_API_KEY to a key of ElevenLabs/);
    }
  });

  it('says that it cannot be reached, after it was asked five times', async () => {
    for (let time = 0; time < 5; time++) server.next.push((response) => response.destroy());
    assert.match(await failure(), /^localhost:\d+ cannot be reached \(\w+\) — check the network/);
    assert.equal(server.requests.length, 5);
  });

  it('does not follow a redirection, which would get the key', async () => {
    server.next.push((response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${server.port}/elsewhere` }).end(),
    );
    assert.match(await failure(), /gave no speech that can be read/);
    assert.equal(server.requests.length, 1);
  });

  it('is refused without a voice, and with a server that must not get the key', () => {
    assert.equal(elevenlabsVoice('flite'), undefined);
    for (const [name, message] of [
      ['elevenlabs:', /names no voice — write for instance elevenlabs:21m/],
      [`elevenlabs:${VOICE}?server=here`, /has a server that is no address/],
      [`elevenlabs:${VOICE}?server=https://${KEY}@here/`, /has a server that is no address/],
      [`elevenlabs:${VOICE}?server=http://example.com`, /would send the key over http to another machine — use https/],
      [`elevenlabs:${VOICE}?key=${KEY}`, /has the unknown setting “key” — its settings are model, server, languages/],
    ] as const)
      assert.throws(
        () => elevenlabsVoice(name),
        (error) => message.test(`${error as Error}`) && !/secret/.test(`${error as Error}`),
        name,
      );
    assert.equal(elevenlabsVoice(`elevenlabs:${VOICE}`)!.service!.maxCharacters, 10_000);
    assert.equal(elevenlabsVoice(`elevenlabs:${VOICE}?model=eleven_v3`)!.service!.maxCharacters, 5000);
  });

  it('narrates a page with exact times, and the key is in no file and no line', async () => {
    const narrate = ['narrate', 'page.html', '--out', 'out', '--voice', nameOf(VOICE, '&languages=en'), '--jobs', '1'];
    const first = await runAloud(narrate, folder);
    assert.equal(first.code, 0, first.stderr);
    assert.deepEqual(server.requests.map(({ body }) => (JSON.parse(body) as { text: string }).text).sort(), [
      'It left Aktau at nine.',
      'News today.',
    ]);
    const { notes, cues } = parseWebvtt(readFileSync(join(folder, 'out/story.vtt'), 'utf8'));
    assert.match(notes[0]!, new RegExp(`^voice: elevenlabs ${VOICE} eleven_multilingual_v2$`, 'm'));
    const [news, today] = cues[0]!.words;
    assert.ok(Math.abs(today!.start - news!.start - 5 * CHARACTER_SECONDS) < 0.002);
    for (const { words } of cues) for (const word of words) assert.equal(word.unsure, false, word.text);
    assert.match((await runAloud(narrate, folder)).stderr, /^3 sentences \(0 spoken anew\)/m);
    assert.equal(server.requests.length, 2);

    server.next.push(refusal(401, 'invalid_api_key', `Invalid API key ${KEY}`));
    const refused = await runAloud([...narrate, '--cache', 'empty'], folder);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /failed at .*refuses the credentials .* — set ELEVENLABS_API_KEY/m);
    for (const text of [first.stdout, first.stderr, refused.stdout, refused.stderr])
      assert.doesNotMatch(text, /secret/);
    assertInNoFile(folder, ['secretsecret']);
  });
});
