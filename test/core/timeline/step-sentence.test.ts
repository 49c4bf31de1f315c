import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { estimateTimeline } from '../../../src/core/timeline/estimate-timeline.js';
import { recordedSections } from '../../../src/core/timeline/recorded-sections.js';
import { stepSentence } from '../../../src/core/timeline/step-sentence.js';
import { TimedSpeech } from '../../../src/core/timeline/timed-speech.js';
import { createSpeech } from '../create-speech.js';

const ALL: ReadonlySet<never> = new Set();

/** A headline, a paragraph of two sentences, a heading, a notice, a paragraph. */
const speech = createSpeech(
  [
    ['The headline stands here now.'],
    ['One two three four five six.', 'Seven eight nine ten eleven.'],
    ['A heading of five words.'],
    ['This part is not said.'],
    ['The end of the story.'],
  ],
  { role: ['headline', 'paragraph', 'heading', 'notice', 'paragraph'] },
);
const timed = new TimedSpeech(speech, createTimeline(estimateTimeline(speech)));
const start = (utterance: number): number => timed.startOfUtterance(utterance);

describe('a step by sentence', () => {
  it('leads to the start of the next sentence, and nowhere after the last', () => {
    const first = stepSentence(timed, start(1), 1, ALL)!;
    assert.deepEqual(first, { time: start(2), place: 'Seven eight nine ten eleven.', isOtherSection: false });
    assert.equal(stepSentence(timed, start(5), 1, ALL), undefined);
  });

  it('leads back to the start of the present sentence, and in its first moments to the one before', () => {
    assert.equal(stepSentence(timed, start(2) + 1.6, -1, ALL)!.time, start(2));
    assert.equal(stepSentence(timed, start(2) + 0.5, -1, ALL)!.time, start(1));
    assert.deepEqual(stepSentence(timed, 0.2, -1, ALL), {
      time: 0,
      place: 'The headline stands here now.',
      isOtherSection: false,
    });
  });

  it('names the section that it enters', () => {
    assert.deepEqual(stepSentence(timed, start(2), 1, ALL), {
      time: start(3),
      place: 'A heading of five words.',
      isOtherSection: true,
    });
    assert.equal(stepSentence(timed, start(3), 1, ALL)!.isOtherSection, false);
  });

  it('skips omitted roles', () => {
    const omitted = new Set(['notice'] as const);
    assert.equal(stepSentence(timed, start(3), 1, omitted)!.time, start(5));
    assert.equal(stepSentence(timed, start(5), -1, omitted)!.time, start(3));
  });

  it('leads nowhere in a story without sentences', () => {
    const empty = createSpeech([]);
    const none = new TimedSpeech(empty, createTimeline(estimateTimeline(empty)));
    assert.deepEqual([stepSentence(none, 0, 1, ALL), stepSentence(none, 0, -1, ALL)], [undefined, undefined]);
  });
});

describe('sections', () => {
  it('begin at the recorded headings, with their words as names', () => {
    assert.deepEqual(recordedSections(timed), [{ start: start(3), name: 'A heading of five words.' }]);
  });
});
