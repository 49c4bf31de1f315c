import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming } from '../../../src/core/formats/read-timing.js';

/** Each cue with its times and the starts of its words. */
const cuesOf = (file: string): unknown[] =>
  readTiming(file).cues.map(({ start, end, words }) => [
    start,
    end,
    words.map((word) => `${word.text}@${Number(word.start.toFixed(3))}`).join(' '),
  ]);

const vtt = (...cues: readonly [string, string][]): string =>
  `WEBVTT\n\n${cues.map(([times, text]) => `${times}\n${text}\n`).join('\n')}`;

describe('captions that repeat their lines say each word once', () => {
  it('lines that roll up, with the times of words', () => {
    const file = vtt(
      ['00:00.200 --> 00:02.000 align:start', ' \nthe port<00:00.800><c> stayed</c><00:01.000><c> shut</c>'],
      ['00:02.000 --> 00:02.010', 'the port stayed shut\n '],
      ['00:02.010 --> 00:04.000', 'the port stayed shut\nnobody<00:02.500><c> came</c>'],
      ['00:04.000 --> 00:04.010', 'nobody came\n '],
      ['00:04.010 --> 00:05.000', 'nobody came\nthen<00:04.500><c> wind</c>'],
    );
    assert.deepEqual(cuesOf(file), [
      [0.2, 2.01, 'the@0.2 port@0.467 stayed@0.8 shut@1'],
      [2.01, 4.01, 'nobody@2.01 came@2.5'],
      [4.01, 5, 'then@4.01 wind@4.5'],
    ]);
  });

  it('lines that roll up by one, without times of words', () => {
    const file = vtt(
      ['00:00.000 --> 00:02.000', 'One two'],
      ['00:02.000 --> 00:04.000', 'One two\nThree four'],
      ['00:04.000 --> 00:06.000', 'Three four\nFive six'],
    );
    assert.deepEqual(cuesOf(file).map((cue) => (cue as unknown[])[2]), ['One@0 two@1.143', 'Three@2 four@3.2', 'Five@4 six@5.25']); // prettier-ignore
  });

  it('a cue for each marked word, in WebVTT and SubRip', () => {
    const marked = (open: string, close: string): [string, string, string] => [`${open}One${close} two three`, `One ${open}two${close} three`, `One two ${open}three${close}`]; // prettier-ignore
    for (const [open, close] of [['<u>', '</u>'], ['<b>', '</b>'], ['<font color="#f00">', '</font>']] as const) {
      const [a, b, c] = marked(open, close);
      const expected = [[1, 4, 'One@1 two@2 three@3.5'], [4, 5, 'Four.@4']];
      const srt = `1\n00:00:01,000 --> 00:00:02,000\n${a}\n\n2\n00:00:02,000 --> 00:00:03,500\n${b}\n\n3\n00:00:03,500 --> 00:00:04,000\n${c}\n\n4\n00:00:04,000 --> 00:00:05,000\nFour.\n`;
      assert.deepEqual(cuesOf(srt), expected, srt);
      if (open === '<u>')
        assert.deepEqual(cuesOf(vtt(['00:01.000 --> 00:02.000', a], ['00:02.000 --> 00:03.500', b], ['00:03.500 --> 00:04.000', c], ['00:04.000 --> 00:05.000', 'Four.'])), expected);
    }
  }); // prettier-ignore

  it('a line that grows word by word', () => {
    const file = vtt(
      ['00:00.000 --> 00:01.000', 'One'],
      ['00:01.000 --> 00:02.000', 'One two'],
      ['00:02.000 --> 00:03.000', 'One two three'],
    );
    assert.deepEqual(cuesOf(file), [[0, 3, 'One@0 two@1 three@2']]);
  });

  it('but a refrain, a repeated word and a later repetition stay', () => {
    const song = vtt(
      ['00:00.000 --> 00:01.000', 'Row on'],
      ['00:01.000 --> 00:02.000', 'Row on'],
      ['00:02.000 --> 00:03.000', 'down the stream'],
      ['00:03.000 --> 00:04.000', 'stream of life'],
      ['00:04.000 --> 00:05.000', 'all day'],
    );
    assert.equal(cuesOf(song).length, 5);
    const later = vtt(...[0, 2, 4].map((at): [string, string] => [`00:0${at}.000 --> 00:0${at + 1}.000`, 'Yes']));
    assert.equal(cuesOf(later).length, 3);
  });

  it('in a file of thousands of cues, in linear time', () => {
    const time = (at: number): string =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}.000`;
    const file = vtt(
      ...Array.from({ length: 3000 }, (_, at): [string, string] => [
        `${time(at)} --> ${time(at + 1)}`,
        `line ${at} x\nline ${at + 1} x`,
      ]),
    );
    assert.equal(readTiming(file).cues.length, 3000);
  });
});
