import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { FormatError } from '../../../src/core/formats/format/timing.js';

/** JSON of other programs and formats that we do not read; the second value is the closest format, if one is close. */
const FOREIGN: readonly (readonly [string, unknown, string?])[] = [
  ['captions of YouTube', { events: [{ tStartMs: 0, dDurationMs: 1500, segs: [{ utf8: 'Hello', tOffsetMs: 0 }] }] }],
  ['Rev.ai', { monologues: [{ speaker: 0, elements: [{ type: 'text', value: 'Hello', ts: 0.1, end_ts: 0.4 }] }] }],
  ['Speechmatics', { format: '2.9', results: [{ alternatives: [{ content: 'Hello' }], start_time: 0.1, end_time: 0.4, type: 'word' }] }, 'transcribe'],
  ['Watson', { results: [{ alternatives: [{ transcript: 'hello', timestamps: [['hello', 0.1, 0.4]] }] }], result_index: 0 }, 'google-stt'],
  ['Vosk', { result: [{ conf: 1, end: 0.4, start: 0.1, word: 'hello' }], text: 'hello' }, 'whisperx'],
  ['Sonix', { transcript: [{ speaker: 'A', start_time: 0.1, words: [{ text: 'a', start_time: 0.1 }] }] }, 'gentle'],
  ['chapters of a podcast', { version: '1.2.0', chapters: [{ startTime: 0, title: 'Intro' }] }, 'podcast'],
  ['chapters with a type', { version: '1.2.0', type: 'podcast', chapters: [{ startTime: 0, title: 'Intro' }] }, 'echogarden'],
  ['a log', [{ time: 1, type: 'click', value: 'x' }, { time: 2, type: 'key', value: 'y' }], 'polly'],
  ['a time line', { timeline: [{ date: '2020', title: 'x' }] }],
  ['a time line of messages', { timeline: { tweets: [{ text: 'a', start: 1 }] } }, 'echogarden'],
  ['segments of customers', { segments: [{ name: 'a', startTime: '2020-01-01', body: 'x' }] }, 'podcast'],
  ['segments of a road', { segments: [{ id: 1, from: 2, to: 3, label: 'x' }] }],
  ['a calendar', [{ title: 'x', start: '2024-01-01T10:00:00', words: ['a'] }], 'whisperx'],
  ['an animation', { v: '5.5', w: 200, layers: [{ t: { d: 1 }, b: 1 }] }],
  ['a list of words', { words: ['a', 'b'], start: 5 }],
  ['words under other names', { words: [{ w: 'a', start: 1 }, { w: 'b', start: 2 }] }],
  ['channels of a program', { channels: [{ name: 'x', start: 1, alternatives: [] }] }],
  ['a map', { type: 'FeatureCollection', features: [] }],
]; // prettier-ignore

describe('JSON of another kind', () => {
  for (const [name, value, closest] of FOREIGN)
    it(`is not taken for a known format: ${name}`, () => {
      for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)])
        assert.throws(
          () => readTiming(text, { name: 'a.json' }),
          (error: unknown) => {
            assert.ok(error instanceof FormatError);
            assert.match(error.message, /^is not a timing file of a known format/);
            if (closest) assert.match(error.message, new RegExp(`the closest is ${closest}`));
            return true;
          },
        );
    });

  it('is read as the format that the caller names, with the fault that this reader finds', () =>
    assert.throws(() => readTiming('{"timeline":{"a":1}}', { format: 'echogarden' }), { message: '“timeline” is not a list' })); // prettier-ignore

  it('is not a file of a known format that has a fault, or nothing in it', () => {
    assert.throws(() => readTiming('{"fragments":[{"id":"f1","begin":"one","end":"2","lines":["A"]}]}'), {
      message: '“fragments.0.begin” is not a time',
    });
    assert.deepEqual(readTiming('{"segments":[]}').cues, []);
  });
});
