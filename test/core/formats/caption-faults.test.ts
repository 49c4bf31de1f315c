/** WebVTT and SubRip with the slips of people and programs: repaired, or the cue is left out, and its line is named. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormatError } from '../../../src/core/formats/format/timing.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';

/** Each cue as `start–end text`, then each warning as `line: message`. */
function read(source: string, name = ''): string[] {
  const { cues, warnings } = readTiming(source, { name });
  return [
    ...cues.map(({ start, end, text }) => `${start}–${end} ${text.replace(/\n/g, '/')}`),
    ...warnings.map(({ line, message }) => `${line}: ${message}`),
  ];
}

const srt = (times: string): string => `1\n${times}\nOne.\n\n2\n00:01:30,000 --> 00:01:31,000\nTwo.\n`;
const vtt = (times: string): string => `WEBVTT\n\n${times}\nOne.\n\n01:30.000 --> 01:31.000\nTwo.\n`;
const TWO = '90–91 Two.';

describe('times of captions', () => {
  const repaired: Record<string, [string, string]> = {
    '00:00:60,500 --> 00:01:05,200': ['60.5–65.2', '00:01:00.500 --> 00:01:05.200'],
    '00:00:61.5 --> 00:75:00': ['61.5–4500', '00:01:01.500 --> 01:15:00.000'],
    '-00:00:01,000 --> 00:00:02,500': ['0–2.5', '00:00:00.000 --> 00:00:02.500'],
    '00:00:01:000 --> 00:00:02:500': ['1–2.5', '00:00:01.000 --> 00:00:02.500'],
    '00:00:01:05 --> 00:00:02:20': ['1.2–2.8', '00:00:01.200 --> 00:00:02.800'],
    '00:01:500 --> 00:02:250': ['1.5–2.25', '00:00:01.500 --> 00:00:02.250'],
    '00:00:01,000 -> 00:00:02,500': ['1–2.5', '00:00:01.000 --> 00:00:02.500'],
    '00:00:01.000 —> 00:00:02.500': ['1–2.5', '00:00:01.000 --> 00:00:02.500'],
    '00:00:01.000 → 00:00:02.500': ['1–2.5', '00:00:01.000 --> 00:00:02.500'],
    '00:00:01.000 --&gt; 00:00:02.500': ['1–2.5', '00:00:01.000 --> 00:00:02.500'],
    '00.00.01,000 --> 00.00.02,500': ['1–2.5', '00:00:01.000 --> 00:00:02.500'],
    '1.25 --> 2.5': ['1.25–2.5', '00:00:01.250 --> 00:00:02.500'],
    '00:00:01,000 -->': ['1–90', '00:00:01.000 --> the next cue'],
  };
  for (const [times, [expected, meaning]] of Object.entries(repaired))
    it(`${times} is ${expected}`, () => {
      const warning = (line: number): string => `${line}: “${times}” is read as ${meaning}`;
      assert.deepEqual(read(srt(times), 'a.srt').slice(0, 3), [`${expected} One.`, TWO, warning(2)]);
      assert.deepEqual(read(vtt(times)).slice(0, 3), [`${expected} One.`, TWO, warning(3)]);
    });

  for (const times of [
    '00:00:0x --> 00:00:02,000',
    '00:00:01,000 --> -00:00:00,500',
    '00:00:01,000 --> soon',
    '1:2:3:4:5:6 --> 00:00:02,000',
  ])
    it(`${times} is left out, and no other cue`, () => {
      const message = `“${times}” are not times: the cue is left out`;
      assert.deepEqual(read(srt(times), 'a.srt'), [TWO, `2: ${message}`]);
      assert.deepEqual(read(vtt(times)), [TWO, `3: ${message}`]);
    });

  it('in a text are text', () => {
    for (const text of ['A --> B', 'from 1 -> 2', '3 => 4']) {
      const source = `1\n00:00:01,000 --> 00:00:02,000\n${text}\n`;
      assert.deepEqual(read(source), [`1–2 ${text.replace('>', '&gt;')}`], text);
    }
  });

  it('are refused with the first line if no cue has any', () => {
    for (const source of ['WEBVTT\n\n00:xx --> 00:01\nOne.\n\n00:yy --> 00:02\nTwo.\n', '7\n\n00:xx --> 00:01\nOne.\n'])
      assert.throws(() => read(source, 'a.srt'), {
        name: 'FormatError',
        line: 3,
        message: '“00:xx --> 00:01” are not times',
      });
  });

  it('with the same slip have one warning, which names the lines', () => {
    const cues = Array.from({ length: 4 }, (_, at) => `00:0${at},000 --> 00:0${at},900\nw${at}`).join('\n\n');
    assert.deepEqual(read(`WEBVTT\n\n${cues}\n`).slice(4), [
      '3: “00:00,000 --> 00:00,900” is read as 00:00:00.000 --> 00:00:00.900; so are lines 6, 9, 12',
    ]);
  });
});

