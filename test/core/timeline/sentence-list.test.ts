import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { estimateTimeline } from '../../../src/core/timeline/estimate-timeline.js';
import { listSentences, stepInList, type SentenceUnit } from '../../../src/core/timeline/sentence-list.js';
import { TimedSpeech } from '../../../src/core/timeline/timed-speech.js';
import { createSpeech } from '../create-speech.js';

const speech = createSpeech(
  [
    ['The headline stands here now.'],
    ['One two three four.', 'Five six seven eight.', 'Nine ten eleven twelve.'],
    ['A heading of words.'],
    ['This part is a notice.'],
    ['The last of all, it ends.', 'So it does.'],
  ],
  { role: ['headline', 'paragraph', 'heading', 'notice', 'paragraph'] },
);
const timed = new TimedSpeech(speech, createTimeline(estimateTimeline(speech)));
const all = listSentences(timed, new Set());

// PLY-34
describe('the list of sentences', () => {
  it('has their words as the page shows them, in the order of time, with the headings', () => {
    assert.deepEqual(
      all.map(({ text }) => text),
      [
        'The headline stands here now.',
        'One two three four.',
        'Five six seven eight.',
        'Nine ten eleven twelve.',
        'A heading of words.',
        'This part is a notice.',
        'The last of all, it ends.',
        'So it does.',
      ],
    );
    assert.deepEqual(
      all.flatMap(({ isHeading }, index) => (isHeading ? index : [])),
      [4],
    );
    assert.deepEqual(
      all.map(({ start }) => start),
      all.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('leaves out what the listener omits', () =>
    assert.ok(!listSentences(timed, new Set(['notice'])).some(({ text }) => text.includes('notice'))));
});

describe('a step in the list', () => {
  const cases: [string, number, SentenceUnit, 1 | -1, number][] = [
    ['to the next sentence', 1, 'sentence', 1, 2],
    ['to the previous sentence', 2, 'sentence', -1, 1],
    ['nowhere before the first sentence', 0, 'sentence', -1, 0],
    ['nowhere after the last sentence', 7, 'sentence', 1, 7],
    ['to the next paragraph', 1, 'paragraph', 1, 4],
    ['back to the start of the paragraph', 3, 'paragraph', -1, 1],
    ['from there to the paragraph before', 1, 'paragraph', -1, 0],
    ['to the next section', 1, 'section', 1, 4],
    ['back to the start of the section', 7, 'section', -1, 4],
    ['from there to the start of the story', 4, 'section', -1, 0],
    ['nowhere after the last section', 5, 'section', 1, 5],
  ];
  for (const [where, from, unit, direction, to] of cases)
    it(`leads ${where}`, () => assert.equal(stepInList(all, from, unit, direction), to));
});
