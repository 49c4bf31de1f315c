import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming, type TimingOptions } from '../../../src/core/formats/read-timing.js';
import { PARSERS } from './samples.js';

const timing = (source: unknown, options: TimingOptions = {}): ReturnType<typeof readTiming> =>
  readTiming(typeof source === 'string' ? source : JSON.stringify(source), { ...PARSERS, ...options });

/** The bounds of each cue in seconds. */
const boundsOf = (source: unknown, options: TimingOptions = {}): number[][] =>
  timing(source, options).cues.map(({ start, end }) => [start, end]);

const words = (unit: number): object[] =>
  ['The', 'quay', 'lay', 'empty.'].map((word, at) => ({
    word,
    start: Math.round(at * 0.3 * unit),
    end: Math.round((at + 1) * 0.3 * unit),
  }));

describe('the unit of bare numbers', () => {
  it('is found by the rate of speech, and said', () => {
    const { cues, warnings } = timing(words(1000));
    assert.deepEqual(
      cues.map(({ start, end }) => [start, end]),
      [[0, 1.2]],
    );
    assert.deepEqual(warnings, [
      {
        line: 0,
        message: 'has times in milliseconds: as seconds, a word would take 300 seconds',
        advice: 'if it has seconds, convert it with --unit s',
      },
    ]);
  });

  it('is found in files of every kind with bare numbers', () => {
    const text = 'The quay lay empty.';
    const files: Readonly<Record<string, string>> = {
      whisperx: JSON.stringify({ segments: [{ start: 0, end: 1200, text }] }),
      podcast: JSON.stringify({ segments: [{ startTime: 0, endTime: 1200, body: text }] }),
      echogarden: JSON.stringify([{ type: 'sentence', text, startTime: 0, endTime: 1200, timeline: [] }]),
      aeneas: JSON.stringify({ fragments: [{ id: 'a', begin: '0', end: '1200', lines: [text] }] }),
      gentle: JSON.stringify({
        transcript: text,
        words: [{ alignedWord: 'quay', word: 'quay', startOffset: 4, endOffset: 8, start: 0, end: 1200 }],
      }),
      pocketsphinx: '{"b":0,"d":1200,"t":"quay","w":[{"b":0,"d":1200,"t":"quay"}]}',
      ctm: 'a 1 0 1200 quay',
      textgrid: '"ooTextFile"\n"TextGrid"\n0 1200 <exists> 1 "IntervalTier" "words" 0 1200 1 0 1200 "quay"',
      deepgram: JSON.stringify({
        results: { channels: [{ alternatives: [{ words: [{ word: 'quay', start: 0, end: 1200 }] }] }] },
      }),
      table: 'start,end,text\n0.0,1200.0,quay',
    };
    for (const [format, file] of Object.entries(files)) {
      const read = timing(file);
      assert.equal(read.format, format);
      assert.equal(read.cues[0]!.end, format === 'gentle' ? read.cues[0]!.end : 1.2, format);
      assert.ok(read.cues[0]!.end < 5, format);
      assert.match(read.warnings[0]!.message, /^has times in milliseconds/, format);
    }
  });

  it('is also found where the format has milliseconds and the file seconds', () => {
    const marks = ['The', 'quay', 'lay'].map((value, at) => ({ time: at / 2, type: 'word', start: 0, end: 3, value }));
    const { cues, warnings } = timing(marks.map((mark) => JSON.stringify(mark)).join('\n'));
    assert.deepEqual(
      cues[0]!.words.map(({ start }) => start),
      [0, 0.5, 1],
    );
    assert.match(warnings[0]!.message, /^has times in seconds/);
  });

  it('of an impossible rate is asked for, and the answer is taken', () => {
    assert.throws(() => timing(words(44_100)), {
      message: 'has times in no known unit: as seconds, a word would take 13000 seconds',
      advice: 'state it with aloud convert: --unit s or --unit ms',
    });
    assert.deepEqual(boundsOf(words(44_100), { unit: 'ms' }), [[0, 52.92]]);
    assert.deepEqual(boundsOf(words(1000), { unit: 's' }), [[0, 1200]]);
    assert.throws(() => timing('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nA', { unit: 'ms' }), {
      message: 'states the unit of its times itself',
    });
    assert.throws(() => timing({ transcription: [{ offsets: { from: 0, to: 9 }, text: 'a' }] }, { unit: 'ms' }));
  });

  it('stays for slow speech, long pauses, signs and short files', () => {
    const slow = [
      { start: 0, end: 11, text: 'Amen' },
      { start: 20, end: 50, text: 'Thank you very much' },
      { start: 60, end: 1000, text: '♪' },
    ];
    assert.deepEqual(boundsOf({ segments: slow }), [
      [0, 11],
      [20, 50],
      [60, 1000],
    ]);
    const pause = [
      { startTime: 0, endTime: 3785, body: 'A part of an hour' },
      { startTime: 3785, endTime: 3786, body: 'Goodbye' },
    ];
    assert.deepEqual(boundsOf({ segments: pause }), [
      [0, 3785],
      [3785, 3786],
    ]);
  });
});

