import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTimeline } from '../../../src/core/timeline/create-timeline.js';
import { estimateTimeline } from '../../../src/core/timeline/estimate-timeline.js';
import { shiftTimes } from '../../../src/core/timeline/shift-times.js';
import { alignText } from '../../../src/core/timeline/alignment/align-text.js';
import { stepParagraph } from '../../../src/core/timeline/step-paragraph.js';
import { TimedSpeech } from '../../../src/core/timeline/timed-speech.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { createSpeech } from '../create-speech.js';

const ALL: ReadonlySet<never> = new Set();

/** A headline, two paragraphs, a heading, a notice, a paragraph. Each sentence takes two seconds. */
const speech = createSpeech(
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
const data = alignText(parseWebvtt(`WEBVTT\n\n${cues.join('\n\n')}`).cues, speech, 14);
// Utterances of one element are one paragraph. The elements of createSpeech are all the same, so each block gets its own.
speech.story.blocks.forEach((block, index) => Object.assign(block, { element: { localName: `p${index}` } }));
const timed = new TimedSpeech(speech, createTimeline(data));

describe('a timed speech', () => {
  it('finds the utterance at a time', () => {
    assert.equal(timed.textIn(timed.sentenceRange(timed.timeline.at(4.1).sentence)!), 'Five six seven eight.');
    assert.equal(timed.utteranceAt(6.5), 3);
    assert.equal(timed.utteranceAt(-1), -1);
    assert.equal(timed.startOfUtterance(3), 6);
  });

  it('steps to the next paragraph, and none after the last', () => {
    assert.deepEqual(stepParagraph(timed, 0, 1, ALL), { time: 2, place: 'One two three four.', isOtherSection: false });
    assert.deepEqual(stepParagraph(timed, 2.5, 1, ALL), {
      time: 6,
      place: 'Nine ten eleven twelve.',
      isOtherSection: false,
    });
    assert.equal(stepParagraph(timed, 13, 1, ALL), undefined);
  });

  it('steps back to the start of the current paragraph, and in its first seconds to the one before', () => {
    assert.deepEqual(stepParagraph(timed, 5.5, -1, ALL), {
      time: 2,
      place: 'One two three four.',
      isOtherSection: false,
    });
    assert.deepEqual(stepParagraph(timed, 2.5, -1, ALL), {
      time: 0,
      place: 'The headline here now.',
      isOtherSection: false,
    });
    assert.deepEqual(stepParagraph(timed, 0.5, -1, ALL), {
      time: 0,
      place: 'The headline here now.',
      isOtherSection: false,
    });
  });

  it('names the section if it changes, else the paragraph', () => {
    assert.deepEqual(stepParagraph(timed, 6.5, 1, ALL), { time: 8, place: 'A heading of four.', isOtherSection: true });
    assert.deepEqual(stepParagraph(timed, 8.5, 1, ALL), {
      time: 10,
      place: 'Not said by everyone.',
      isOtherSection: false,
    });
    assert.deepEqual(stepParagraph(timed, 8.5, -1, ALL), {
      time: 6,
      place: 'Nine ten eleven twelve.',
      isOtherSection: false,
    });
  });

  it('names a paragraph by its first eight words, a section by all words of its heading', () => {
    const words = 'one two three four five six seven eight nine ten';
    const long = createSpeech([['Start.'], [words], [words], ['End.']], {
      role: ['headline', 'paragraph', 'heading', 'paragraph'],
    });
    long.story.blocks.forEach((block, index) => Object.assign(block, { element: { localName: `p${index}` } }));
    const longTimed = new TimedSpeech(long, createTimeline(estimateTimeline(long)));
    assert.equal(stepParagraph(longTimed, 0, 1, ALL)!.place, 'one two three four five six seven eight');
    assert.equal(stepParagraph(longTimed, longTimed.startOfUtterance(1) + 0.1, 1, ALL)!.place, words);
  });

  it('skips omitted roles in steps and in time', () => {
    const route = new Set(['notice'] as const);
    assert.deepEqual(stepParagraph(timed, 8.5, 1, route), { time: 12, place: 'The end of it.', isOtherSection: false });
    assert.equal(timed.endOfOmitted(9, route), undefined);
    assert.equal(timed.endOfOmitted(10, route), 12);
    assert.equal(timed.endOfOmitted(10, ALL), undefined);
    assert.equal(timed.endOfOmitted(12.5, new Set(['paragraph'])), Infinity);
  });

  it('works for a speech without words', () => {
    const silent = createSpeech([]);
    const empty = new TimedSpeech(silent, createTimeline(estimateTimeline(silent)));
    assert.equal(stepParagraph(empty, 0, 1, ALL), undefined);
    assert.equal(stepParagraph(empty, 0, -1, ALL), undefined);
    assert.equal(empty.utteranceAt(3), -1);
    assert.equal(empty.endOfOmitted(3, new Set(['notice'])), undefined);
  });
});

describe('shiftTimes', () => {
  it('moves all times, and keeps the words', () => {
    const later = shiftTimes(data, 0.5);
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
    assert.equal(shiftTimes(data, 0), data);
  });
});
