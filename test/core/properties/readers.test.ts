/** Properties of the readers and writers of timing files: any text is read or refused with a message, and what is written is read again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FormatError } from '../../../src/core/formats/format/timing.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { parseWebvtt, type Cue } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { writeWebvtt } from '../../../src/core/timeline/webvtt/write-webvtt.js';
import { check } from './runs.js';

/** Text that looks like a timing file in places. */
const piece = fc.constantFrom(
  'WEBVTT', '\n', '\n\n', '00:00:01.000', ' --> ', '00:02.500', '1', '{', '}', '[', ']', '"words"', ':', ',', '"start"', '0.5',
  '<tt xmlns="http://www.w3.org/ns/ttml">', '<p begin="1s">', '</p>', '[00:12.34]', 'Dialogue: ', '\t', '&amp;', '<00:00:01.200>', '<v Anna>', 'NOTE ', '￿',
); // prettier-ignore
const nearlyTiming = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 6, unit: 'grapheme' })), { maxLength: 40 }).map((pieces) => pieces.join('')); // prettier-ignore

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Of scripts that have spaces between words. */
const word = fc
  .string({ unit: fc.constantFrom(...'aéßжіқβعی&<>0-’'), minLength: 1, maxLength: 6 })
  .filter((text) => /\p{L}/u.test(text));
const cue: fc.Arbitrary<Cue> = fc
  .record({
    start: fc.integer({ min: 0, max: 7_200_000 }),
    steps: fc.array(fc.integer({ min: 2, max: 900 }), { minLength: 1, maxLength: 9 }),
    texts: fc.array(word, { minLength: 9, maxLength: 9 }),
  })
  .map(({ start, steps, texts }) => {
    let time = start;
    const words = steps.map((step, index) => ({
      text: texts[index]!,
      start: (time += index ? step : 0) / 1000,
      unsure: false,
    }));
    return {
      id: '',
      start: start / 1000,
      end: (time + 500) / 1000,
      text: words.map(({ text }) => escape(text)).join(' '),
      words,
    };
  });

describe('any text', () => {
  it('is read as WebVTT without an error, with times that are numbers', () =>
    check(
      fc.property(fc.oneof(nearlyTiming, fc.string({ unit: 'binary' })), (text) => {
        for (const { start, end, words } of parseWebvtt(text).cues) {
          assert.ok(Number.isFinite(start) && Number.isFinite(end));
          for (const { start: at } of words) assert.ok(Number.isFinite(at));
        }
      }),
    ));

  it('is read, or refused with a line and advice', () =>
    check(
      fc.property(nearlyTiming, (text) => {
        try {
          for (const { start, end } of readTiming(text).cues) assert.ok(start >= 0 && !(end < start));
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
          assert.match(error.message, /\S/);
        }
      }),
    ));
});

describe('any narration', () => {
  it('is read again from what was written: the same words at the same milliseconds', () =>
    check(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 5 }), (cues) => {
        const again = parseWebvtt(writeWebvtt({ notes: [], cues })).cues;
        assert.equal(again.length, cues.length);
        for (const [index, { start, words }] of cues.entries()) {
          assert.equal(again[index]!.start, start);
          assert.deepEqual(
            again[index]!.words.map((item) => [item.text, item.start]),
            words.map((item) => [item.text, item.start]),
          );
        }
      }),
    ));
});
