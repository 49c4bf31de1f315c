import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchPhones } from '../../../src/node/voices/match-phones.js';
import { readPhones, readTimedPhones } from '../../../src/node/voices/phones.js';

describe('the times of words in flite', () => {
  const sentence = readTimedPhones('pau:0.2 dh:0.25 iy:0.3 eh:0.4 n:0.5 d:0.6 pau:0.8 \n');

  it('come from the output of flite, in parts', () => {
    const parts = readTimedPhones('pau:0.2 ay:0.5 pau:0.6 \npau:0.1 ow:0.4 pau:0.5 \n');
    assert.deepEqual(
      parts.map(({ name, start, end }) => [name, +start.toFixed(3), +end.toFixed(3)]),
      [
        ['ay', 0.2, 0.5],
        ['ow', 0.7, 1],
      ],
    );
    assert.deepEqual(readPhones('pau dh ax pau \npau \n'), [['dh', 'ax'], []]);
  });

  it('are found for phones that differ in the sentence', () => {
    assert.deepEqual(
      matchPhones(
        [
          ['dh', 'ax'],
          ['eh', 'n', 'd'],
        ],
        sentence,
      ),
      [
        { start: 0.2, end: 0.3 },
        { start: 0.3, end: 0.6 },
      ],
    );
  });

  it('of a word without a sound have no length', () => {
    assert.deepEqual(matchPhones([[], ['dh', 'iy'], [], ['eh', 'n', 'd'], []], sentence), [
      { start: 0.2, end: 0.2 },
      { start: 0.2, end: 0.3 },
      { start: 0.3, end: 0.3 },
      { start: 0.3, end: 0.6 },
      { start: 0.6, end: 0.6 },
    ]);
  });

  it('are in ascending order for any phones', () => {
    const names = ['dh', 'iy', 'eh', 'n', 'd', 'x'];
    let seed = 1;
    const random = (below: number): number => (seed = (seed * 16_807) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round++) {
      const words = Array.from({ length: 1 + random(6) }, () =>
        Array.from({ length: random(4) }, () => names[random(6)]!),
      );
      let last = 0;
      for (const { start, end } of matchPhones(words, sentence)) {
        assert.ok(last <= start && start <= end && end <= 0.6);
        last = end;
      }
    }
  });
});
