/** The warning of a conversion: what a timing has that the other format cannot store. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FEATURES, findLosses } from '../../../src/core/formats/format-losses.js';
import type { LossyFeature, WritableFormat } from '../../../src/core/formats/format/format.js';
import type { TimedCue, TimedWord, Timing } from '../../../src/core/formats/format/timing.js';
import { cue, word as wordWith } from './made-cues.js';

const ALL = Object.keys(FEATURES) as LossyFeature[];

const formatWithout = (...cannotStore: LossyFeature[]): WritableFormat => ({
  name: 'plain',
  extensions: [],
  summary: '',
  cannotStore,
  write: () => ({ text: '', warnings: [] }),
});

const PLACE = { document: 'page.html', fragment: 'a' };
const word = (text: string, start: number, end?: number): TimedWord =>
  wordWith(text, start, end === undefined ? {} : { end });
const timingOf = (cues: readonly TimedCue[], properties: Partial<Timing> = {}): Timing => ({
  format: 'webvtt',
  notes: [],
  warnings: [],
  cues,
  ...properties,
});
const lossesOf = (timing: Timing, ...features: LossyFeature[]): string[] =>
  findLosses(timing, formatWithout(...features)).map(({ message }) => message);
/** The features that a timing of an empty cue and these cues has. */
const featuresOf = (...cues: Partial<TimedCue>[]): LossyFeature[] =>
  ALL.filter((feature) => FEATURES[feature].isPresent(timingOf([cue(), ...cues.map(cue)])));

describe('the loss of a property of cues', () => {
  const lost: Readonly<Record<string, readonly [LossyFeature, string, Partial<TimedCue>]>> = {
    'an id': ['ids', 'its ids', { id: 'a' }],
    'an id that is the number of another cue': ['ids', 'its ids', { id: '1' }],
    'a text': ['text', 'its text (which is in the page)', { text: 'Hi' }],
    'times of words': ['word-times', 'the times of words', { timed: true }],
    'a word that ends early': ['word-ends', 'the ends of words', { timed: true, words: [word('a', 0, 1)] }],
    'a doubt': ['doubts', 'which words are unsure', { timed: true, words: [word('a', 0), { ...word('b', 1), unsure: true }] }], // prettier-ignore
    'an early start': ['bounds', 'the bounds of cues beyond their words', { timed: true, words: [word('a', 1), word('b', 1.5)] }], // prettier-ignore
    'an open end': ['open-ends', 'that one clip has no end (it ends where the next one begins, or by an estimate)', { hasOpenEnd: true }], // prettier-ignore
    'a line break': ['line-breaks', 'its line breaks', { text: 'a\nb' }],
    'a speaker': ['speakers', 'who speaks', { speaker: 'Ann' }],
    'a speaker in the text': ['speakers', 'who speaks', { text: '<v Ann>Hi' }],
    'a place': ['locations', 'its places in a page', { place: PLACE }],
    'a kind': ['parts', 'its parts and their kinds', { kind: 'aside' }],
    'a sound': ['sound', 'the name of its sound', { audio: 'a.mp3' }],
    'a position': ['styles', 'styles and positions', { settings: 'line:0' }],
  };
  for (const [name, [feature, description, properties]] of Object.entries(lost))
    it(`${name}, of one cue of two`, () => {
      const timing = timingOf([cue(), cue(properties)]);
      assert.deepEqual(findLosses(timing, formatWithout(feature)), [
        {
          line: 0,
          message: `plain cannot store ${description}`,
          advice: 'keep this file too: it has what is lost',
        },
      ]);
      assert.deepEqual(lossesOf(timingOf([cue(), cue()]), feature), []);
    });

  it('counts the open ends', () =>
    assert.deepEqual(lossesOf(timingOf([cue({ hasOpenEnd: true }), cue(), cue({ hasOpenEnd: true })]), 'open-ends'), [
      'plain cannot store that 2 clips have no end (each ends where the next one begins, or by an estimate)',
    ]));
});

describe('a cue without a loss', () => {
  it('has nothing, or its number as its id', () => {
    assert.deepEqual(featuresOf({}), []);
    assert.deepEqual(featuresOf({ id: '2' }), []);
  });

  it('has a text that is in the page too', () => {
    assert.deepEqual(featuresOf({ text: 'Hi', place: PLACE }), ['locations']);
    assert.deepEqual(featuresOf({ text: ' \n' }), []);
    assert.deepEqual(featuresOf({ text: '\nHi\n', place: PLACE }), ['locations']);
  });

  it('has words without times, of which none is unsure', () => {
    assert.deepEqual(featuresOf({ words: [{ ...word('a', 1, 1.2), unsure: true }, word('b', 1.5)] }), []);
    assert.deepEqual(featuresOf({ timed: true, words: [word('a', 0), word('b', 1)] }), ['word-times']);
  });
});

