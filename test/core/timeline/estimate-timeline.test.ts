import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { estimateTimeline } from '../../../src/core/timeline/estimate-timeline.js';
import { createSpeech } from '../create-speech.js';
import { makeStory } from './generated-story.js';

const near = (got: number, wanted: number): void => assert.ok(Math.abs(got - wanted) < 1e-9, `${got}, not ${wanted}`);

describe('an estimated timeline', () => {
  const speech = createSpeech([['Breaking'], ['One two.', 'Three – four.'], ['Five.']], {
    role: ['headline', 'paragraph', 'paragraph'],
  });

  it('has pauses after a heading, a paragraph and a sentence', () => {
    const { sentenceStarts, sentenceEnds, duration } = estimateTimeline(speech);
    near(sentenceStarts[1]! - sentenceEnds[0]!, 0.9);
    near(sentenceStarts[2]! - sentenceEnds[1]!, 0.3);
    near(sentenceStarts[3]! - sentenceEnds[2]!, 0.6);
    near(duration, sentenceEnds[3]!);
  });

  it('has times of every word of the speech, in order, and aligns them all', () => {
    const data = estimateTimeline(speech);
    assert.deepEqual([...data.words], [0, 1, 2, 3, 4, 5, 6]);
    assert.deepEqual([...data.sentenceFirstWords], [0, 1, 3, 6]);
    assert.deepEqual([...data.sentenceEndWords], [1, 3, 6, 7]);
    near(data.wordEnds[0]!, 9 / 15);
    assert.equal(data.wordStarts[4], data.wordEnds[4], 'a lone dash takes no time');
    assert.equal(createTimeline(data).at(data.wordStarts[5]!).word, 5);
  });

  it('uses the given pace', () => near(estimateTimeline(createSpeech([['Breaking']]), 0.1).duration, 0.9));

  it('has the pace of a narrator in every script', () => {
    const story = makeStory(1000, 5);
    const data = estimateTimeline(createSpeech(story));
    const perMinute = data.words.length / (data.duration / 60);
    assert.ok(perMinute > 100 && perMinute < 200, `${perMinute} words a minute`);
    near(estimateTimeline(createSpeech([['警方封锁']])).duration, 1);
    assert.ok(estimateTimeline(createSpeech([['안녕하세요']])).duration > 0.8);
  });

  it('is empty for an empty speech', () => {
    assert.equal(estimateTimeline(createSpeech([])).duration, 0);
  });
});
