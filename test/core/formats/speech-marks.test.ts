import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSpeechMarks, type TimingOptions } from '../../../src/core/formats/read-timing.js';
import { FormatError } from '../../../src/core/formats/format/timing.js';

/** Each cue as `start–end: start word | …`, an unsure word with `?`. */
function describeCues(source: unknown, options: TimingOptions = {}): string[] {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  return readSpeechMarks(text, 'marks', options).map(
    ({ start, end, words }) =>
      `${start}–${end}: ${words.map((word) => `${word.start} ${word.text}${word.unsure ? '?' : ''}`).join(' | ')}`,
  );
}

const lines = (...marks: unknown[]): string => marks.map((mark) => JSON.stringify(mark)).join('\n');

describe('the marks of a voice', () => {
  it('Polly: a cue for each sentence, words by their byte offsets, with the punctuation of the sentence', () => {
    const marks = lines(
      { time: 0, type: 'sentence', start: 0, end: 25, value: 'Élodie had a “lamb”.' },
      { time: 6, type: 'word', start: 0, end: 7, value: 'Élodie' },
      { time: 373, type: 'word', start: 8, end: 11, value: 'had' },
      { time: 604, type: 'word', start: 12, end: 13, value: 'a' },
      { time: 640, type: 'viseme', value: 'k' },
      { time: 743, type: 'word', start: 17, end: 21, value: 'lamb' },
      { time: 1500, type: 'sentence', start: 26, end: 34, value: 'It left.' },
      { time: 1510, type: 'word', start: 26, end: 28, value: 'It' },
      { time: 1700, type: 'word', start: 29, end: 33, value: 'left' },
    );
    const cues = ['0–1.5: 0.006 Élodie | 0.373 had | 0.604 a | 0.743 “lamb”.', '1.5–2.4: 1.51 It | 1.7 left.'];
    assert.deepEqual(describeCues(marks, { duration: 2.4 }), cues);
    assert.deepEqual(describeCues(`\uFEFF${marks.replaceAll('\n', '\r\n')}\r\n`, { duration: 2.4 }), cues);
  });

  it('Polly: words without sentences are joined; words without a gap are one', () => {
    const marks = lines(
      { time: 0, type: 'word', start: 0, end: 4, value: 'Mary' },
      { time: 300, type: 'word', start: 4, end: 6, value: "'s" },
      { time: 500, type: 'word', start: 7, end: 11, value: 'lamb' },
    );
    assert.deepEqual(describeCues(marks, { duration: 1 }), ["0–1: 0 Mary's | 0.5 lamb"]);
    assert.deepEqual(describeCues(marks, { duration: 1, script: "<speak>Mary's <b>lamb</b>!</speak>" }), [
      "0–1: 0 Mary's | 0.5 lamb!",
    ]);
  });

  it('Azure: ticks of events, milliseconds of batch files, punctuation with the word before it', () => {
    const word = (text: string, start: number, boundaryType = 'WordBoundary'): object => ({
      text,
      audioOffset: start * 1e7,
      duration: 1375000,
      textOffset: 0,
      wordLength: text.length,
      boundaryType,
    });
    const events = [word('The', 0.05), word('cat', 0.2), word('.', 0.4, 'PunctuationBoundary'), word('It', 0.8)];
    assert.deepEqual(describeCues(events), ['0.05–0.3375: 0.05 The | 0.2 cat.', '0.8–0.9375: 0.8 It']);
    const ofSdk = events.map((event) =>
      Object.fromEntries(
        Object.entries(event).map(([key, value]) => [`priv${key[0]!.toUpperCase()}${key.slice(1)}`, value as unknown]),
      ),
    );
    assert.deepEqual(describeCues(ofSdk), describeCues(events));
    assert.deepEqual(describeCues(lines(...events)), describeCues(events));
    const batch = [
      { Text: 'The', AudioOffset: 50, Duration: 137 },
      { Text: 'cat', AudioOffset: 200, Duration: 137 },
    ];
    assert.deepEqual(describeCues(batch), ['0.05–0.337: 0.05 The | 0.2 cat']);
    const net = [{ Text: 'The', AudioOffset: 500000, Duration: '00:00:00.1370000' }];
    assert.deepEqual(describeCues(net), ['0.05–0.187: 0.05 The']);
  });

  it('Google: the text after the marks of the SSML', () => {
    const marks = {
      timepoints: [
        { markName: 'w1', timeSeconds: 0.4 },
        { markName: 'w2', timeSeconds: 0.9 },
      ],
    };
    const script = '<speak><mark name="w1"/>Mary had. <mark name=\'w2\' />It &amp; left.</speak>';
    assert.deepEqual(describeCues(marks, { script, duration: 2 }), [
      '0.4–0.9: 0.4 Mary | 0.677778 had.',
      '0.9–2: 0.9 It | 1.2 & | 1.4 left.?',
    ]);
    assert.deepEqual(
      readSpeechMarks(JSON.stringify(marks), 'marks').map(({ id, start }) => [id, start]),
      [
        ['w1', 0.4],
        ['w2', 0.9],
      ],
    );
    assert.throws(() => describeCues(marks, { script: 'no marks here' }), /has no mark that is in the script/);
  });

  it('ElevenLabs: characters are joined to words', () => {
    const characters = [...'Hi you. Go!'];
    const alignment = {
      characters,
      character_start_times_seconds: characters.map((_, index) => index / 10),
      character_end_times_seconds: characters.map((_, index) => (index + 1) / 10),
    };
    const cues = ['0–0.7: 0 Hi | 0.3 you.', '0.8–1.1: 0.8 Go!'];
    assert.deepEqual(describeCues({ audio_base64: '', alignment, normalized_alignment: null }), cues);
    assert.deepEqual(describeCues({ normalized_alignment: alignment }), cues);
    assert.deepEqual(describeCues(alignment), cues);
    assert.throws(
      () => describeCues({ alignment: { ...alignment, character_end_times_seconds: [] } }),
      /“alignment” has 11 characters, 11 starts and 0 ends/,
    );
  });

  it('echogarden: sentences, segments, or words only', () => {
    const word = (text: string, startTime: number): object => ({
      type: 'word',
      text,
      startTime,
      endTime: startTime + 0.25,
    });
    const timeline = [word('Hi', 0), word('you', 0.5)];
    const cues = ['0–1: 0 Hi | 0.5 you.'];
    const sentence = { type: 'sentence', text: 'Hi you.', startTime: 0, endTime: 1, timeline };
    assert.deepEqual(
      describeCues([{ type: 'segment', text: 'Hi you.', startTime: 0, endTime: 9, timeline: [sentence] }]),
      cues,
    );
    assert.deepEqual(describeCues({ transcript: 'Hi you.', timeline: [{ ...sentence, type: 'segment' }] }), cues);
    assert.deepEqual(describeCues(timeline), ['0–0.75: 0 Hi | 0.5 you']);
  });

  it('are refused with the line of a mistake', () => {
    const fails = (source: string, line: number, message: RegExp): void =>
      assert.throws(
        () => readSpeechMarks(source, 'marks'),
        (error) => error instanceof FormatError && error.line === line && message.test(error.message),
        source,
      );
    fails('{"timepoints":[\n{"markName":"w1","timeSeconds":"x"}]}', 2, /“timepoints.0.timeSeconds” is not a time/);
    fails('{"timepoints":[{"timeSeconds":1},\n{"markName":"w1"}]}', 2, /“timepoints.1” has no timeSeconds/);
    fails('{"timepoints":[\r\n{"markName":"w1",\r\n"timeSeconds":}]}', 3, /is not JSON/);
    fails('{"timepoints":[\n{"markName":"w1', 2, /is not JSON/);
    fails(
      '{"time":0,"type":"sentence","start":0,"end":2,"value":"a"}\n{"time":0,"type":"word" "start"}',
      2,
      /is not JSON/,
    );
    fails('[\n\n{"type":"word","startTime":"soon"}]', 3, /“0.startTime” is not a time/);
    fails('hello', 1, /is not a timing file of a known format/);
    fails('', 1, /is empty/);
    fails('{"timepoints":[]}', 0, /has no marks/);
  });
});
