import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LexiconIndex, type PronunciationLexicon } from '../../../src/core/speech/pronunciation-lexicon.js';
import { toSpokenWords } from '../../../src/core/speech/spoken-words.js';
import { wordBounds } from '../../../src/core/speech/word-bounds.js';

const NAMES: PronunciationLexicon = {
  entries: [
    { graphemes: ['Zhanaozen', 'Жаңаөзен'], alias: 'Jana Ozen' },
    { graphemes: ['Nur Otan'], alias: 'Noor Oh tahn' },
    { graphemes: ['RFE/RL'], alias: 'Radio Free Europe' },
    { graphemes: ['Nur'], alias: 'light' },
    { graphemes: ['New York City Hall'], alias: 'the hall' },
  ],
};

const words = (text: string): string[] => wordBounds(text).map(({ start, end }) => text.slice(start, end));
const said = (text: string, isDateline = false): string[] =>
  toSpokenWords(words(text), { lexicon: new LexiconIndex(NAMES), language: 'en', isDateline });
const spoken = (text: string, dateline = false): string => said(text, dateline).filter(Boolean).join(' ');

describe('what is said', () => {
  const cases: [string, string][] = [
    ['"It works," she said.', 'It works, she said.'],
    ['“expressed...condolences” for the dead', 'expressed, condolences for the dead.'],
    ['cover [the events], he said', 'cover the events, he said.'],
    ['according to standards..', 'according to standards.'],
    ['Then she left—slowly – and came back', 'Then she left, slowly, and came back.'],
    ['either/or', 'either or.'],
    ['It costs $1,500 or 2.5% at 20°', 'It costs $1,500 or 2.5% at 20°.'],
    ['One (two) three', 'One, two, three.'],
    ['Is it? Yes!', 'Is it? Yes!'],
    ['A title', 'A title.'],
    ['A part, and;', 'A part, and.'],
    ['Wait…', 'Wait.'],
    ['آیا کسی می‌آید؟', 'آیا کسی می‌آید؟'],
    ['他来了。', '他 来 了。'],
    ['* * *', ''],
    ['RFE/RL’s service', 'Radio Free Europe’s service.'],
  ];
  for (const [shown, expected] of cases) it(shown, () => assert.equal(spoken(shown), expected));

  // ART-3
  it('in a dateline, capitals are names', () => {
    assert.equal(spoken('ZHANAOZEN/PRAGUE --', true), 'Jana Ozen, Prague.');
    assert.equal(spoken('ZHANAOZEN/PRAGUE'), 'ZHANAOZEN PRAGUE.');
  });

  it('one thing for each word that is shown', () => {
    for (const [shown] of cases) assert.equal(said(shown).length, words(shown).length, shown);
  });
});

describe('the name book', () => {
  it('says the alias, whatever stands round the name, and keeps the pause', () => {
    assert.equal(spoken('In “Zhanaozen,” he said'), 'In Jana Ozen, he said.');
    assert.equal(spoken("Zhanaozen's people"), "Jana Ozen's people.");
    assert.equal(spoken('Жаңаөзен.'), 'Jana Ozen.');
  });
  it('prefers the longest name', () => {
    assert.equal(spoken('the Nur Otan party'), 'the Noor Oh tahn party.');
    assert.equal(spoken('the Nur party'), 'the light party.');
  });
  it('spreads an alias over the words of the name, the last takes the rest', () => {
    assert.deepEqual(said('Nur Otan won'), ['Noor', 'Oh tahn', 'won.']);
    assert.deepEqual(said('New York City Hall won'), ['the', 'hall', '', '', 'won.']);
  });
  it('goes letter for letter, and not over the end', () => {
    assert.equal(spoken('ZHANAOZEN nur'), 'ZHANAOZEN nur.');
    assert.equal(spoken('New York City'), 'New York City.');
  });
  it('of two ways of writing one thing, the later entry does not hide the first', () => {
    const twice = new LexiconIndex({ entries: [{ graphemes: ['A'], alias: 'first' }, { graphemes: ['A'], alias: 'second' }] });
    assert.deepEqual(toSpokenWords(['A'], { lexicon: twice, language: 'en', isDateline: false }), ['first.']);
  }); // prettier-ignore
  it('adds no full stop to one that the alias has', () => {
    const lexicon = new LexiconIndex({ entries: [{ graphemes: ['CSTO'], alias: 'C. S. T. O.' }] });
    assert.deepEqual(toSpokenWords(['the', 'CSTO.'], { lexicon, language: 'en', isDateline: false }), [
      'the',
      'C. S. T. O.',
    ]);
    assert.deepEqual(toSpokenWords(['CSTO,', 'he'], { lexicon, language: 'en', isDateline: false }), [
      'C. S. T. O.,',
      'he.',
    ]);
  });
  it('drops the full stop of an abbreviation that it has without it, and no other', () => {
    const lexicon = new LexiconIndex({
      entries: ['Dr', 'Jan', 'Govt', 'Corp', 'Aktau'].map((name) => ({ graphemes: [name], alias: `${name}x` })),
    });
    const say = (text: string): string =>
      toSpokenWords(words(text), { lexicon, language: 'en', isDateline: false }).join(' ');
    assert.equal(say('Since Jan. 2023 Dr. Nguyen (Govt. adviser)'), 'Since Janx 2023 Drx Nguyen, Govtx adviser.');
    assert.equal(say('He left the Corp. He left in Jan.'), 'He left the Corpx. He left in Janx.');
    assert.equal(say('“From Aktau.” he said; to Aktau. 5,000 left'), 'From Aktaux. he said; to Aktaux. 5,000 left.');
  });
  it('takes the name of the word’s own language, of the nearest one first', () => {
    const lexicon = new LexiconIndex({
      entries: [
        { graphemes: ['Paris'], alias: 'anywhere' },
        { graphemes: ['Paris'], alias: 'English', language: 'en' },
        { graphemes: ['Paris'], alias: 'British', language: 'en-GB' },
        { graphemes: ['Lyon'], alias: 'French', language: 'fr' },
      ],
    });
    const at = (language: string, word = 'Paris'): string =>
      toSpokenWords([word], { lexicon, language, isDateline: false })[0]!;
    assert.deepEqual(
      ['en-GB', 'en-US', 'EN', 'de'].map((language) => at(language)),
      ['British.', 'English.', 'English.', 'anywhere.'],
    );
    assert.deepEqual(
      ['fr-CA', 'de', ''].map((language) => at(language, 'Lyon')),
      ['French.', 'Lyon.', 'French.'],
    );
  });
  it('bears names that an object has by itself', () =>
    assert.equal(spoken('constructor valueOf'), 'constructor valueOf.'));
});
