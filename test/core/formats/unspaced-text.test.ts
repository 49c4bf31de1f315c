/** Scripts without spaces keep the words of the file, which no rule could find again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import { PARSERS } from './samples.js';

type TimedText = readonly [text: string, start: number, end: number];

/** The payloads of the WebVTT file made from a result of WhisperX. */
function payloadsOf(text: string, words: readonly TimedText[], unit = 1): string[] {
  const [start, end] = [words[0]![1] * unit, words.at(-1)![2] * unit];
  const entries = words.map(([word, from, to]) => ({ word, start: from * unit, end: to * unit }));
  const source = JSON.stringify({ segments: [{ start, end, text, words: entries }] });
  const { text: written } = writeTiming(readTiming(source, PARSERS), 'webvtt', { audio: 'a.mp3', page: 'a.xhtml' });
  return written
    .split('\n')
    .filter((line) => /\p{L}{2}/u.test(line.replace(/<[^>]*>/g, '')) && !/^(?:WEBVTT|NOTE)/.test(line));
}

const THAI: readonly TimedText[] = [
  ['ห้องสมุด', 1, 1.9],
  ['มา', 2, 2.4],
  ['ทางน้ำ', 2.5, 3.5],
];

describe('a text without spaces', () => {
  it('has the times of the words of the file in Thai', () => {
    assert.deepEqual(payloadsOf('ห้องสมุดมาทางน้ำ', THAI), ['ห้องสมุด<00:00:02.000>มา<00:00:02.500>ทางน้ำ']);
  });

  it('has the times of the words of the file in Japanese', () => {
    const words: readonly TimedText[] = [
      ['図書館', 1, 2],
      ['は', 2, 2.5],
      ['船', 2.5, 3],
      ['で', 3, 3.5],
      ['来る。', 3.5, 4.5],
    ];
    assert.deepEqual(payloadsOf('図書館は船で来る。', words), [
      '図書館<00:00:02.000>は<00:00:02.500>船<00:00:03.000>で<00:00:03.500>来る。',
    ]);
  });

  it('escapes what WebVTT reads as a tag', () => {
    assert.deepEqual(
      payloadsOf('ห้องสมุด<มา', [
        ['ห้องสมุด<', 1, 2],
        ['มา', 2, 3],
      ]),
      ['ห้องสมุด&lt;<00:00:02.000>มา'],
    );
  });

  it('keeps the text where the times of the words are not between those of the sentence', () => {
    const [first, ...rest] = THAI;
    assert.deepEqual(payloadsOf('ห้องสมุดมาทางน้ำ', [first!, ['มา', 0.5, 0.6], ...rest.slice(1)]), [
      'ห้องสมุดมา<00:00:02.500>ทางน้ำ',
    ]);
  });

  it('has times in seconds where the file has milliseconds', () => {
    const [payload] = payloadsOf('ห้องสมุดมาทางน้ำ', THAI, 1000);
    assert.equal(payload!.replace(/<[^>]*>/g, ''), 'ห้องสมุดมาทางน้ำ');
    for (const [, time] of payload!.matchAll(/<([^>]*)>/g)) assert.match(time!, /^00:00:0[1-3]/);
  });

  it('does not change words that spaces separate', () => {
    assert.deepEqual(
      payloadsOf('Tide tables.', [
        ['Tide', 1, 2],
        ['tables.', 2, 3],
      ]),
      ['Tide <00:00:02.000>tables.'],
    );
  });
});
