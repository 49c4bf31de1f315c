import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAzure } from '../../../src/core/formats/azure/read-azure.js';
import type { FormatWarning, TimedCue } from '../../../src/core/formats/format/timing.js';

function read(file: unknown, script?: string): { cues: TimedCue[]; warnings: FormatWarning[] } {
  const warnings: FormatWarning[] = [];
  const source = typeof file === 'string' ? file : JSON.stringify(file);
  const cues = readAzure({ source, options: { script }, language: 'en', warn: (each) => void warnings.push(each) });
  return { cues, warnings };
}
const linesOf = (file: unknown, script?: string): string[] =>
  read(file, script).cues.map(({ start, end, text, words }) => {
    const said = words.map((word) => `${word.text}@${word.start}${'end' in word ? `–${word.end}` : ''}`).join(' ');
    return `${start}–${end} ${text}: ${said}`;
  });

const S = 10_000_000;
/** A boundary with its times in seconds. */
const boundary = (text: string, start: number, duration: unknown, boundaryType = 'WordBoundary'): object => ({
  text,
  audioOffset: Math.round(start * S),
  duration: typeof duration === 'number' ? Math.round(duration * S) : duration,
  boundaryType,
});
const point = (text: string, start: number): object => boundary(text, start, 0.1, 'PunctuationBoundary');
const [ONE, TWO] = [boundary('One', 0.5, 0.5), boundary('two', 1, 0.5)];

describe('Azure word boundaries', () => {
  it('give sentences of words', () => {
    const words = [
      { text: 'One', start: 0.5, unsure: false, end: 1 },
      { text: 'two.', start: 1, unsure: false, end: 1.5 },
    ];
    const sentence = { id: '', start: 0.5, end: 1.5, text: 'One two.', words, timed: true };
    assert.deepEqual(read([ONE, TWO, point('.', 1.5), boundary('Three', 2, 0.5)]).cues, [
      sentence,
      { ...sentence, start: 2, end: 2.5, text: 'Three', words: [{ text: 'Three', start: 2, unsure: false, end: 2.5 }] },
    ]);
  });

  it('join punctuation with the word that it belongs to', () => {
    const texts = { '.': 'One. two', ',”': 'One,” two', ')': 'One) two', '”': 'One” two', '“': 'One “two', '(': 'One (two', '–': 'One – two', '“,': 'One “, two' }; // prettier-ignore
    for (const [text, joined] of Object.entries(texts)) assert.equal(read([ONE, point(text, 1), TWO]).cues[0]!.text, joined, text); // prettier-ignore
  });

  it('have the text of the script', () => {
    const file = [ONE, point(',', 1), TWO, point('.', 1.5)];
    assert.deepEqual(linesOf(file, '<speak>“One”, two &amp; so on.</speak>'), ['0.5–NaN “One”, two &amp; so on.: “One”,@0.5–1 two@1–1.5 &@NaN so@NaN on.@NaN']); // prettier-ignore
    assert.deepEqual(linesOf(file, 'One, two.'), ['0.5–1.5 One, two.: One,@0.5–1 two.@1–1.5']);
  });

  it('are not sentences, visemes or events without a text', () => {
    const others = [boundary('One two', 0.5, 1, 'SentenceBoundary'), { type: 'viseme', audioOffset: 1, text: 'x' }, { type: 'SessionEnd', text: 'x' }, { audioOffset: 5 }, { AudioOffset: 5, Text: 'x', Bookmark: 'b' }]; // prettier-ignore
    assert.deepEqual(linesOf([...others, ONE]), ['0.5–1 One: One@0.5–1']);
    assert.deepEqual(linesOf([{ audioOffset: 5, visemeId: 1 }]), []);
    assert.deepEqual(linesOf([{ ...ONE, boundaryType: 5 }]), ['0.5–1 One: One@0.5–1']);
  });

  it('have names in the style of each language', () => {
    for (const name of ['boundaryType', 'BoundaryType', 'privBoundaryType', 'boundary_type', 'type', 'Type'])
      assert.deepEqual(
        linesOf([{ text: 'x', audioOffset: 0, [name]: 'Sentence' }, ONE]),
        ['0.5–1 One: One@0.5–1'],
        name,
      );
    for (const name of ['Metadata', 'metadata', 'wordBoundaries', 'WordBoundaries', 'word_boundaries'])
      assert.deepEqual(linesOf({ [name]: [ONE] }), ['0.5–1 One: One@0.5–1'], name);
    for (const name of ['audioOffset', 'AudioOffset', 'privAudioOffset', 'audio_offset', 'offset', 'Offset'])
      assert.equal(linesOf([{ text: 'One', duration: S, [name]: S }])[0], '1–2 One: One@1–2', name);
    for (const [text, duration] of [
      ['Text', 'Duration'],
      ['privText', 'privDuration'],
    ] as const)
      // prettier-ignore
      assert.equal(linesOf([{ [text]: 'One', [duration]: S, audioOffset: S }])[0], '1–2 One: One@1–2', text);
  });

  it('of Edge are words and punctuation of its metadata', () => {
    const event = (Type: string, text: string, Offset: number): object => ({ Type, Data: { Offset, Duration: S, text: { Text: text } } }); // prettier-ignore
    const Metadata = [event('SessionEnd', 'x', 0), event('WordBoundary', 'One', S), event('PunctuationBoundary', '!', 2 * S)]; // prettier-ignore
    assert.deepEqual(linesOf({ Metadata }).map((line) => line.split(':')[0]), ['1–3 One!']); // prettier-ignore
  });

  it('without an offset are an error in their line', () =>
    assert.throws(() => read('[\n{"text":"One","duration":5000000}\n]'), {
      line: 2,
      message: '“0” has no audioOffset',
    }));
});

