import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalizeWord } from '../../../../src/core/timeline/alignment/normalize-word.js';
import { matchGap } from '../../../../src/core/timeline/alignment/match-gap.js';
import { randomFrom } from '../generated-story.js';
import { cpuTime } from '../../../cpu-time.js';

/** Pairs as `a-b`. */
function pairs(a: string, b: string): string {
  const found: string[] = [];
  const numbers = (text: string): Int32Array => Int32Array.from(text, (letter) => letter.charCodeAt(0));
  matchGap(numbers(a), numbers(b), (inA, inB) => found.push(`${inA}-${inB}`));
  return found.join(' ');
}

describe('matchGap', () => {
  it('pairs the words that stayed', () => {
    assert.equal(pairs('axb', 'ayb'), '0-0 2-2');
    assert.equal(pairs('ab', 'xab'), '0-1 1-2');
    assert.equal(pairs('xyz', ''), '');
    assert.equal(pairs('', ''), '');
  });

  it('pairs no words of two different texts', () => {
    assert.equal(pairs('the quick brown fox jumps', 'lorem ipsum dolor sit amet'), '');
  });

  it('pairs only equal words, in order, as many as are common', () => {
    const random = randomFrom(11);
    for (let trial = 0; trial < 300; trial++) {
      const a = Array.from({ length: 30 }, () => 'abcdefgh'[Math.floor(random() * 8)]).join('');
      const b = a.replace(/./g, (letter) => (random() < 0.1 ? '' : random() < 0.1 ? 'x' : letter));
      const found = pairs(a, b)
        .split(' ')
        .map((pair) => pair.split('-').map(Number));
      const kept = [...b].filter((letter) => letter !== 'x').length;
      assert.ok(found.length >= kept, `${a} ${b}`);
      found.forEach(([x, y], index) => {
        assert.equal(a[x!], b[y!]);
        if (index) assert.ok(x! > found[index - 1]![0]! && y! > found[index - 1]![1]!);
      });
    }
  });
});

describe('normalizeWord', () => {
  it('gives equal results for spellings of one word', () => {
    const same: [string, string][] = [
      ['“Police', 'police'],
      ['WON’T', "won't"],
      ['well‑known', 'well-known'],
      ['ﬁne…', 'fine'],
      ['Ｆｕｌｌ', 'full'],
      ['auto\u00ADbahn', 'Autobahn'],
      ['(2019),', '2019'],
      ['了。', '了'],
      ['—', ''],
      ['«ÉTÉ»', 'été'],
    ];
    for (const [one, other] of same) assert.equal(normalizeWord(one), normalizeWord(other), `${one} ${other}`);
  });

  it('gives different results for different words', () => {
    const other: [string, string][] = [
      ['3.5', '35'],
      ['$5', '£5'],
      ['été', 'ete'],
      ['its', "it's"],
      ['की', 'क'],
      ['+', '—'],
    ];
    for (const [one, two] of other) assert.notEqual(normalizeWord(one), normalizeWord(two), `${one} ${two}`);
  });

  it('takes linear time', () => {
    const before = cpuTime();
    for (const long of [
      '!'.repeat(300_000) + 'a',
      '!'.repeat(300_000),
      'a!'.repeat(200_000),
      'a' + '!'.repeat(300_000),
    ])
      normalizeWord(long);
    assert.ok(cpuTime() - before < 2000);
  });
});
