/** Captions that repeat a line for each word: the cues before their times are repaired. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPlainCue } from '../../../src/core/formats/cues/create-cue.js';
import { mergeRepeatedCues } from '../../../src/core/formats/cues/merge-repeated-cues.js';
import type { TimedCue } from '../../../src/core/formats/format/timing.js';

/** Cues of one second each, from 0. */
const cuesOf = (...texts: string[]): TimedCue[] => texts.map((text, at) => createPlainCue(text, at, at + 1));
/** Each cue as `start–end payload: starts of words`, the starts only where cues of the file say them. */
const merged = (...texts: string[]): string[] =>
  mergeRepeatedCues(cuesOf(...texts)).map(({ start, end, text, timed, words }) => {
    const starts = timed ? `: ${words.map((word) => word.start).join(' ')}` : '';
    return `${start}–${end} ${text.replace(/\n/g, '/')}${starts}`;
  });

describe('a line that is repeated to mark its words', () => {
  it('has the times of the cues that mark them', () => {
    assert.deepEqual(merged('a b c', 'a <u>b</u> c', 'a b <u>c</u>', 'a b c'), ['0–4 a <00:00:01.000>b <00:00:02.000>c: NaN 1 2']); // prettier-ignore
    const [cue] = mergeRepeatedCues(cuesOf('<b>R&amp;D</b> b', 'R&amp;D <b>b</b>', 'R&amp;D b'));
    assert.deepEqual(cue, {
      id: '',
      start: 0,
      end: 3,
      text: 'R&amp;D <00:00:01.000>b',
      timed: true,
      words: [
        { text: 'R&D', start: 0, unsure: false },
        { text: 'b', start: 1, unsure: false },
      ],
    });
  });

  it('has the time of the first mark of a word', () =>
    assert.deepEqual(merged('<i>a</i> b', '<i>a</i> b', 'a <i>b</i>', 'a <i>b</i>'), ['0–4 a <00:00:02.000>b: 0 2']));

  it('has no times of marks of all words, of two, or of none', () => {
    assert.deepEqual(merged('a b', '<u>a b</u>', 'a b'), ['0–3 a b']);
    assert.deepEqual(merged('a b c d', '<u>a</u> <u>b</u> c d', 'a b c d'), ['0–3 a b c d']);
    assert.deepEqual(merged('a b c d', 'a b c d<u>.</u>', 'a b c d<u> </u>'), ['0–1 a b c d', '1–2 a b c d<u>.</u>', '2–3 a b c d<u> </u>']); // prettier-ignore
    assert.deepEqual(merged('a b c d', 'a b c d<u> </u>', 'a b c d'), ['0–3 a b c d']);
  });

  it('has no times of marks in a line with times', () =>
    assert.deepEqual(merged('a b c d', 'a <u>b</u> <00:01.500>c d', 'a b c d'), ['0–3 a b c d']));

  it('that has several lines before it has the times of its own words', () => {
    assert.deepEqual(merged('x', 'x\na b', 'x\n<u>a</u> b', 'x\na <u>b</u>'), [
      '0–1 x',
      '1–4 <00:00:02.000>a <00:00:03.000>b: 2 3',
    ]);
    assert.deepEqual(merged('x\na b', '<u>a</u> b', 'a <u>b</u>'), ['0–3 x <00:00:01.000>a <00:00:02.000>b: NaN 1 2']);
  });
});

describe('a line that is repeated as often as it has words', () => {
  it('has a word for each cue', () => {
    assert.deepEqual(merged('a b c', 'a b c', 'a b c'), ['0–3 a <00:00:01.000>b <00:00:02.000>c: 0 1 2']);
    assert.deepEqual(merged('a b c d', 'a b c d', 'a b c d'), ['0–3 a b c d']);
  });

  it('has the times of its marks, or of its text, instead', () => {
    assert.deepEqual(merged('a b c', 'a <u>b</u> c', 'a b c'), ['0–3 a <00:00:01.000>b c: NaN 1 NaN']);
    const timed = cuesOf('a b c', 'a b c', 'a b c').map((cue) => ({ ...cue, timed: true }));
    assert.deepEqual(mergeRepeatedCues(timed), [{ ...timed[0]!, end: 3 }]);
  });

  it('is one word if it is shown once', () =>
    assert.deepEqual(merged('a b', 'a b', 'a b\nc', 'd'), ['0–2 a <00:00:01.000>b: 0 1', '2–3 c', '3–4 d']));
});

describe('a line that grows', () => {
  it('has the times of the cues that add words', () => {
    assert.deepEqual(merged('a', 'a b', 'a b &amp; c'), ['0–3 a <00:00:01.000>b <00:00:02.000>&amp; c: 0 1 2 NaN']);
    assert.deepEqual(merged('a <u>b</u>', 'a b c', 'a b c d'), ['0–3 a b <00:00:01.000>c <00:00:02.000>d: NaN 0 1 2']);
  });

  it('may add lines below it', () =>
    assert.deepEqual(merged('a b', 'a b c\nd', 'a b c\nd e'), ['0–3 a b <00:00:01.000>c d <00:00:02.000>e: 0 NaN 1 NaN 2'])); // prettier-ignore
});

describe('lines that roll up', () => {
  it('are the lines below the repeated ones', () => {
    assert.deepEqual(merged('a b', 'a b\nc\n d \n', 'd\ne'), ['0–1 a b', '1–2 c/ d', '2–3 e']);
    assert.deepEqual(merged('a', 'a\n\nb', 'b\nc'), ['0–1 a', '1–2 b', '2–3 c']);
  });

  it('may have blank cues before them and between them', () => {
    assert.deepEqual(merged(' ', 'a', 'a\nb', 'b\nc'), ['1–2 a', '2–3 b', '3–4 c']);
    assert.deepEqual(merged('a', 'a\nb', 'b\nc', '<i> </i>', 'd'), ['0–1 a', '1–2 b', '2–3 c', '4–5 d']);
  });

  it('are not those of a file with few of them', () => {
    const cues = cuesOf('a', 'a\nb', 'c', 'd', 'd\ne', 'f', 'g');
    assert.equal(mergeRepeatedCues(cues), cues);
  });

  it('end with the latest of the cues that repeat them', () => {
    const cues = cuesOf('a b c d', 'a b c d', 'a b c d').map((cue, at) => ({ ...cue, end: at === 1 ? 9 : cue.end }));
    assert.equal(mergeRepeatedCues(cues)[0]!.end, 9);
  });
});

describe('the written times of merged words', () => {
  it('rise within the cue', () => {
    const cues = cuesOf('a b c', '<u>a</u> b c', 'a <u>b</u> c', 'a b <u>c</u>');
    const order = [cues[0]!, { ...cues[1]!, start: 2 }, { ...cues[2]!, start: 2 }, { ...cues[3]!, start: 3, end: 3 }];
    assert.deepEqual(mergeRepeatedCues(order.map((cue) => ({ ...cue, end: 3 }))).map(({ text }) => text), ['<00:00:02.000>a b c']); // prettier-ignore
  });
});
