/** The voice `azure:` with Microsoft's package, against a server on this machine that answers as the package expects. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, beforeEach, describe, it } from 'node:test';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { toIntegerSamples } from '../../../src/node/audio/samples.js';
import { azureVoice } from '../../../src/node/voices/azure.js';
import type { SynthesizedSpeech } from '../../../src/node/voices/voice.js';
import { createTone } from '../audio/tones.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { keepEnvironment } from './keep-environment.js';
import { serveSpeechSockets, type SpeechSocket } from './speech-socket.js';
import { assertInNoFile, assertMarkTimes, failureOf } from './voice-assertions.js';

const RATE = 24_000;
/** Each word of the server takes a quarter of a second. */
const WORD_SECONDS = 0.25;
const TICKS = 1e7;
const KEY = 'secretsecret0123456789';
const VOICE = 'en-US-JennyNeural';

/** Speaks a tone for each bookmark, in two parts. */
function answer({ ssml, send, sendSound, close }: SpeechSocket): void {
  const voice = /<voice name="([^"]*)">/.exec(ssml)?.[1];
  if (voice?.includes('Nemo')) return close(1007, `Unsupported voice ${voice}.`);
  const words = [...ssml.matchAll(/<bookmark mark="(\d+)"\/>/g)];
  const samples = toIntegerSamples(createTone(220, -12, words.length * WORD_SECONDS, RATE));
  const bytes = new Uint8Array(samples.buffer);
  send('turn.start', { context: {} });
  send('response', { context: {}, audio: { type: 'inline', streamId: 'stream' } });
  const marks = words.map(([, mark], index) => ({
    Type: 'Bookmark',
    Data: { Offset: index * WORD_SECONDS * TICKS, Bookmark: mark },
  }));
  if (!voice?.includes('HD')) send('audio.metadata', { Metadata: marks });
  for (const part of [bytes.subarray(0, 1000), bytes.subarray(1000)]) sendSound('stream', part);
  send('turn.end', {});
}

describe('a voice of Azure', () => {
  const folder = createScratchFolder();
  const server = serveSpeechSockets(answer);
  keepEnvironment();
  const nameOf = (voice = VOICE): string => `azure:${voice}?server=http://localhost:${server.port}`;
  const say = async (
    words: readonly string[] = ['Hello', '', 'there.'],
    name = nameOf(),
    phonemes?: readonly (string | undefined)[],
  ): Promise<SynthesizedSpeech> => (await azureVoice(name)!.open()).synthesize(words, 'en', phonemes);
  const failure = (name?: string): Promise<string> => failureOf(say(undefined, name));

  before(() =>
    writeFileSync(
      join(folder, 'page.html'),
      '<html lang="en"><article><h1>News today</h1><p>It left Aktau at 9.</p></article></html>',
    ),
  );
  beforeEach(() => {
    Object.assign(process.env, { SPEECH_KEY: KEY, SPEECH_REGION: 'westeurope' });
    server.texts.length = 0;
    server.next.length = 0;
  });

  it('is asked for samples and the times of bookmarks, which become those of words', async () => {
    const { samples, sampleRate, words } = await say(['R&D', '', 'Ak', 'tow.'], nameOf(), [, , 'ɑqˈtɑw', '']);
    assert.deepEqual(server.texts, [
      '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-US"><voice name="en-US-JennyNeural">' +
        '<bookmark mark="0"/>R&amp;D <bookmark mark="2"/><phoneme alphabet="ipa" ph="ɑqˈtɑw">Ak tow</phoneme>.</voice></speak>',
    ]);
    assert.equal(server.keys[0], KEY);
    assert.equal(sampleRate, RATE);
    assert.deepEqual(samples, toIntegerSamples(createTone(220, -12, 2 * WORD_SECONDS, RATE)));
    assertMarkTimes(words);
  });

  it('has times of the aligner if the voice reports no bookmark', async () => {
    const { words, samples } = await say(undefined, nameOf('en-US-Ava:DragonHDLatestNeural'));
    assert.equal(samples.length, 2 * WORD_SECONDS * RATE);
    assert.equal(words.length, 3);
    assert.ok(words[2]!.end <= 2 * WORD_SECONDS && words[2]!.start > 0);
  });

  it('is asked again if the connection is refused for a moment, or ends within the answer', async () => {
    server.next.push({ status: 429 }, { status: 503 }, { cut: true });
    assert.equal((await say()).samples.length, 2 * WORD_SECONDS * RATE);
    assert.equal(server.next.length, 0);
  });

  it('says what is wrong and what helps', async () => {
    assert.match(
      await failure(nameOf('en-US-NemoNeural')),
      /^localhost:\d+ does not have this voice or model \(400: Unsupported voice en-US-NemoNeural\.\) — check the voice/,
    );
    for (const status of [401, 403]) {
      server.next.push({ status }, { status });
      assert.match(await failure(), new RegExp(`refuses the credentials \\(${status}\\) — set SPEECH_KEY`));
      server.next.length = 0;
    }
    assert.match(
      await failure('azure:en-US-JennyNeural?server=http://localhost:9'),
      /cannot be reached \(ECONNREFUSED\) — check/,
    );
    for (const [key, region] of [
      ['', 'westeurope'],
      [`${KEY}\n`, 'westeurope'],
      [KEY, ''],
      [KEY, 'evil.example/'],
    ]) {
      Object.assign(process.env, { SPEECH_KEY: key, SPEECH_REGION: region });
      assert.match(
        await failure(`azure:${VOICE}`),
        /^SPEECH_KEY or SPEECH_REGION is missing or wrong — set SPEECH_KEY/,
      );
    }
  });

  it('is refused without a voice, and with a server that must not get the key', () => {
    assert.equal(azureVoice('flite'), undefined);
    for (const [name, message] of [
      ['azure:', /names no voice with its language — write for instance azure:en-US-JennyNeural/],
      ['azure:Jenny', /names no voice with its language/],
      [`azure:${VOICE}?server=here`, /has a server that is no address/],
      [`azure:${VOICE}?server=http://example.com`, /would send the key over http to another machine — use https/],
    ] as const)
      assert.throws(() => azureVoice(name), message, name);
    const { languages, service } = azureVoice('azure:zh-CN-liaoning-XiaobeiNeural')!;
    assert.deepEqual([languages, service!.hasPhonemes], [['zh'], true]);
  });

  it('narrates a page with exact times, and the key is in no file and no line', async () => {
    const narrate = ['narrate', 'page.html', '--out', 'out', '--voice', nameOf()];
    const first = await runAloud(narrate, folder);
    assert.equal(first.code, 0, first.stderr);
    const { notes, cues } = parseWebvtt(readFileSync(join(folder, 'out/story.vtt'), 'utf8'));
    assert.match(notes[0]!, new RegExp(`^voice: azure ${VOICE}$`, 'm'));
    for (const { words } of cues)
      words.slice(1).forEach((word, index) => {
        assert.ok(Math.abs(word.start - words[index]!.start - WORD_SECONDS) < 0.002, word.text);
        assert.equal(word.unsure, false);
      });
    server.next.push({ status: 401 }, { status: 401 });
    const refused = await runAloud([...narrate, '--cache', 'empty'], folder);
    assert.match(refused.stderr, /failed at .*refuses the credentials/m);
    for (const text of [first.stdout, first.stderr, refused.stdout, refused.stderr])
      assert.ok(!text.includes('secretsecret'));
    assertInNoFile(folder, ['secretsecret']);
  });
});
