/** The voice `polly:` with the package of AWS, against a server on this machine that answers as Amazon's documentation says. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { before, beforeEach, describe, it } from 'node:test';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { toIntegerSamples } from '../../../src/node/audio/samples.js';
import { pollyVoice } from '../../../src/node/voices/polly.js';
import type { SynthesizedSpeech } from '../../../src/node/voices/voice.js';
import { createTone } from '../audio/tones.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { keepEnvironment } from './keep-environment.js';
import { answerJson, cutConnection, serveSpeech, type ServedRequest } from './speech-server.js';
import { assertInNoFile, failureOf } from './voice-assertions.js';

const RATE = 16_000;
/** Each word of the server takes a quarter of a second. */
const WORD_MS = 250;
const KEY_ID = 'AKIAIOSFODNN7SERVED0';
const SECRET = 'wJalrXUtnFEMIsecretsecretEXAMPLEKEY';

interface SynthesizeSpeech {
  readonly Engine: string;
  readonly OutputFormat: 'pcm' | 'json';
  readonly SampleRate?: string;
  readonly SpeechMarkTypes?: readonly string[];
  readonly Text: string;
  readonly TextType: string;
  readonly VoiceId: string;
}

/** An exception of AWS (REST-JSON 1): its name is in a header. */
const exception = (status: number, name: string, message: string): ((response: ServerResponse) => void) =>
  answerJson(status, { message }, { 'x-amzn-errortype': name });

const wordCount = (ssml: string): number => [...ssml.matchAll(/<mark /g)].length;
const soundOf = (ssml: string): Uint8Array => {
  const tone = createTone(220, -12, (wordCount(ssml) * WORD_MS) / 1000, RATE);
  return new Uint8Array(toIntegerSamples(tone).buffer);
};

