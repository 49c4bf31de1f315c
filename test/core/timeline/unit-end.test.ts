import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { alignText } from '../../../src/core/timeline/alignment/align-text.js';
import { TimedSpeech } from '../../../src/core/timeline/timed-speech.js';
import { unitEnd } from '../../../src/core/timeline/unit-end.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { createSpeech } from '../create-speech.js';

const ALL: ReadonlySet<never> = new Set();

/** Each sentence takes two seconds; a silence of one second follows it, but none follows the second sentence. */
const texts = [
  'One two three four.',
  'Five six seven eight.',
  'A heading of four.',
  'Not said by everyone.',
  'The end of it.',
];
const starts = [0, 3, 5, 8, 11];
const speech = createSpeech([texts.slice(0, 2), [texts[2]!], [texts[3]!], [texts[4]!]], {
  role: ['paragraph', 'heading', 'notice', 'paragraph'],
});
speech.story.blocks.forEach((block, index) => Object.assign(block, { element: { localName: `p${index}` } }));
const stamp = (seconds: number): string => `00:${String(seconds).padStart(2, '0')}.000`;
const cues = texts.map((text, index) => `${stamp(starts[index]!)} --> ${stamp(starts[index]! + 2)}\n${text}`);
const data = alignText(parseWebvtt(`WEBVTT\n\n${cues.join('\n\n')}`).cues, speech, 14);
const timed = new TimedSpeech(speech, createTimeline(data));

describe('the end of a unit', () => {
  it('of a sentence is in the silence after it; without a silence at its end', () => {
    assert.equal(unitEnd(timed, 0.5, 'sentence', ALL), 2.15);
    assert.equal(unitEnd(timed, 2.5, 'sentence', ALL), 5);
    assert.equal(unitEnd(timed, 12, 'sentence', ALL), 13.15);
    assert.equal(unitEnd(timed, 13.2, 'sentence', ALL), undefined);
  });

  it('of a paragraph is after its last sentence', () => {
    assert.equal(unitEnd(timed, 0.5, 'paragraph', ALL), 5);
    assert.equal(unitEnd(timed, 5.1, 'paragraph', ALL), 7.15);
  });

  it('of a section is before the next heading, or at the end', () => {
    assert.equal(unitEnd(timed, 0.5, 'section', ALL), 5);
    assert.equal(unitEnd(timed, 6, 'section', ALL), 13.15);
  });

  it('is never that of an omitted part', () => {
    assert.equal(unitEnd(timed, 7.5, 'sentence', new Set(['notice'] as const)), 13.15);
  });
});