describe('the unit of Azure word boundaries', () => {
  const file = (...times: (readonly [number, unknown?])[]): object[] =>
    times.map(([AudioOffset, Duration], at) => ({ Text: `w${at}`, AudioOffset, Duration }));
  const startsOf = (...times: (readonly [number, unknown?])[]): number[] =>
    read(file(...times)).cues.flatMap(({ words }) => words.map(({ start }) => start));

  it('follows from the longest duration', () => {
    assert.deepEqual(startsOf([50, 300], [360, 99_999]), [0.05, 0.36]);
    assert.deepEqual(startsOf([500_000, 1], [900_000, 100_000]), [0.05, 0.09]);
    assert.deepEqual(startsOf([50, 300], [5_000_000, 300]), [0.05, 5000]);
  });

  it('follows from the offsets if there are no durations', () => {
    assert.deepEqual(startsOf([50], [999_999]), [0.05, 999.999]);
    assert.deepEqual(startsOf([500_000], [1_000_000]), [0.05, 0.1]);
    assert.deepEqual(startsOf([500_000, 0], [1_000_000, 0]), [0.05, 0.1]);
    assert.deepEqual(startsOf([500_000]), [0.05]);
  });

  it('is that of the clock for a duration with colons', () => {
    assert.deepEqual(linesOf([boundary('One', 1, '1:02:03.5')]), ['1–3724.5 One: One@1–3724.5']);
    assert.deepEqual(linesOf([boundary('One', 1, '00:00:02')]), ['1–3 One: One@1–3']);
    for (const duration of ['x00:00:02', '00:00:02x', '00:02'])
      assert.throws(() => linesOf([boundary('One', 1, duration)]), { message: '“0.duration” is not a time' });
  });

  it('leaves a word without a duration without an end', () =>
    assert.deepEqual(linesOf([boundary('One', 1, 0), boundary('two', 2, 1)]), ['1–3 One two: One@1 two@2–3']));
});

describe('the bookmarks of Azure', () => {
  const events = [{ type: 'viseme', audioOffset: 0 }, { type: 'Bookmark', text: 'a', audioOffset: S }, { type: 'Bookmark', text: 'b' }]; // prettier-ignore

  it('are places without a script', () => {
    const { cues, warnings } = read(events);
    assert.deepEqual(cues.map(({ id, start, end, place }) => [id, start, end, place?.fragment]), [['a', 1, 0, 'a'], ['b', 0, NaN, 'b']]); // prettier-ignore
    assert.deepEqual(warnings.map(({ message }) => message), ['contains no text']); // prettier-ignore
  });

  it('of a batch are in milliseconds', () =>
    assert.deepEqual(read([{ Bookmark: 'a', AudioOffset: 500 }, { AudioOffset: 600 }]).cues.map(({ id, start }) => [id, start]), [['a', 0.5]])); // prettier-ignore
});
