import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { WriteName } from '../../src/core/formats/formats.js';
import { writeTiming } from '../../src/core/formats/write-timing.js';
import { FOLDER, readSample, SAMPLES, transcript } from '../core/formats/samples.js';

/** `UPDATE_GOLDEN=1` writes them anew: read the difference before you commit it. */
function agrees(file: string, actual: string): void {
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(`${FOLDER}out`, { recursive: true });
    writeFileSync(FOLDER + file, actual);
  }
  assert.equal(actual, existsSync(FOLDER + file) ? readFileSync(FOLDER + file, 'utf8') : '');
}

describe('timing files are read', () => {
  for (const name of SAMPLES) it(name, () => agrees(`${name}.txt`, transcript(readSample(name))));
});

describe('timing files are written', () => {
  const outputs: readonly (readonly [WriteName, string])[] = [
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
        agrees(`out/${source.replace(/\..*/, '')}.${extension}`, text);
      });
});