describe('WebVTT with slips', () => {
  it('has times of words with a comma too', () => {
    const { cues } = readTiming('WEBVTT\n\n00:00:01,000 --> 00:00:03,000 align:left\nOne <00:00:02,500>two.\n');
    assert.deepEqual(
      cues.map(({ timed, settings, words }) => [timed, settings, words.map(({ start }) => start)]),
      [[true, 'align:left', [1, 2.5]]],
    );
  });

  it('has a text after a blank line', () => {
    const source = 'WEBVTT\n\n00:01.000 --> 00:02.000\n\nOne\n\ntwo.\n\n2\n\n00:03.000 --> 00:04.000\nThree.\n';
    assert.deepEqual(read(source), [
      '1–2 One/two.',
      '3–4 Three.',
      '7: text after a blank line is read with the cue before it',
    ]);
  });

  it('has comments, styles and ids, which are no text', () => {
    const source =
      'WEBVTT\nKind: captions\n\nNOTE voice: a\n\nfirst\n00:01.000 --> 00:02.000\nOne.\n\nNOTE more\n\nof it\n\nsecond\n00:03,000 --> 00:04.000\nTwo.\n\nSTYLE\n::cue {}\n';
    const { cues, notes } = readTiming(source);
    assert.deepEqual(cues.map(({ id, text }) => [id, text]), [['first', 'One.'], ['second', 'Two.']]); // prettier-ignore
    assert.deepEqual(notes, ['voice: a', 'more']);
    assert.deepEqual(read(source).at(-1), '12: text that belongs to no cue is left out');
  });

  it('has no valid first line', () => {
    const cue = '00:00:01.000 --> 00:00:02.000\nOne <00:00:01.500>two.\n';
    const expected = '1–2 One <00:00:01.500>two.';
    assert.deepEqual(read(cue), [expected, '1: does not begin with WEBVTT']);
    assert.deepEqual(read(`NOTE x\n\n${cue}`), [expected, '1: does not begin with WEBVTT']);
    for (const first of ['webvtt', '\n\nWEBVTT', 'WebVTT\nKind: captions'])
      assert.deepEqual(read(`${first}\n\n${cue}`), [expected], first);
  });
});

describe('SubRip with slips', () => {
  it('has blank lines between number, times and text', () => {
    const source =
      '1\n\n00:00:01,000 --> 00:00:02,000\n\nOne.\n\n2\n\n00:00:03,000 --> 00:00:04,000\n\nTwo\n\nthree.\n';
    assert.deepEqual(read(source), ['1–2 One.', '3–4 Two/three.']);
  });

  it('keeps a number that is text', () => {
    const source = '1\n00:00:01,000 --> 00:00:02,000\nIn\n1984\n\n00:00:03,000 --> 00:00:04,000\n7\n';
    assert.deepEqual(read(source), ['1–2 In/1984', '3–4 7']);
  });
});

describe('another file in place of captions', () => {
  const refuses = (source: string, message: RegExp): void =>
    assert.throws(
      () => read(source, 'story.vtt'),
      (error) => error instanceof FormatError && message.test(error.message),
    );

  it('is refused for what it is', () => {
    refuses('', /^is empty$/);
    refuses(' \n\n', /^is empty$/);
    refuses('<!doctype html>\n<html><title>Not found</title><p>404', /^is a web page, not a timing file$/);
    refuses('<HTML><body>Moved', /^is a web page, not a timing file$/);
    refuses('Not found', /^is not WebVTT$/);
  });
});
