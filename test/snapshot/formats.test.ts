import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { WritableFormatName } from '../../src/core/formats/format-list.js';
import { writeTiming } from '../../src/core/formats/write-timing.js';
import { SAMPLES_FOLDER, readSample, SAMPLES, formatTranscript } from '../core/formats/samples.js';

/** `UPDATE_SNAPSHOTS=1` writes the snapshots again: read the difference before you commit it. */
function assertMatchesSnapshot(file: string, actual: string): void {
  if (process.env['UPDATE_SNAPSHOTS']) {
    mkdirSync(`${SAMPLES_FOLDER}out`, { recursive: true });
    writeFileSync(SAMPLES_FOLDER + file, actual);
  }
  assert.equal(actual, existsSync(SAMPLES_FOLDER + file) ? readFileSync(SAMPLES_FOLDER + file, 'utf8') : '');
}

describe('timing files are read', () => {
  for (const name of SAMPLES) it(name, () => assertMatchesSnapshot(`${name}.txt`, formatTranscript(readSample(name))));
});

describe('timing files are written', () => {
  const outputs: readonly (readonly [WritableFormatName, string])[] = [
    ['webvtt', 'vtt'],
    ['captions', 'captions.vtt'],
    ['srt', 'srt'],
    ['smil', 'smil'],
    ['sync-media', 'selectors.vtt'],
    ['podcast', 'podcast.json'],
  ];
  for (const source of ['words.vtt', 'overlay.smil', 'whisperx.json'])
    for (const [to, extension] of outputs)
      it(`${source} as ${to}`, () => {
        const { text } = writeTiming(readSample(source), to, { audio: 'story.mp3', page: 'page.xhtml' });
        assertMatchesSnapshot(`out/${source.replace(/\..*/, '')}.${extension}`, text);
      });
});
