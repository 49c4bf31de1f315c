import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { plainText } from '../../../src/core/timeline/webvtt/cue-text.js';
import { alignText } from '../../../src/core/timeline/alignment/align-text.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { writeWebvtt } from '../../../src/core/timeline/webvtt/write-webvtt.js';
import { createSpeech } from '../create-speech.js';
import { randomFrom } from './generated-story.js';

const FILE = new URL('../../../audio/zhanaozen/en/story.vtt', import.meta.url);
const isThere = existsSync(FILE);

describe('the timing of the demo story', { skip: !isThere && 'audio/zhanaozen/en/story.vtt is not made yet' }, () => {
  const source = isThere ? readFileSync(FILE, 'utf8') : '';
  const { cues, notes } = parseWebvtt(source);
  const sentences = cues.map(({ text }) => plainText(text).split(/\s+/));

  it('is the same when it is written again', () => {
    const again = parseWebvtt(writeWebvtt({ cues, notes }));
    assert.deepEqual(again.notes, notes);
    // To the millisecond: a word without a sound has a time between those of its neighbours.
    const wordsOf = (list: typeof cues): unknown[] =>
      list.map(({ start, end, words }) => [
        start,
        end,
        words.map((word) => [word.text, Math.round(word.start * 1000)]),
      ]);
    assert.deepEqual(wordsOf(again.cues), wordsOf(cues));
  });

  it('aligns at least 99 % of the other words after any five edits', () => {
    for (let trial = 0; trial < 200; trial++) {
      const random = randomFrom(trial);
      const pick = (length: number): number => Math.floor(random() * length);
      const shown = sentences.map((words) => [...words]);
      // Half of the trials edit only one sentence, which is harder.
      const same = pick(shown.length);
      for (let edit = 0; edit < 5; edit++) {
        const words = shown[trial % 2 ? same : pick(shown.length)]!;
        const at = pick(words.length);
        const word = words[at] ?? 'x';
        const replacements = [['corrected'], ['the'], ['added', word], [], [word.slice(0, 2), word.slice(2) || 'x']];
        words.splice(at, 1, ...replacements[pick(5)]!);
      }
      const { fit } = alignText(cues, createSpeech(shown.map((words) => [words.join(' ')])));
      const rest = fit.recordedWords - 5;
      assert.ok(fit.alignedWords >= 0.99 * rest, `trial ${trial}: ${fit.alignedWords} of ${rest}`);
    }
  });
});