/** `POST /v1/speech`: checks the key and the limits, and answers with samples or with marks. */
function answer({ body, headers, path, method }: ServedRequest, response: ServerResponse): void {
  const { Text: text, VoiceId, OutputFormat, Engine } = JSON.parse(body) as SynthesizeSpeech;
  const refuse = (status: number, name: string, message: string): void => exception(status, name, message)(response);
  if (method !== 'POST' || path !== '/v1/speech') return refuse(404, 'NotFound', 'no such operation');
  if (!headers.authorization?.includes(`Credential=${KEY_ID}/`))
    return refuse(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
  if (text.length > 6000 || text.replace(/<[^>]*>/g, '').length > 3000)
    return refuse(400, 'TextLengthExceededException', 'Maximum text length has been exceeded');
  if (!/^(?:Joanna|Amy)$/.test(VoiceId))
    return refuse(400, 'ValidationException', `Value '${VoiceId}' at 'voiceId' failed to satisfy constraint`);
  if (Engine !== 'neural') return refuse(400, 'EngineNotSupportedException', 'This voice does not support the engine');
  const marks = [...text.matchAll(/<mark name="(\d+)"\/>/g)].map(({ 1: value, index }, word) =>
    JSON.stringify({ time: word * WORD_MS, type: 'ssml', start: index, end: index + 10, value }),
  );
  const isSound = OutputFormat === 'pcm';
  response.writeHead(200, { 'content-type': isSound ? 'audio/pcm' : 'application/x-json-stream' });
  response.end(isSound ? soundOf(text) : marks.map((mark) => `${mark}\n`).join(''));
}

describe('a voice of Amazon Polly', () => {
  const folder = createScratchFolder();
  const server = serveSpeech(answer, { isHttp2: true });
  keepEnvironment();
  const say = async (
    words: string[] = ['Hello', '', 'there.'],
    name = 'polly:Joanna',
    phonemes?: (string | undefined)[],
  ): Promise<SynthesizedSpeech> => (await pollyVoice(name)!.open()).synthesize(words, 'en', phonemes);
  const failure = (name?: string): Promise<string> => failureOf(say(undefined, name));
  const bodies = (): SynthesizeSpeech[] => server.requests.map(({ body }) => JSON.parse(body) as SynthesizeSpeech);

  beforeEach(() => {
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_POLLY: `http://127.0.0.1:${server.port}`,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: KEY_ID,
      AWS_SECRET_ACCESS_KEY: SECRET,
      AWS_CONFIG_FILE: join(folder, 'no-config'),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-credentials'),
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    });
    server.requests.length = 0;
    server.next.length = 0;
  });
  before(() => {
    writeFileSync(
      join(folder, 'page.html'),
      '<html lang="en"><article><h1>News from “Aqtau” today</h1><p>It left Aqtau Port at 9.</p></article></html>',
    );
    writeFileSync(
      join(folder, 'names.pls'),
      `<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
<lexeme><grapheme>Aqtau</grapheme><alias>Ak tow</alias><phoneme>ɑqˈtɑw</phoneme></lexeme>
<lexeme><grapheme>Aqtau Port</grapheme><alias>Ak tow port</alias></lexeme></lexicon>`,
    );
  });

  it('is asked for samples and for the times of its marks', async () => {
    const { samples, sampleRate, words } = await say();
    const ssml = '<speak><mark name="0"/>Hello <mark name="2"/>there.</speak>';
    const both = { Engine: 'neural', VoiceId: 'Joanna', Text: ssml, TextType: 'ssml' };
    assert.deepEqual(bodies(), [
      { ...both, OutputFormat: 'json', SpeechMarkTypes: ['ssml'] },
      { ...both, OutputFormat: 'pcm', SampleRate: '16000' },
    ]);
    assert.deepEqual([samples.length, sampleRate], [RATE / 2, RATE]);
    assert.deepEqual(
      words.map(({ start, end }) => [start, +end.toFixed(2)]),
      [
        [0, 0.25],
        [0.25, 0.25],
        [0.25, 0.5],
      ],
    );
  });

  it('gets a name as a phoneme element, whose words share its time', async () => {
    const { words } = await say(['In', 'Ak', 'tow', 'port,', 'R&D.'], 'polly:Amy', [
      undefined,
      'ɑq"tɑw',
      '',
      '',
      undefined,
    ]);
    assert.equal(
      bodies()[0]!.Text,
      '<speak><mark name="0"/>In <mark name="1"/><phoneme alphabet="ipa" ph="ɑq&quot;tɑw">Ak tow port</phoneme>, <mark name="4"/>R&amp;D.</speak>',
    );
    assert.deepEqual(
      words.map(({ start, unsure }) => [+start.toFixed(3), unsure === true]),
      [
        [0, false],
        [0.25, false],
        [0.333, true],
        [0.417, true],
        [0.5, false],
      ],
    );
  });

  it('is asked again after a refusal for the rate, a failure, and a connection that ends', async () => {
    server.next.push(
      exception(400, 'ThrottlingException', 'Rate exceeded'),
      exception(500, 'ServiceFailureException', 'unknown'),
      (response) => response.destroy(),
    );
    assert.equal((await say()).samples.length, RATE / 2);
    assert.equal(server.requests.length, 5);
  });

  it('is asked again for a sound whose connection ended within it', async () => {
    const whole = soundOf('<mark <mark ');
    const marks = [0, 2].map((word) => JSON.stringify({ time: 125 * word, type: 'ssml', value: `${word}` })).join('\n');
    server.next.push((response) => response.end(marks), cutConnection(whole, { 'content-type': 'audio/pcm' }));
    assert.equal((await say()).samples.length, RATE / 2);
    assert.equal(server.requests.length, 3);
  });

  it('says what is wrong and what helps', async () => {
    assert.match(
      await failure('polly:Nemo'),
      /does not have this voice or model \(400: .*'Nemo'.*— check the voice Nemo/,
    );
    assert.match(await failure('polly:Amy?engine=standard'), /does not have this voice or model .*engine=standard/);
    process.env['AWS_ACCESS_KEY_ID'] = 'AKIAIOSFODNN7UNKNOWN';
    assert.match(await failure(), /^Amazon Polly refuses the credentials \(403\) — set credentials and a region/);
    delete process.env['AWS_ACCESS_KEY_ID'];
    assert.match(await failure(), /^there are no credentials or no region for Amazon Polly — set credentials/);
    assert.throws(() => pollyVoice('polly:'), /names no voice/);
    assert.equal(pollyVoice('flite'), undefined);
  });

  it('narrates a page with exact times, and its credentials are in no file and no line', async () => {
    const narrate = ['narrate', 'page.html', '--voice', 'polly:Joanna', '--names', 'names.pls'];
    const dry = await runAloud([...narrate, '--dry-run'], folder);
    const texts = ['News from Ak tow today.', 'It left Ak tow port at nine.'];
    const characters = 2 * texts.join('').length;
    assert.equal(
      dry.stdout,
      `polly Joanna neural: 2 sentences, ${characters} characters, 0 in the cache, ${characters} to speak\n`,
    );
    const { code, stdout, stderr } = await runAloud([...narrate, '--out', 'out'], folder);
    assert.equal(code, 0, stderr);
    assert.deepEqual(
      bodies()
        .filter(({ OutputFormat }) => OutputFormat === 'pcm')
        .map(({ Text }) => Text.replace(/<mark name="\d+"\/>/g, ''))
        .sort(),
      [
        '<speak>It left Ak tow port at nine.</speak>',
        '<speak>News from <phoneme alphabet="ipa" ph="ɑqˈtɑw">Ak tow</phoneme> today.</speak>',
      ],
    );
    const { notes, cues } = parseWebvtt(readFileSync(join(folder, 'out/story.vtt'), 'utf8'));
    assert.match(notes[0]!, /^voice: polly Joanna neural$/m);
    for (const { words } of cues)
      words.slice(1).forEach((word, index) => {
        assert.ok(Math.abs(word.start - words[index]!.start - WORD_MS / 1000) < 0.002, word.text);
        assert.equal(word.unsure, false);
      });
    assert.match((await runAloud([...narrate, '--out', 'out'], folder)).stderr, /\(0 spoken anew\)/);
    assert.equal(server.requests.length, 4);
    for (const text of [dry.stdout, stdout, stderr]) assert.doesNotMatch(text, /secretsecret|AKIA/);
    assertInNoFile(folder, ['secretsecret', 'AKIA']);
  });
});
