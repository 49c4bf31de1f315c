import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimedCue, TimedWord } from '../../../src/core/formats/format/timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import { cue as madeCue, word } from './made-cues.js';

const cue = (properties: Partial<TimedCue>): TimedCue => madeCue({ timed: !!properties.words, ...properties });
const write = (cues: readonly TimedCue[], notes: readonly string[] = []): string =>
  writeTiming({ format: 'webvtt', notes, cues, warnings: [] }, 'sync-media', { audio: '', page: '' }).text;
/** The payloads that are written for a cue and its words. */
const payloads = (properties: Partial<TimedCue>): unknown[] =>
  write([cue(properties)])
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as unknown);

const quote = (exact: string, prefix?: string): object => ({ type: 'TextQuoteSelector', exact, ...(prefix && { prefix }) }); // prettier-ignore
const id = (value: string, refinedBy?: object): object => ({ type: 'FragmentSelector', value, ...(refinedBy && { refinedBy }) }); // prettier-ignore
const place = { document: '', fragment: 'a' };

describe('written SyncMediaLite', () => {
  it('has a cue for each passage and each word, in the order of their times', () => {
    const words = [word('One', 0, { end: 0.5 }), word('two', 1)];
    const later = cue({ id: 's2', start: 2, end: 4, text: 'Three', kind: 'line' });
    assert.equal(
      write([later, cue({ id: 's1', text: 'One two', words })], ['Made by hand']),
      `WEBVTT

NOTE
Made by hand

s1
00:00:00.000 --> 00:00:02.000
{"selector":{"type":"TextQuoteSelector","exact":"One two"},"group":"sentence"}

00:00:00.000 --> 00:00:00.500
{"selector":{"type":"TextQuoteSelector","exact":"One"},"group":"word"}

00:00:01.000 --> 00:00:02.000
{"selector":{"type":"TextQuoteSelector","exact":"two","prefix":"One "},"group":"word"}

s2
00:00:02.000 --> 00:00:04.000
{"selector":{"type":"TextQuoteSelector","exact":"Three"},"group":"line"}
`,
    );
  });

  it('has a word that ends when the next one starts, if its end is unknown', () =>
    assert.match(write([cue({ words: [word('One', 0), word('two', 1.5)] })]), /00:00\.000 --> 00:00:01\.500\n.*"One"/));

  it('has words only where the file has times of words', () =>
    assert.deepEqual(payloads({ text: 'One', words: [word('One', 0)], timed: false }), [{ selector: quote('One') }]));

  it('has no arrow in a payload', () =>
    assert.match(write([cue({ text: 'a --&gt; b --&gt; c' })]), /"exact":"a --\\u003e b --\\u003e c"/));

  it('has the kinds of a passage as groups', () => {
    assert.deepEqual(payloads({ text: 'a', kind: 'aside note' }), [{ selector: quote('a'), group: ['aside', 'note'] }]);
    assert.deepEqual(payloads({ text: 'a', kind: 'aside', words: [] }), [{ selector: quote('a'), group: 'aside' }]);
    assert.deepEqual(payloads({ text: 'a' }), [{ selector: quote('a') }]);
  });
});

describe('the selector of a written passage', () => {
  const selectorOf = (properties: Partial<TimedCue>): unknown => (payloads(properties)[0] as { selector: unknown }).selector; // prettier-ignore

  it('names its place, and quotes its text', () => {
    assert.deepEqual(selectorOf({ place, text: ' <i>One</i> \n two &amp; ' }), id('a', quote('One two &')));
    assert.deepEqual(selectorOf({ place }), id('a'));
    assert.deepEqual(selectorOf({ text: 'One' }), quote('One'));
    assert.deepEqual(selectorOf({ id: 'x', text: 'One' }), quote('One'));
  });

  it('names its id if there is nothing else', () => {
    assert.deepEqual(selectorOf({ id: 'x' }), id('x'));
    assert.deepEqual(selectorOf({ id: 'x', place: { document: '', fragment: '' } }), id('x'));
    assert.deepEqual(selectorOf({}), id(''));
  });

  it('stays as it was read', () => {
    const selector = { type: 'CssSelector', value: 'p' };
    assert.deepEqual(selectorOf({ text: 'One', place: { ...place, selector } }), selector);
  });
});

describe('the selector of a written word', () => {
  const selectorsOf = (words: readonly TimedWord[], properties: Partial<TimedCue> = {}): unknown[] =>
    payloads({ ...properties, words })
      .slice(1)
      .map((payload) => (payload as { selector: unknown }).selector);

  it('quotes the word, and 32 characters before it', () => {
    const long = 'abcdefghijklmnopqrst';
    assert.deepEqual(selectorsOf([word(long, 0), word(long, 0.5), word('end', 1)]), [
      quote(long),
      quote(long, `${long} `),
      quote('end', `jklmnopqrst ${long}`.slice(-31) + ' '),
    ]);
  });

  it('has no prefix after words without a text', () =>
    assert.deepEqual(selectorsOf([word('', 0), word('One', 1)]), [id(''), quote('One')]));

  it('names the place of the word, else that of its cue', () => {
    const own = { document: '', fragment: 'w' };
    assert.deepEqual(selectorsOf([word('One', 0, { place: own })], { place }), [id('w', quote('One'))]);
    assert.deepEqual(selectorsOf([word('', 0, { place: own })]), [id('w')]);
    assert.deepEqual(selectorsOf([word('One', 0)], { place }), [id('a', quote('One'))]);
  });

  it('refines the selector of its cue', () => {
    const selector = { type: 'CssSelector', value: 'p' };
    const ofCue = { document: '', fragment: '', selector };
    assert.deepEqual(selectorsOf([word('One', 0)], { place: ofCue }), [{ ...selector, refinedBy: quote('One') }]);
    assert.deepEqual(selectorsOf([word('', 0)], { place: ofCue }), [id('')]);
  });

  it('stays as it was read', () => {
    const selector = { type: 'CssSelector', value: 'b' };
    assert.deepEqual(selectorsOf([word('One', 0, { place: { ...place, selector } })], { place }), [selector]);
  });
});
