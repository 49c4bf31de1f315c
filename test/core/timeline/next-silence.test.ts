import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignText } from '../../../src/core/timeline/alignment/align-text.js';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { nextSilence, type Silence } from '../../../src/core/timeline/next-silence.js';
import { TimedSpeech } from '../../../src/core/timeline/timed-speech.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import type { Role } from '../../../src/core/story/story.js';
import { createSpeech } from '../create-speech.js';

const stamp = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, -1);

/** Three sentences with these starts, of two seconds each. */
function silenceAfter(time: number, starts: readonly number[], role: Role = 'paragraph'): Silence | undefined {
  const texts = ['One two three four.', 'Five six seven eight.', 'Nine ten eleven twelve.'];
  const speech = createSpeech(
    texts.map((text) => [text]),
    { role: ['paragraph', role, 'paragraph'] },
  );
  const cues = texts.map((text, index) => `${stamp(starts[index]!)} --> ${stamp(starts[index]! + 2)}\n${text}`);
  const data = alignText(parseWebvtt(`WEBVTT\n\n${cues.join('\n\n')}`).cues, speech, starts.at(-1)! + 10);
  return nextSilence(new TimedSpeech(speech, createTimeline(data)), time);
}

// PLY-38
describe('the next silence', () => {
  it('is longer than a second, and half a second of it stays', () => {
    assert.deepEqual(silenceAfter(0, [1, 6, 9]), { from: 3.3, to: 5.8 });
    assert.equal(silenceAfter(0, [1, 4, 7]), undefined);
  });

  it('begins after the time', () => {
    assert.deepEqual(silenceAfter(3.3, [1, 6, 13]), { from: 8.3, to: 12.8 });
    assert.equal(silenceAfter(8.3, [1, 6, 13]), undefined);
  });

  it('leaves a second beside a heading', () => {
    assert.deepEqual(silenceAfter(0, [1, 6, 11], 'heading'), { from: 3.6, to: 5.6 });
    assert.deepEqual(silenceAfter(4, [1, 6, 11], 'heading'), { from: 8.6, to: 10.6 });
  });

  it('is not before the first sentence, nor after the last one', () => {
    assert.equal(silenceAfter(0, [8, 10, 12]), undefined);
  });

  it('is not where another sentence still sounds', () => {
    assert.equal(silenceAfter(0, [1, 2.9, 5]), undefined);
  });
});
