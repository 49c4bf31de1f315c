/** The times of words, from those of their characters. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordTimesOf } from '../../../src/node/voices/character-times.js';

/** Each character takes a tenth of a second. */
const timesOf = (characters: readonly string[]): { characters: string[]; starts: number[]; ends: number[] } => ({
  characters: [...characters],
  starts: characters.map((_, index) => index / 10),
  ends: characters.map((_, index) => (index + 1) / 10),
});

describe('the times of characters', () => {
  it('become those of words, with and without a sound', () => {
    assert.deepEqual(wordTimesOf(['', 'On', '', '—', 'it.'], timesOf([...'On — it.']), 1), [
      { start: 0, end: 0 },
      { start: 0, end: 0.2 },
      { start: 0.2, end: 0.2 },
      { start: 0.3, end: 0.4 },
      { start: 0.5, end: 0.8 },
    ]);
  });

  it('are found for characters that are two in JavaScript, and whatever spaces there are', () => {
    assert.deepEqual(wordTimesOf(['𐐷a', 'b'], timesOf(['𐐷', 'a', 'b', ' ']), 1), [
      { start: 0, end: 0.2 },
      { start: 0.2, end: 0.3 },
    ]);
    assert.deepEqual(wordTimesOf([], timesOf([]), 1), []);
  });

  it('end with the sound', () => {
    assert.deepEqual(wordTimesOf(['Hi'], timesOf(['H', 'i']), 0.15), [{ start: 0, end: 0.15 }]);
    assert.equal(wordTimesOf(['a', 'b'], timesOf(['a', ' ', 'b']), 0.2), undefined);
  });

  it('are not used if some are missing, fall or are the same, or belong to another text', () => {
    const words = ['I', 'am.'];
    const good = timesOf([...'I am.']);
    assert.equal(wordTimesOf(words, good, 1)?.length, 2);
    for (const [name, times] of Object.entries({
      'fewer characters': timesOf([...'I a']),
      'more characters': timesOf([...'I am. I']),
      'another text': timesOf([...'I be.']),
      'fewer starts': { ...good, starts: good.starts.slice(0, 3) },
      'fewer ends': { ...good, ends: [] },
      'falling starts': { ...good, starts: [0, 0.1, 0.4, 0.2, 0.5] },
      'ends before starts': { ...good, ends: [0.1, 0.2, 0.3, 0.1, 0.5] },
      'a negative start': { ...good, starts: [-1, 0.1, 0.2, 0.3, 0.4] },
      'no number': { ...good, starts: [0, NaN, 0.2, 0.3, 0.4] },
      'the same times': { ...good, starts: [0, 0, 0, 0, 0], ends: [0, 0, 0, 0, 0] },
    }))
      assert.equal(wordTimesOf(words, times, 1), undefined, name);
  });
});
