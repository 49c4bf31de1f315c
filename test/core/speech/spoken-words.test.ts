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
const spokenWords = (text: string, isDateline = false): string[] =>
  toSpokenWords(words(text), { lexicon: new LexiconIndex(NAMES), language: 'en', isDateline });
const spoken = (text: string, dateline = false): string => spokenWords(text, dateline).filter(Boolean).join(' ');

describe('spoken words', () => {
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
    ['Wait... what', 'Wait, what.'],
    ['Wait…” he said', 'Wait, he said.'],
    ['the standards.. he said', 'the standards. he said.'],
    ['“the standards..” he said', 'the standards. he said.'],
    ['a well-known name', 'a well-known name.'],
    ['( and he', 'and he.'],
    ['one ( two', 'one two.'],
    ['RFE/RL’s service', 'Radio Free Europe’s service.'],
  ];
  for (const [shown, expected] of cases) it(shown, () => assert.equal(spoken(shown), expected));

  // ART-3
  it('are names for capitals in a dateline', () => {
    assert.equal(spoken('ZHANAOZEN/PRAGUE --', true), 'Jana Ozen, Prague.');
    assert.equal(spoken('ZHANAOZEN/PRAGUE'), 'ZHANAOZEN PRAGUE.');
  });

  it('are as many as the shown words', () => {
    for (const [shown] of cases) assert.equal(spokenWords(shown).length, words(shown).length, shown);
  });
});

describe('the pronunciation lexicon', () => {
  it('replaces a name with punctuation around it by the alias, and keeps the pause', () => {
    assert.equal(spoken('In “Zhanaozen,” he said'), 'In Jana Ozen, he said.');
    assert.equal(spoken("Zhanaozen's people"), "Jana Ozen's people.");
    assert.equal(spoken('Жаңаөзен.'), 'Jana Ozen.');
  });
  it('prefers the longest name', () => {
    assert.equal(spoken('the Nur Otan party'), 'the Noor Oh tahn party.');
    assert.equal(spoken('the Nur party'), 'the light party.');
  });
  it('distributes an alias over the words of the name; the last word gets the rest', () => {
    assert.deepEqual(spokenWords('Nur Otan won'), ['Noor', 'Oh tahn', 'won.']);
    assert.deepEqual(spokenWords('New York City Hall won'), ['the', 'hall', '', '', 'won.']);
  });
  it('is case-sensitive, and does not match beyond the end', () => {
    assert.equal(spoken('ZHANAOZEN nur'), 'ZHANAOZEN nur.');
    assert.equal(spoken('New York City'), 'New York City.');
  });
  it('uses the first of two entries for the same spelling', () => {
    const twice = new LexiconIndex({ entries: [{ graphemes: ['A'], alias: 'first' }, { graphemes: ['A'], alias: 'second' }] });
    assert.deepEqual(toSpokenWords(['A'], { lexicon: twice, language: 'en', isDateline: false }), ['first.']);
  }); // prettier-ignore
  it('adds no full stop to an alias that has one', () => {
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
  it('removes the full stop of an abbreviation that it contains without one, and no other', () => {
    const lexicon = new LexiconIndex({
      entries: ['Dr', 'Jan', 'Govt', 'Corp', 'Aktau'].map((name) => ({ graphemes: [name], alias: `${name}x` })),
    });
    const speakText = (text: string): string =>
      toSpokenWords(words(text), { lexicon, language: 'en', isDateline: false }).join(' ');
    assert.equal(speakText('Since Jan. 2023 Dr. Nguyen (Govt. adviser)'), 'Since Janx 2023 Drx Nguyen, Govtx adviser.');
    assert.equal(speakText('He left the Corp. He left in Jan.'), 'He left the Corpx. He left in Janx.');
    assert.equal(
      speakText('“From Aktau.” he said; to Aktau. 5,000 left'),
      'From Aktaux. he said; to Aktaux. 5,000 left.',
    );
  });
  it('finds a name whatever spaces its entry has, and keeps a full stop that is a part of it', () => {
    const lexicon = new LexiconIndex({
      entries: [
        { graphemes: ['  Nur \n Otan '], alias: 'Noor  Ohtahn' },
        { graphemes: [' Inc. '], alias: 'Incorporated' },
      ],
    });
    const speakText = (text: string): string =>
      toSpokenWords(words(text), { lexicon, language: 'en', isDateline: false }).join(' ');
    assert.equal(speakText('The Nur Otan Inc. building'), 'The Noor Ohtahn Incorporated building.');
    assert.equal(speakText('It is the Inc.'), 'It is the Incorporated.');
  });
  it('uses the entry with the most specific matching language', () => {
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
  it('works with names of object properties', () =>
    assert.equal(spoken('constructor valueOf'), 'constructor valueOf.'));
});