describe('ends of words are lost', () => {
  const times = (first: number, second: number | undefined, end = 2): LossyFeature[] =>
    featuresOf({ end, timed: true, words: [word('a', 0, first), word('b', 1, second)] });

  it('before the next word', () => {
    assert.deepEqual(times(0.9, undefined), ['word-times', 'word-ends']);
    assert.deepEqual(times(1, 2), ['word-times']);
  });

  it('before the end of the cue', () => assert.deepEqual(times(1, 1.9), ['word-times', 'word-ends', 'bounds']));

  it('by more than 1.5 ms', () => {
    assert.deepEqual(featuresOf({ timed: true, end: 0.0015, words: [word('a', 0, 0)] }), ['word-times']);
    assert.deepEqual(featuresOf({ timed: true, end: 0.0016, words: [word('a', 0, 0)] }), ['word-times', 'word-ends']);
  });
});

describe('bounds of a cue are lost', () => {
  const bounds = (start: number, end: number, ...words: TimedWord[]): boolean =>
    featuresOf({ timed: true, start, end, words }).includes('bounds');
  const words = [word('a', 1), word('b', 2, 3)];

  it('before its first word', () => {
    assert.equal(bounds(0.9, 3, ...words), true);
    assert.equal(bounds(1, 3, ...words), false);
    assert.equal(bounds(1, 9, word('a', 1, 2), word('b', 2)), false);
  });

  it('after its last word', () => assert.equal(bounds(1, 3.1, ...words), true));

  it('by more than 1.5 ms', () => {
    assert.equal(bounds(0, 1, word('a', 0.0015), word('b', 0.5, 1)), false);
    assert.equal(bounds(0, 1, word('a', 0.0016), word('b', 0.5, 1)), true);
    assert.equal(bounds(0, 0.0015, word('a', 0), word('b', 0, 0)), false);
    assert.equal(bounds(0, 0.0016, word('a', 0), word('b', 0, 0)), true);
  });

  it('not of a single word, nor of words without times', () => {
    assert.equal(bounds(0, 3, word('a', 1, 2)), false);
    assert.deepEqual(featuresOf({ start: 0, end: 9, words }), []);
  });
});

describe('the loss of groups', () => {
  const group = { element: 'seq', id: '', type: '', textref: '' } as const;

  it('that have an id, a kind or a text', () => {
    for (const named of [{ id: 's' }, { type: 'figure' }, { textref: 'p.html#f' }])
      assert.deepEqual(featuresOf({ groups: [group, { ...group, ...named }] }), ['parts']);
  });

  it('that have none is none', () => assert.deepEqual(featuresOf({ groups: [group] }), []));
});

describe('the loss of a property of the file', () => {
  it('its notes, with what a narration note contains', () => {
    const noteOf = (...notes: string[]): string[] => lossesOf(timingOf([], { notes }), 'notes');
    assert.deepEqual(noteOf(), []);
    assert.deepEqual(noteOf('Made by hand'), ['plain cannot store its notes']);
    assert.deepEqual(noteOf('voice: ann'), ['plain cannot store its note (voice)']);
    assert.deepEqual(noteOf('language: en'), ['plain cannot store its note (language)']);
    assert.deepEqual(noteOf('voice: ann\nlanguage: en'), ['plain cannot store its note (voice, language)']);
  });

  it('its language, unless its note has the same', () => {
    const ofLanguage = (language: string, ...notes: string[]): string[] =>
      lossesOf(timingOf([], { language, notes }), 'language');
    assert.deepEqual(ofLanguage('en'), ['plain cannot store its language']);
    assert.deepEqual(ofLanguage('en', 'language: de'), ['plain cannot store its language']);
    assert.deepEqual(ofLanguage('en', 'language: en'), []);
    assert.deepEqual(ofLanguage('', 'language: en'), []);
    assert.deepEqual(lossesOf(timingOf([], { notes: ['language: en'] }), 'language'), []);
  });

  it('its styles', () => {
    assert.deepEqual(lossesOf(timingOf([cue()], { styles: ['STYLE'] }), 'styles'), ['plain cannot store styles and positions']); // prettier-ignore
    assert.deepEqual(lossesOf(timingOf([cue()], { styles: [] }), 'styles'), []);
  });
});

describe('several losses', () => {
  const timing = timingOf([cue({ id: 'a', audio: 'a.mp3', kind: 'aside' })]);

  it('are one list, in the order of the features', () => {
    assert.deepEqual(lossesOf(timing, 'sound', 'ids'), ['plain cannot store its ids and the name of its sound']);
    assert.deepEqual(lossesOf(timing, ...ALL), [
      'plain cannot store its ids, its parts and their kinds and the name of its sound',
    ]);
  });

  it('of a format that stores everything are none', () => assert.deepEqual(lossesOf(timing), []));
});
