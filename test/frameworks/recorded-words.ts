/** The recordings of the apps, by their timing files alone: what must be highlighted at a time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseWebvtt, type Cue } from '../../src/core/timeline/webvtt/parse-webvtt.js';
import { plainText } from '../../src/core/timeline/webvtt/cue-text.js';
import type { SoundedWord } from './app-page.js';

const cuesOf = (name: string): readonly Cue[] =>
  parseWebvtt(readFileSync(new URL(`../../audio/examples/${name}/story.vtt`, import.meta.url), 'utf8')).cues;

const RECORDINGS = { library: cuesOf('library'), harbour: cuesOf('readme') };

/** A time in a file has milliseconds. */
const TOLERANCE = 0.002;

/** Each word that sounded was highlighted, with its sentence, in the text of the page. */
export function checkHighlight(words: readonly SoundedWord[], story: keyof typeof RECORDINGS): void {
  assert.ok(words.length > 0);
  for (const { time, word, sentence, isInPage } of words) {
    const cue = RECORDINGS[story].findLast(({ start }) => start <= time + TOLERANCE);
    const expected = cue?.words.findLast(({ start }) => start <= time + TOLERANCE)?.text.trim();
    const sentenceText = cue && plainText(cue.text).replace(/\s+/g, ' ').trim();
    assert.deepEqual(
      { time, word, sentence, isInPage },
      { time, word: expected, sentence: sentenceText, isInPage: true },
    );
  }
}
