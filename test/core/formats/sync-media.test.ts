import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextLocation, TimedCue } from '../../../src/core/formats/format/timing.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { readSyncMedia } from '../../../src/core/formats/sync-media/read-sync-media.js';

type Entry = readonly [start: number, end: number, selector: unknown, group?: unknown];

const time = (seconds: number): string => `00:${seconds.toFixed(3).padStart(6, '0')}`;
const blocks = (entries: readonly Entry[]): string =>
  entries
    .map(([start, end, selector, group]) => `${time(start)} --> ${time(end)}\n${JSON.stringify({ selector, group })}\n`)
    .join('\n');
const read = (entries: readonly Entry[], texts: Readonly<Record<string, string>> = {}): TimedCue[] =>
  readSyncMedia({
    source: `WEBVTT\n\n${blocks(entries)}`,
    options: { textAt: ({ fragment, selector }) => texts[fragment || (selector as { value: string }).value] },
    language: '',
    warn: () => assert.fail(),
  }).cues;

const id = (value: string): object => ({ type: 'FragmentSelector', value });
const css = (value: string, refinedBy?: object): object => ({
  type: 'CssSelector',
  value,
  ...(refinedBy && { refinedBy }),
});
const quote = (exact: unknown): object => ({ type: 'TextQuoteSelector', exact });
const at = (selector: unknown): TextLocation => ({ document: '', fragment: '', selector });
const atId = (fragment: string): TextLocation => ({ document: '', fragment });
/** The bounds of each cue, its group and its words. */
const linesOf = (cues: readonly TimedCue[]): string[] =>
  cues.map(({ start, end, kind, text, words, timed }) => `${start}–${end} ${kind ?? '-'} ${text || '-'}${timed ? `: ${words.map((word) => `${word.text}@${word.start}–${word.end}`).join(' ')}` : ''}`); // prettier-ignore

describe('SyncMediaLite', () => {
  it('gives a cue for each selector, in the order of the file', () => {
    const [first, second] = read([[2, 3, id('b'), 'line'], [0, 2, id('a')]], { a: 'One & <two>' }); // prettier-ignore
    assert.deepEqual(first, { id: '', start: 2, end: 3, text: '', words: [], timed: false, place: atId('b'), kind: 'line' }); // prettier-ignore
    assert.equal(second!.text, 'One &amp; &lt;two&gt;');
    assert.deepEqual(Object.keys(second!).sort(), ['end', 'id', 'place', 'start', 'text', 'timed', 'words']);
  });

  it('may have several groups or none', () => {
    const kindOf = (group: unknown): unknown => read([[0, 1, id('a'), group]])[0]!.kind;
    assert.equal(kindOf('line'), 'line');
    assert.equal(kindOf(['line', 'aside']), 'line aside');
    for (const group of [undefined, '', [], 5, {}]) assert.equal(kindOf(group), undefined, JSON.stringify(group));
  });

  it('keeps the ids of cues, and the notes', () => {
    const source = `WEBVTT\n\nNOTE\nMade by hand\n\nc1\n${blocks([[0, 1, id('a')]])}`;
    const { cues, notes } = readTiming(source);
    assert.deepEqual([cues.length, cues[0]!.id, notes], [1, 'c1', ['Made by hand']]);
  });
});

describe('a selector of SyncMediaLite', () => {
  const cueOf = (selector: unknown): TimedCue => read([[0, 1, selector]])[0]!;

  it('is a place in the page', () => {
    const refined = { ...id('a'), refinedBy: css('b') };
    const places: readonly (readonly [unknown, TextLocation])[] = [
      [id('a'), atId('a')],
      [id('#a'), atId('a')],
      [id('a#b'), atId('a#b')],
      [{ ...id('a'), refinedBy: quote('x') }, atId('a')],
      [refined, { ...atId('a'), selector: refined }],
      ['#a > b', at({ type: 'CssSelector', value: '#a > b' })],
      [{ type: 'CssSelector', value: 'b' }, at({ type: 'CssSelector', value: 'b' })],
      [{ type: 'FragmentSelector', value: 5 }, at({ type: 'FragmentSelector', value: 5 })],
      [
        { ...id('a'), refinedBy: null },
        { ...atId('a'), selector: { ...id('a'), refinedBy: null } },
      ],
    ];
    for (const [selector, place] of places) assert.deepEqual(cueOf(selector).place, place, JSON.stringify(selector));
  });

  it('may quote the text, also in a refinement', () => {
    const nested = (depth: number): object =>
      depth ? { ...id('a'), refinedBy: nested(depth - 1) } : quote('Hi & bye');
    assert.equal(cueOf(quote('Hi')).text, 'Hi');
    for (const depth of [1, 2, 8]) assert.equal(cueOf(nested(depth)).text, 'Hi &amp; bye');
    assert.equal(cueOf(nested(9)).text, '');
    for (const other of [quote(5), { type: 'CssSelector', value: 'a', exact: 'Hi' }, 'a']) assert.equal(cueOf(other).text, ''); // prettier-ignore
  });

  it('has the quoted text, not that of the page', () =>
    assert.equal(read([[0, 1, { ...id('a'), refinedBy: quote('Quoted') }]], { a: 'Page' })[0]!.text, 'Quoted'));

  it('that is missing is an error in the line of its cue', () => {
    const fault = (payload: string, line: number, message: string, end = '\n'): void =>
      assert.throws(
        () => readTiming(`WEBVTT\n\n${blocks([[0, 1, id('a')]])}\n00:01.000 --> 00:02.000\n${payload}\n`.replace(/\n/g, end)), // prettier-ignore
        {
          line,
          message: `a cue is not SyncMediaLite (${message})`,
          advice: 'write {"selector":{"type":"FragmentSelector","value":"id"}}',
        },
      );
    fault('{"group":"line"}', 7, 'it has no selector');
    fault('null', 7, 'it has no selector');
    fault('null', 7, 'it has no selector', '\r');
    fault('null', 7, 'it has no selector', '\r\n');
    fault('{\n"group":"line"\n}', 7, 'it has no selector');
    fault('null\n\n00:03.000 --> 00:04.000\nnull', 7, 'it has no selector');
  });
});

