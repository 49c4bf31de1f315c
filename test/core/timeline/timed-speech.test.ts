import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimeline } from '../../../src/core/timeline/look-up.js';
import { pace } from '../../../src/core/timeline/pace.js';
import { shift } from '../../../src/core/timeline/shift.js';
import { tie } from '../../../src/core/timeline/tie.js';
import { TimedSpeech } from '../../../src/core/timeline/timed-speech.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt.js';
import { speechOf } from '../speech-of.js';

const ALL: ReadonlySet<never> = new Set();

/** A headline, two paragraphs, a heading, a notice, a paragraph; a sentence takes two seconds. */
const speech = speechOf(
  [
    ['The headline here now.'],
    ['One two three four.', 'Five six seven eight.'],
    ['Nine ten eleven twelve.'],
    ['A heading of four.'],
    ['Not said by everyone.'],
    ['The end of it.'],
  ],
  { role: ['headline', 'paragraph', 'paragraph', 'heading', 'notice', 'paragraph'] },
);
const cues = speech.utterances.map((utterance, index) => {
  const stamp = (seconds: number): string => `00:${String(seconds).padStart(2, '0')}.000`;
  const { text } = speech.story.blocks[utterance.block]!;
  const { words } = speech;
  const said = text.slice(words[utterance.firstWord]!.start, words[utterance.endWord - 1]!.end);
  return `${stamp(index * 2)} --> ${stamp(index * 2 + 2)}\n${said}`;
});
const data = tie(parseWebvtt(`WEBVTT\n\n${cues.join('\n\n')}`).cues, speech, 14);
// Two utterances of one element are one paragraph; elements of the double are all the same, so give each its own.
speech.story.blocks.forEach((block, index) => Object.assign(block, { element: { localName: `p${index}` } }));
const timed = new TimedSpeech(speech, createTimeline(data));

describe('a speech and its times', () => {
  it('knows what is said at a time', () => {
    assert.equal(timed.text(timed.sentence(timed.timeline.at(4.1).sentence)!), 'Five six seven eight.');
    assert.equal(timed.utteranceAt(6.5), 3);
    assert.equal(timed.utteranceAt(-1), -1);
    assert.equal(timed.timeOf(3), 6);
  });

  it('steps to the next paragraph, and none after the last', () => {
    assert.deepEqual(timed.step(0, 1, ALL), { time: 2, section: '' });
    assert.deepEqual(timed.step(2.5, 1, ALL), { time: 6, section: '' });
    assert.equal(timed.step(13, 1, ALL), undefined);
  });

  it('steps back to the beginning of this paragraph, and soon after it began to the one before', () => {
    assert.deepEqual(timed.step(5.5, -1, ALL), { time: 2, section: '' });
    assert.deepEqual(timed.step(2.5, -1, ALL), { time: 0, section: '' });
    assert.deepEqual(timed.step(0.5, -1, ALL), { time: 0, section: '' });
  });

  it('names the section only where it is another', () => {
    assert.deepEqual(timed.step(6.5, 1, ALL), { time: 8, section: 'A heading of four.' });
    assert.deepEqual(timed.step(8.5, 1, ALL), { time: 10, section: '' });
    assert.deepEqual(timed.step(8.5, -1, ALL), { time: 6, section: '' });
  });

  it('leaves out what the listener leaves out, in steps and in time', () => {
    const route = new Set(['notice'] as const);
    assert.deepEqual(timed.step(8.5, 1, route), { time: 12, section: '' });
    assert.equal(timed.pastLeftOut(9, route), undefined);
    assert.equal(timed.pastLeftOut(10, route), 12);
    assert.equal(timed.pastLeftOut(10, ALL), undefined);
    assert.equal(timed.pastLeftOut(12.5, new Set(['paragraph'])), Infinity);
  });

  it('answers for a speech without a word', () => {
    const silent = speechOf([]);
    const empty = new TimedSpeech(silent, createTimeline(pace(silent)));
    assert.equal(empty.step(0, 1, ALL), undefined);
    assert.equal(empty.step(0, -1, ALL), undefined);
    assert.equal(empty.utteranceAt(3), -1);
    assert.equal(empty.pastLeftOut(3, new Set(['notice'])), undefined);
  });
});

describe('a shift', () => {
  it('makes every time later, and leaves the words where they are', () => {
    const later = shift(data, 0.5);
    assert.deepEqual(
      [...later.wordStarts],
      [...data.wordStarts].map((time) => time + 0.5),
    );
    assert.deepEqual(
      [...later.sentenceEnds],
      [...data.sentenceEnds].map((time) => time + 0.5),
    );
    assert.equal(later.duration, 14.5);
    assert.equal(later.words, data.words);
    assert.equal(shift(data, 0), data);
  });
});
