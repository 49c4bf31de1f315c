/** Properties of the comparison of alternative texts with captions, and of common subsequences. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isRepeatedByCaption } from '../../../src/core/story/repeated-text.js';
import { commonSubsequence } from '../../../src/core/timeline/alignment/common-subsequence.js';
import { check } from './runs.js';

const word = fc.string({ unit: fc.constantFrom(...'abcdefghiklmnoprstuvw'), minLength: 2, maxLength: 9 });
const text = fc.array(word, { minLength: 6, maxLength: 20 }).map((words) => words.join(' '));
const numbers = fc.array(fc.nat(6), { maxLength: 24 }).map((list) => Int32Array.from(list));

describe('an alternative text', () => {
  it('is a repetition of the same words, whatever their case, spaces and marks are', () =>
    check(
      fc.property(text, fc.constantFrom('', '.', ' …', '!'), (caption, end) => {
        assert.ok(isRepeatedByCaption(caption, caption));
        assert.ok(isRepeatedByCaption(`  ${caption.toUpperCase().replaceAll(' ', '  ')}${end}`, caption));
      }),
    ));

  it('is no repetition where it has many words that the caption does not have', () =>
    check(
      fc.property(text, fc.array(word, { minLength: 8, maxLength: 12 }), (caption, others) => {
        const own = new Set(caption.split(' '));
        const added = others.map((other) => `${other}xyz`).filter((other) => !own.has(other));
        assert.ok(!isRepeatedByCaption(`${added.join(' ')} ${caption.split(' ')[0]}`, caption));
      }),
    ));

  it('is compared without an error, whatever the texts are', () =>
    check(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (alternative, caption) => {
        assert.equal(typeof isRepeatedByCaption(alternative, caption), 'boolean');
      }),
    ));
});

describe('the longest common subsequence', () => {
  it('has equal items in rising order, and is as long in both directions', () =>
    check(
      fc.property(numbers, numbers, (a, b) => {
        const { length, forEach } = commonSubsequence(a, b);
        const pairs: [number, number][] = [];
        forEach((inA, inB) => pairs.push([inA, inB]));
        assert.equal(pairs.length, length);
        for (const [index, [inA, inB]] of pairs.entries()) {
          assert.equal(a[inA], b[inB]);
          if (index > 0) assert.ok(inA > pairs[index - 1]![0] && inB > pairs[index - 1]![1]);
        }
        assert.equal(commonSubsequence(b, a).length, length);
      }),
    ));

  it('is the whole of equal sequences, and not shorter for a longer one', () =>
    check(
      fc.property(numbers, numbers, numbers, (a, b, more) => {
        assert.equal(commonSubsequence(a, a).length, a.length);
        const longer = Int32Array.from([...b, ...more]);
        assert.ok(commonSubsequence(a, longer).length >= commonSubsequence(a, b).length);
      }),
    ));
});