describe('tables', () => {
  const BOUNDS = [
    [0, 2.5],
    [2.5, 5.2],
  ];

  it('of Whisper have milliseconds, with or without a head', () => {
    const rows = '0\t2500\tThe "port" stayed\n2500\t5200\tSome, walked\n';
    for (const head of ['', 'start\tend\ttext\n']) {
      const read = timing(head + rows);
      assert.equal(read.format, 'table');
      assert.deepEqual(
        read.cues.map(({ start, end, text }) => [start, end, text]),
        [
          [0, 2.5, 'The "port" stayed'],
          [2.5, 5.2, 'Some, walked'],
        ],
      );
      assert.deepEqual(read.warnings, []);
    }
  });

  it('name their columns and units in many ways', () => {
    for (const table of [
      'text;start_ms;end_ms\nThe port stayed;0;2500\nSome walked;2500;5200',
      'Start (s),End (s),Text\n0,2.5,The port stayed\n2.5,5.2,Some walked',
      'Start Time,End Time,Transcript\n00:00:00.000,00:00:02.500,The port stayed\n0:02.5,0:05.2,Some walked',
      'begin,duration,label\n0.0,2.5,The port stayed\n2.5,2.7,Some walked',
      '"start","end","text"\r\n"0","2500","The\nport stayed"\r\n"2500","5200","Some walked"\r\n',
    ])
      assert.deepEqual(boundsOf(table), BOUNDS, table);
  });

  it('of the Montreal Forced Aligner have words and phones', () => {
    const csv =
      'Begin,End,Label,Type,Speaker\n0.0,0.21,the,words,Ana\n0.21,0.6,port,words,Ana\n1.6,2.0,stayed,words,Ana\n0.0,0.1,DH,phones,Ana\n';
    const { cues } = timing(csv);
    assert.deepEqual(
      cues.map(({ start, end, text, speaker }) => [start, end, text, speaker]),
      [
        [0, 0.6, 'the port', 'Ana'],
        [1.6, 2, 'stayed', 'Ana'],
      ],
    );
  });
});

describe('a file of no known format', () => {
  it('is named with the closest known format', () => {
    const files: readonly (readonly [string, RegExp])[] = [
      ['{"monologues":[{"elements":[{"type":"text","value":"Hi","ts":0,"end_ts":1}]}]}', /closest is polly$/],
      ['{"results":[{"start_time":0,"alternatives":[{"content":"a"}]}]}', /closest is transcribe$/],
      ['{"words":[[0,1,"a"]],"start":0,"x":{"word":1}}', /closest is whisperx$/],
      ['<timedtext><body><p t="1" d="2">Hi</p></body></timedtext>', /closest is ttml$/],
      ['1\n0:01,5 - 0:02,5\nHi', /closest is srt$/],
      ['Just a text', /known format$/],
      ['{"a":1}', /known format$/],
    ];
    for (const [file, message] of files) assert.throws(() => timing(file), { name: 'FormatError', message }, file);
  });
});
