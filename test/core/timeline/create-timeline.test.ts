import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { alignText } from '../../../src/core/timeline/alignment/align-text.js';
import { createSpeech } from '../create-speech.js';
import { cuesOf, makeStory } from './generated-story.js';

/** Two sentences with 0.3 s for each word and half a second between them. The page has "New", the recording "Old". */
const timeline = createTimeline(
  alignText(
    cuesOf([['One two three.', 'Old five six seven.']]),
    createSpeech([['One two three.', 'New five six seven.', 'Never said.']]),
  ),
);

describe('a timeline', () => {
  const at = (time: number): string => {
    const { sentence, word } = timeline.at(time);
    return `${sentence} ${word}`;
  };

  it('finds the sentence and the word at a time', () => {
    assert.equal(at(-1), '-1 -1');
    assert.equal(at(NaN), '-1 -1');
    assert.equal(at(0), '0 0');
    assert.equal(at(0.299), '0 0');
    assert.equal(at(0.3), '0 1');
    assert.equal(at(1.4), '1 3');
    assert.equal(at(2), '1 5');
  });

  it('keeps the last word current in the pause, until the next sentence starts', () => {
    assert.equal(at(0.95), '0 2');
    assert.equal(at(1.39), '0 2');
    assert.equal(at(100), '1 6');
  });

  it('has a current word that is not on the page', () => {
    assert.equal(timeline.data.words[timeline.at(1.5).word], -1);
  });

  it('has no current word in a sentence without words', () => {
    const cues = cuesOf([['One.'], ['Two.']]);
    const silent = createTimeline(alignText([cues[0]!, { ...cues[1]!, words: [] }], createSpeech([['One.']])));
    assert.deepEqual(silent.at(0.9), { sentence: 1, word: -1 });
  });

  it('finds the next later change, and none after the last', () => {
    const changes: number[] = [];
    for (let time = timeline.next(-1); time < Infinity; time = timeline.next(time)) changes.push(time);
    assert.deepEqual(changes, [0, 0.3, 0.6, 1.4, 1.7, 2, 2.3]);
    assert.equal(timeline.next(2.3), Infinity);
  });

  it('finds the start of a word, and the time to start playback at it', () => {
    assert.equal(timeline.startOfWord(1), 0.3);
    assert.ok(Number.isNaN(timeline.startOfWord(3)), 'New was never said');
    assert.equal(timeline.timeAt(1), 0.3);
    assert.equal(timeline.timeAt(3), 1.4, 'the sentence of New is heard from its beginning');
    assert.equal(timeline.timeAt(4), 1.7);
    assert.ok(Number.isNaN(timeline.timeAt(7)), 'nothing after it was recorded');
    assert.ok(
      Number.isNaN(timeline.startOfWord(99)) && Number.isNaN(timeline.timeAt(99)) && Number.isNaN(timeline.timeAt(-1)),
    );
    assert.equal(timeline.duration, 2.6);
  });

  it('gives the same results as a linear search', () => {
    const story = makeStory(2000, 4);
    const long = createTimeline(alignText(cuesOf(story), createSpeech(story)));
    const { sentenceStarts, wordStarts } = long.data;
    for (let time = 0; time < long.duration; time += 0.37) {
      const sentence = sentenceStarts.findLastIndex((start) => start <= time);
      const word = wordStarts.findLastIndex((start) => start <= time);
      assert.deepEqual(long.at(time), { sentence, word });
      const next = Math.min(sentenceStarts[sentence + 1] ?? Infinity, wordStarts[word + 1] ?? Infinity);
      assert.equal(long.next(time), next);
    }
  });
});