describe('words of SyncMediaLite', () => {
  const word = (start: number, end: number, text: string): Entry => [start, end, quote(text), 'word'];

  it('belong to the shortest cue during which they start', () => {
    const entries: Entry[] = [[0, 10, id('stanza'), 'stanza'], [4, 9, id('b'), 'line'], [0, 4, id('a'), 'line']]; // prettier-ignore
    const overlapping: Entry[] = [[0, 10, id('a'), 'a'], [1, 3, id('b'), 'b'], [2, 9, id('c'), 'c']]; // prettier-ignore
    assert.deepEqual(linesOf(read([...overlapping, word(2.5, 3, 'one')])), ['0–10 a -', '1–3 b one: one@2.5–3', '2–9 c -']); // prettier-ignore
    assert.deepEqual(linesOf(read([word(4, 5, 'two'), word(9.5, 10, 'three'), word(1, 2, 'one'), ...entries])), [
      '0–10 stanza three: three@9.5–10',
      '0–4 line one: one@1–2',
      '4–9 line two: two@4–5',
    ]);
  });

  it('may start when their cue ends', () => {
    const levels: Entry[] = [[0, 5, id('a'), 'a'], [1, 5, id('b'), 'b'], [2, 5, id('c'), 'c']]; // prettier-ignore
    assert.deepEqual(linesOf(read([...levels, word(5, 6, 'one')])), ['0–5 a -', '1–5 b -', '2–5 c one: one@5–6']);
  });

  it('outside all cues are cues of their own', () => {
    const entries = [word(6, 7, 'after'), [2, 5, id('a'), 'line'] as const, word(1, 1.5, 'before')];
    assert.deepEqual(linesOf(read(entries)), ['1–1.5 word before', '2–5 line -', '6–7 word after']);
  });

  it('may have the text of their cue around them', () => {
    const [cue] = read([[0, 3, id('a')], word(0, 1, 'One'), word(1, 2, 'R&D'), word(2, 3, '<b>')], { a: 'One, R&D <b>.' }); // prettier-ignore
    assert.deepEqual(linesOf([cue!]), ['0–3 - One, R&amp;D &lt;b&gt;.: One,@0–1 R&D@1–2 <b>.@2–3']);
    assert.deepEqual(cue!.words[0], { text: 'One,', start: 0, unsure: false, end: 1, place: at(quote('One')) });
  });

  it('may be places in the page', () => {
    const [cue] = read([[0, 2, id('a')], [0, 1, id('w1'), 'word'], [1, 2, id('w2'), 'word']]); // prettier-ignore
    assert.deepEqual(cue!.words, [
      { text: '', start: 0, end: 1, unsure: false, place: atId('w1') },
      { text: '', start: 1, end: 2, unsure: false, place: atId('w2') },
    ]);
    assert.equal(cue!.timed, true);
    const [mixed] = read([[0, 2, id('a')], [0, 1, id('w1'), 'word'], word(1, 2, 'two')]); // prettier-ignore
    assert.deepEqual(linesOf([mixed!]), ['0–2 - two: two@1–2']);
  });
});

describe('words of SyncMediaLite without a cue', () => {
  const part = (start: number, value: string, refinedBy?: object): Entry => [start, start + 1, css(value, refinedBy), 'word']; // prettier-ignore

  it('are one cue if their selectors differ in the refinement only', () => {
    const entries = [part(0, 'a', quote('One')), part(1, 'a', quote('two')), part(2, 'b', quote('three')), part(3, 'a', quote('four'))]; // prettier-ignore
    const cues = read(entries);
    assert.equal(read([...entries.slice(0, 2), part(2, 'a', quote('three'))])[0]!.end, 3);
    assert.deepEqual(linesOf(cues), ['0–2 - One two: One@0–1 two@1–2', '2–3 word three', '3–4 word four']);
    assert.deepEqual(cues[0]!.place, at({ type: 'CssSelector', value: 'a' }));
    assert.deepEqual(linesOf(read(entries.slice(0, 2), { a: '“One”, two & three.' })), [
      '0–2 - “One”, two &amp; three.: “One”,@0–1 two@1–2 &@NaN–undefined three.@NaN–undefined',
    ]);
  });

  it('without a page have the text of the words', () => {
    const source = `WEBVTT\n\n${blocks([part(0, 'a', quote('One')), part(1, 'a', quote('two'))])}`;
    assert.deepEqual(linesOf(readTiming(source).cues), ['0–2 - One two: One@0–1 two@1–2']);
  });

  it('are several cues without a refinement', () =>
    assert.deepEqual(linesOf(read([part(0, 'a'), part(1, 'a'), part(2, 'b')], { a: 'One', b: 'Two' })), ['0–1 word One', '1–2 word One', '2–3 word Two'])); // prettier-ignore
});
