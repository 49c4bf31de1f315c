import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { decodeRecording } from '../../../src/node/audio/decode-recording.js';
import { writeWave } from '../../../src/node/audio/write-wave.js';
import { runAloud, createScratchFolder } from '../run-aloud.js';

const missingFfmpeg = spawnSync('ffmpeg', ['-version']).error && 'there is no ffmpeg to make such files with';

const RATE = 16_000;
/** Tones and silence: an encoder with a variable bit rate uses few bits for one, and many for the other. */
const samples = Int16Array.from({ length: 6 * RATE }, (_, at) =>
  at % (2 * RATE) < RATE ? 0 : Math.round(9000 * Math.sin(at * 0.2) * Math.sin(at * 0.013)),
);
const onset = (sound: Int16Array): number => sound.findIndex((sample) => Math.abs(sample) > 1000) / RATE;

describe('a decoded recording', { skip: missingFfmpeg }, () => {
  const folder = createScratchFolder();
  const make = (name: string, ...options: string[]): string => {
    const { status, stderr } = spawnSync(
      'ffmpeg',
      ['-nostdin', '-y', '-loglevel', 'error', '-i', 'sound.wav', ...options, name],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
    return join(folder, name);
  };
  before(() => {
    writeFileSync(join(folder, 'sound.wav'), writeWave({ samples, sampleRate: RATE }));
  });

  it('from FLAC, has the same samples', async () => {
    const { samples: read, sampleRate } = await decodeRecording(make('sound.flac'));
    assert.equal(sampleRate, RATE);
    assert.deepEqual(read, samples);
  });

  it('from FLAC with two channels and 24 bits at 48 kHz, sounds the same', async () => {
    const { samples: read, sampleRate } = await decodeRecording(
      make('wide.flac', '-ar', '48000', '-ac', '2', '-sample_fmt', 's32'),
    );
    assert.ok(Math.abs(read.length / sampleRate - 6) < 0.05);
    assert.ok(Math.abs((onset(read) * RATE) / sampleRate - 1) < 0.01);
  });

  it('from MP3, begins at the same time, with a warning about a variable bit rate', async () => {
    const constant = await decodeRecording(make('constant.mp3', '-b:a', '48k'));
    assert.deepEqual(constant.warnings, []);
    const varying = await decodeRecording(make('varying.mp3', '-q:a', '5'));
    assert.match(`${varying.warnings[0]}`, /varying\.mp3: MP3 of varying bit rate/);
    for (const { samples: read } of [constant, varying])
      assert.ok(Math.abs(onset(read) - 1) < 0.08, `begins at ${onset(read)} s`);
  });

  it('is refused if it is too long for the memory', async () => {
    await assert.rejects(
      decodeRecording(join(folder, 'sound.wav'), 5),
      /sound\.wav: lasts longer than .* hours — cut it into parts/,
    );
    await assert.rejects(decodeRecording(make('long.flac'), 5), /long\.flac: lasts longer than/);
    await decodeRecording(join(folder, 'sound.wav'), 7);
  });

  it('is encoded again if its bit rate is variable, also with marks', async () => {
    make('varying.mp3', '-q:a', '5');
    make('constant.mp3', '-b:a', '48k');
    writeFileSync(join(folder, 'page.html'), '<html lang="en"><article><p>Nobody waved.</p></article></html>');
    const marks = [
      { time: 1000, type: 'word', start: 0, end: 6, value: 'Nobody' },
      { time: 1500, type: 'word', start: 7, end: 12, value: 'waved' },
    ];
    writeFileSync(join(folder, 'marks.json'), marks.map((mark) => JSON.stringify(mark)).join('\n'));
    const bring = (file: string, out: string): ReturnType<typeof runAloud> =>
      runAloud(['narrate', 'page.html', '--recording', file, '--marks', 'marks.json', '--out', out], folder);
    const varying = await bring('varying.mp3', 'anew');
    assert.equal(varying.code, 0, varying.stderr);
    assert.match(varying.stderr, /^varying\.mp3: MP3 of varying bit rate: .* encoded anew/m);
    assert.deepEqual(readdirSync(join(folder, 'anew')).sort(), ['story.m4a', 'story.vtt', 'story.webm']);
    const [note] = parseWebvtt(readFileSync(join(folder, 'anew/story.vtt'), 'utf8')).notes;
    assert.match(note!, /^offset: story\.webm 0\.000$/m);
    const constant = await bring('constant.mp3', 'as-it-is');
    assert.equal(constant.code, 0, constant.stderr);
    assert.doesNotMatch(constant.stderr, /bit rate/);
    assert.ok(existsSync(join(folder, 'as-it-is/story.mp3')));
  });
});

describe('a recording that is cut off', () => {
  const folder = createScratchFolder();

  it('is refused, although its table lists the missing part', async () => {
    const whole = readFileSync(new URL('../../../audio/examples/library/story.m4a', import.meta.url));
    const file = join(folder, 'half.m4a');
    writeFileSync(file, whole.subarray(0, Math.round(whole.length * 0.6)));
    await assert.rejects(decodeRecording(file), /is cut off: it has \d+ s of \d+ s/);
  });
});
