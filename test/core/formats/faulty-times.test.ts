import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { risingTimes } from '../../../src/core/formats/cues/rising-times.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { PARSERS } from './samples.js';

const json = (value: unknown): string => JSON.stringify(value);

/** The bounds of each cue and the starts of its words; `?` for a word that is marked as unsure. */
function timesOf(source: string): string[] {
  return readTiming(source, PARSERS).cues.map(
    ({ start, end, timed, words }) =>
      `${start}–${end}${timed ? `: ${words.map((word) => `${word.text} ${word.start}${word.unsure ? '?' : ''}`).join(', ')}` : ''}`,
  );
}

const warningsOf = (source: string): string[] => readTiming(source, PARSERS).warnings.map(({ message }) => message);

describe('a word that starts before the one before it', () => {
  const TIMES = ['0–9: a 0, b 1.5?, c 3'];
  const FAULTS = ['1 word without a time', '1 time out of order'];
  const files: Readonly<Record<string, string>> = {
    whisperx: json({
      segments: [
        {
          start: 0,
          end: 9,
          text: 'a b c',
          words: [{ word: 'a', start: 0, end: 6 }, { word: 'b' }, { word: 'c', start: 3, end: 7 }],
        },
      ],
    }),
    echogarden: json([
      {
        type: 'sentence',
        text: 'a b c',
        startTime: 0,
        endTime: 9,
        timeline: [
          { type: 'word', text: 'a', startTime: 0, endTime: 6 },
          { type: 'word', text: 'b' },
          { type: 'word', text: 'c', startTime: 3, endTime: 7 },
        ],
      },
    ]),
    'sync-media': `WEBVTT\n\n00:00.000 --> 00:09.000\n${json({ selector: { type: 'TextQuoteSelector', exact: 'a b c' }, group: 'line' })}\n\n00:00.000 --> 00:06.000\n${json({ selector: { type: 'TextQuoteSelector', exact: 'a' }, group: 'word' })}\n\n00:03.000 --> 00:07.000\n${json({ selector: { type: 'TextQuoteSelector', exact: 'c' }, group: 'word' })}`,
    readalong: '<read-along><s><w time="0" dur="6">a</w> <w>b</w> <w time="3" dur="6">c</w></s></read-along>',
  };
  for (const [format, file] of Object.entries(files))
    it(`in ${format} is moved, and the move is reported`, () => {
      assert.equal(readTiming(file, PARSERS).format, format);
      assert.deepEqual(timesOf(file), TIMES);
      assert.deepEqual(warningsOf(file), FAULTS);
    });
});

describe('times of words', () => {
  const words = (...times: readonly (readonly [number?, number?])[]): string =>
    json({
      segments: [
        {
          start: 0,
          end: 10,
          text: times.map((_, at) => `w${at}`).join(' '),
          words: times.map(([start, end], at) => ({
            word: `w${at}`,
            ...(start !== undefined && { start }),
            ...(end !== undefined && { end }),
          })),
        },
      ],
    });

  it('one wrong time moves one word only', () => {
    assert.deepEqual(timesOf(words([0, 1], [8, 9], [2, 3], [3, 4], [4, 5])), ['0–10: w0 0, w1 1?, w2 2, w3 3, w4 4']);
    assert.deepEqual(timesOf(words([1, 2], [2, 3], [0, 1], [3, 4])), ['0–10: w0 1, w1 2, w2 2.5?, w3 3']);
  });

  it('that stand still share the time up to the next word', () => {
    const file = words([1, 1], [1, 1], [1, 1], [4, 5]);
    assert.deepEqual(timesOf(file), ['0–10: w0 1, w1 2?, w2 3?, w3 4']);
    assert.deepEqual(warningsOf(file), ['2 times out of order', '1 time without a duration']);
  });

  it('may overlap a little without a word', () => {
    const file = words([0, 1.05], [1, 2]);
    assert.deepEqual(warningsOf(file), []);
    assert.equal(readTiming(file).cues[0]!.words[0]!.end, 1);
  });
});

describe('times of passages', () => {
  const segments = (...times: readonly (readonly [number, number?])[]): string =>
    json({
      segments: times.map(([startTime, endTime], at) => ({
        startTime,
        ...(endTime !== undefined && { endTime }),
        body: `It is ${at}.`,
      })),
    });

  it('that go back are placed between their neighbours', () => {
    const file = segments([0, 2], [50, 52], [4, 6], [6, 8]);
    assert.deepEqual(timesOf(file), ['0–2', '2–4', '4–6', '6–8']);
    assert.deepEqual(warningsOf(file), ['1 time out of order']);
    assert.deepEqual(timesOf(segments([0, 9], [50, 52], [4, 6], [6, 8]))[1]!.split('–')[0], '4');
  });

  it('that stand still or lack an end last until the next one', () => {
    const file = segments([0, 0], [2, 1], [4], [6, 8]);
    assert.deepEqual(timesOf(file), ['0–2', '2–4', '4–6', '6–8']);
    assert.deepEqual(warningsOf(file), ['1 time out of order', '1 time without a duration']);
  });

  it('of captions may be in any order', () => {
    const file = 'WEBVTT\n\n00:05.000 --> 00:06.000\nLater\n\n00:01.000 --> 00:02.000\nEarlier';
    assert.deepEqual(timesOf(file), ['5–6', '1–2']);
    assert.deepEqual(warningsOf(file), []);
  });

  it('may be missing in formats that need them', () => {
    assert.deepEqual(
      timesOf(
        json({
          fragments: [
            { id: 'f1', begin: '0', lines: ['One.'] },
            { id: 'f2', begin: '2', end: '3', lines: ['Two.'] },
          ],
        }),
      ),
      ['0–2', '2–3'],
    );
    assert.deepEqual(timesOf('{"b":1,"t":"one","w":[{"b":1,"d":0.5,"t":"one"}]}'), ['1–1.5: one 1']);
  });
});

describe('the most times that rise together', () => {
  it('are found in a time that grows with their number', () => {
    assert.deepEqual([...risingTimes([3, 1, 2, NaN, 2, 5], true)], [1, 2, 5]);
    assert.deepEqual([...risingTimes([3, 1, 2, NaN, 2, 5], false)], [1, 2, 4, 5]);
    assert.deepEqual([...risingTimes([3, 1], true)], [0]);
    assert.deepEqual([...risingTimes([NaN], true)], []);
  });
});
