import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLrc } from '../../../src/core/formats/lrc/read-lrc.js';

const read = (source: string): ReturnType<typeof readLrc> =>
  readLrc({ source, options: {}, language: '', warn: () => assert.fail() });
/** The cues as the file has them: without an end, NaN. */
const linesOf = (source: string): string[] =>
  read(source).cues.map(({ start, end, text, timed, words }) => {
    const said = words.map((word) => `${word.text}@${word.start}${'end' in word ? `–${word.end}` : ''}`).join(' ');
    return `${start}–${end} ${text}${timed ? `: ${said}` : ''}`;
  });

describe('LRC lyrics', () => {
  it('give a cue for each line, which ends where the next one starts', () => {
    const words = [
      { text: 'R&D,', start: 61.5, unsure: false },
      { text: 'yes', start: 62.125, unsure: false },
    ];
    const { cues } = read('[01:01.50] R&D, yes \n[01:02.50]Two');
    assert.deepEqual(cues[0], { id: '', start: 61.5, end: 62.5, text: 'R&amp;D, yes', words, timed: false });
    assert.deepEqual([cues[1]!.end, cues.length], [NaN, 2]);
  });

  it('may be in any order, and several at a time', () =>
    assert.deepEqual(linesOf('[00:05]Five\n[00:01]One\n[00:01]Also one\n [00:03:5]Three'), [
      '1–3.5 One',
      '1–3.5 Also one',
      '3.5–5 Three',
      '5–NaN Five',
    ]));

  it('may end a line with a line without a text', () =>
    assert.deepEqual(linesOf('[00:01.00]One\r[00:02.00] \r\n[00:03.000]Three'), ['1–2 One', '3–NaN Three']));

  it('may repeat a line, up to 100 times', () => {
    assert.deepEqual(linesOf('[00:01][00:05] [00:03]One'), ['1–3 One', '3–5 One', '5–NaN One']);
    const times = Array.from({ length: 101 }, (_, at) => `[${at}:00]`).join('');
    assert.equal(read(`${times}One`).cues.length, 100);
  });

  it('may have a language, an offset and other properties', () => {
    assert.deepEqual(Object.keys(read('[ar:Ann]\n[00:01]One')), ['cues']);
    assert.equal(read('[LA: en ]\n[00:01]One').language, 'en');
    assert.equal('language' in read('[la:]\n[00:01]One'), false);
    assert.deepEqual(linesOf('[offset: +500 ]\n[00:00.20]One\n[00:01]<00:01.70>Two'), ['0–0.5 One', '0.5–NaN Two: Two@1.2']); // prettier-ignore
    assert.deepEqual(linesOf('[offset:-500]\n[00:01]One\n[ar:Ann]'), ['1.5–NaN One']);
    assert.deepEqual(linesOf('[offset:soon]\n[00:01]One'), ['1–NaN One']);
  });

  it('have a line with a time', () =>
    assert.throws(() => read('[ar:Ann]\nOne\n'), {
      line: 1,
      message: 'has no line with a time',
      advice: 'write [00:01.00] before each line',
    }));
});

describe('the words of LRC lyrics', () => {
  it('may have times, the last one with an end', () => {
    for (const line of ['[00:01]<00:01>One <01:02.5>two<01:03>', '[00:01]One [01:02.50]two[01:03.00]'])
      assert.deepEqual(linesOf(`${line}\n[09:00]Next`)[0], '1–63 One two: One@1–62.5 two@62.5–63');
    assert.deepEqual(linesOf('[00:01]<00:01>One <00:02>two\n[00:04]Next')[0], '1–4 One two: One@1–2 two@2');
    assert.deepEqual(linesOf('[00:01]<00:01.5>One<00:02>'), ['1–2 One: One@1.5–2']);
  });

  it('may start without a time', () =>
    assert.deepEqual(linesOf('[00:01]One <00:02>two<00:03>'), ['1–3 One two: One@1–2 two@2–3']));

  it('may have white space around them', () => {
    const word = '[00:01]<00:01> \tOne two <00:02> <00:03>\tthree<00:04>';
    assert.deepEqual(linesOf(word), ['1–4 One two   three: One@1–1.428571 two@1.571429–2 three@3–4']);
  });

  it('may have a time without a word', () =>
    assert.deepEqual(linesOf('[00:01]<00:01><00:02>One<00:03>'), ['1–3 One: One@2–3']));
});
