import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { estimateTimeline } from '../../../src/core/timeline/estimate-timeline.js';
import { stepParagraph } from '../../../src/core/timeline/step-paragraph.js';
import { stepSection } from '../../../src/core/timeline/step-section.js';
import { TimedSpeech } from '../../../src/core/timeline/timed-speech.js';
import { createSpeech } from '../create-speech.js';

/** A paragraph of two sentences, a section with one paragraph, and a section with two. */
const speech = createSpeech(
  [
    ['One two three four five six.', 'Seven eight nine ten.'],
    ['A heading of many words.'],
    ['The first section is this one.'],
    ['Another heading of many words.'],
    ['The second section is here.'],
    ['The end.'],
  ],
  { role: ['paragraph', 'heading', 'paragraph', 'heading', 'paragraph', 'paragraph'] },
);
const timed = new TimedSpeech(speech, createTimeline(estimateTimeline(speech)));
const start = (utterance: number): number => timed.startOfUtterance(utterance);

describe('a step by section', () => {
  it('leads to the next heading, and nowhere after the last', () => {
    assert.equal(stepSection(timed, 0, 1), start(2));
    assert.equal(stepSection(timed, start(2) - 0.01, 1), start(2));
    assert.equal(stepSection(timed, start(2), 1), start(4));
    assert.equal(stepSection(timed, start(4), 1), undefined);
  });
  it('leads back to the heading, in its first three seconds to the one before', () => {
    assert.equal(stepSection(timed, start(4) + 3.1, -1), start(4));
    assert.equal(stepSection(timed, start(4) + 3, -1), start(2));
    assert.equal(stepSection(timed, start(4), -1), start(2));
  });
  it('leads back to the start of the story from what is before the first heading', () => {
    assert.equal(stepSection(timed, start(2), -1), 0);
    assert.equal(stepSection(timed, 1, -1), 0);
    assert.equal(stepSection(timed, 0, -1), 0);
  });
});

describe('a step by paragraph', () => {
  const none: ReadonlySet<never> = new Set();
  const step = (time: number, direction: 1 | -1): number | undefined =>
    stepParagraph(timed, time, direction, none)?.time;

  it('leads to the next one, and nowhere after the last', () => {
    assert.equal(step(start(1), 1), start(2));
    assert.equal(step(start(5), 1), start(6));
    assert.equal(step(start(6), 1), undefined);
  });
  it('leads back to the start of its own, in its first two seconds to the one before', () => {
    assert.equal(step(start(5) + 2.1, -1), start(5));
    assert.equal(step(start(5) + 2, -1), start(4));
  });
  it('leads back to the start of the story from the first', () => {
    assert.equal(step(start(1), -1), 0);
    assert.equal(step(0.5, -1), 0);
  });
});

describe('a recorded word', () => {
  const { data } = timed.timeline;
  const partly = new TimedSpeech(speech, createTimeline({ ...data, words: data.words.map((word) => (word === 1 ? -1 : word)) })); // prettier-ignore

  it('is one word of the page, or none', () => {
    assert.deepEqual([0, 2].map((word) => partly.wordRange(word)), [{ first: 0, end: 1 }, { first: 2, end: 3 }]); // prettier-ignore
    assert.equal(partly.wordRange(1), undefined);
    assert.equal(partly.wordRange(data.words.length), undefined);
  });
});
