import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markAmbiguousSentences } from '../../../src/node/forced-alignment/ambiguous-sentences.js';

/** Sentences by one letter each. */
const doubtful = (text: string, heard: readonly number[]): number[] =>
  markAmbiguousSentences(
    heard.map((sentence) => ({ sentence, words: [] })),
    [...text].map((letter) => [[letter.charCodeAt(0)]]),
  ).flatMap(({ sentence, isDoubtful }) => (isDoubtful ? [sentence] : []));

describe('sentences with the same words', () => {
  it('are certain if all are heard', () => assert.deepEqual(doubtful('AYNYB', [0, 1, 2, 3, 4]), []));
  it('are doubtful if one of them is not', () => assert.deepEqual(doubtful('AYYB', [0, 2, 3]), [2]));
  it('are doubtful if any of a group may be missing', () => assert.deepEqual(doubtful('AYYYB', [0, 1, 2, 4]), [1, 2]));
  it('are doubtful together with what is between them', () => assert.deepEqual(doubtful('YNYN', [0, 1]), [0, 1]));
  it('are certain if their neighbours tell them apart', () => assert.deepEqual(doubtful('AYBY', [0, 2, 3]), []));
  it('do not make a far sentence doubtful', () => assert.deepEqual(doubtful('AYYBCYD', [0, 1, 3, 4, 5, 6]), [1]));
  it('are doubtful beside a missing sentence that has the same words and more', () => {
    const text = [[[1]], [[2]], [[3], [2]], [[4]]];
    const marked = (heard: readonly number[]): readonly (boolean | undefined)[] =>
      markAmbiguousSentences(
        heard.map((sentence) => ({ sentence, words: [] })),
        text,
      ).map(({ isDoubtful }) => isDoubtful);
    assert.deepEqual(marked([0, 1, 3]), [undefined, true, undefined]);
    assert.deepEqual(marked([0, 1, 2, 3]), [undefined, undefined, undefined, undefined]);
  });
});
