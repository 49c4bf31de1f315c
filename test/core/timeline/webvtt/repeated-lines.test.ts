import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  countRepeatedWords,
  hasRepeatedLines,
  isRepetitive,
  linesOf,
} from '../../../../src/core/timeline/webvtt/repeated-lines.js';
import type { Cue } from '../../../../src/core/timeline/webvtt/parse-webvtt.js';

const cue = (text: string, start = 0): Cue => ({ id: '', start, end: start + 1, text, words: [] });

describe('the lines of a cue', () => {
  it('are those with words, without tags, in lower case', () => {
    assert.deepEqual(linesOf({ text: 'The <b>Port</b>\n \n&amp; Town' }), [
      ['the', 'port'],
      ['&', 'town'],
    ]);
    assert.deepEqual(linesOf({ text: '' }), []);
  });
});

describe('the repeated words of a cue', () => {
  const count = (before: string, after: string, start = 1): number =>
    countRepeatedWords(cue(before), cue(after, start));

  it('are those of the lines before it, at its start', () => {
    assert.equal(count('One two\nthree', 'Three\nfour'), 1);
    assert.equal(count('One two\nthree', 'One two\nthree\nfour'), 3);
    assert.equal(count('One two', 'ONE two'), 2);
  });
  it('are none where only a part of a line, or a later line, is the same', () => {
    assert.equal(count('One two', 'One'), 0);
    assert.equal(count('One two', 'One three two'), 0);
    assert.equal(count('One two', 'three\nOne two'), 0);
    assert.equal(count('One two\nthree', 'One two\nfour'), 0);
    assert.equal(count('', 'One'), 0);
  });
  it('are none after a pause, such as before a refrain', () => {
    assert.equal(count('One two', 'One two', 1.2), 2);
    assert.equal(count('One two', 'One two', 1.21), 0);
  });
  it('are looked for in the last twenty lines', () => {
    const lines = Array.from({ length: 21 }, (_, index) => `line ${index}`);
    assert.equal(count(lines.join('\n'), lines.slice(1).join('\n')), 40);
    assert.equal(count(lines.join('\n'), lines.join('\n')), 0);
  });
});

describe('a file that says its lines more than once', () => {
  const has = (...texts: string[]): boolean => hasRepeatedLines(texts.map((text, index) => cue(text, index)));

  it('has at least two such pairs of cues, and two in five', () => {
    assert.equal(has('a', 'a\nb', 'b\nc'), true);
    assert.equal(has('a', 'a\nb', 'c'), false);
    assert.equal(has('a', 'a\nb', 'b\nc', 'd', 'e', 'f'), true);
    assert.equal(has('a', 'a\nb', 'b\nc', 'd', 'e', 'f', 'g'), false);
    assert.equal(has(), false);
  });
  it('is known by the number of its pairs', () => {
    assert.equal(isRepetitive(1, 2), false);
    assert.equal(isRepetitive(2, 6), true);
    assert.equal(isRepetitive(2, 7), false);
  });
});
