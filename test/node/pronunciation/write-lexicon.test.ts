import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLexicon } from '../../../src/node/pronunciation/read-lexicon.js';
import { writeLexicon } from '../../../src/node/pronunciation/write-lexicon.js';

const BOOK = {
  entries: [
    { graphemes: ['Aqtau', 'Aktau'], alias: 'Ack tow', language: 'en' },
    { graphemes: ['B & "C" <d>'], alias: `it's <b> & "c"`, language: 'en' },
    { graphemes: ['ОМОН'], alias: 'омон', language: 'ru' },
  ],
};

describe('a written pronunciation lexicon', () => {
  it('is read without loss', () => {
    assert.deepEqual(readLexicon(writeLexicon(BOOK, 'en'), 'names.pls'), BOOK);
    assert.deepEqual(readLexicon(writeLexicon({ entries: [] }, 'en'), 'names.pls'), { entries: [] });
  });

  it('may have comments with any text', () => {
    const written = writeLexicon(BOOK, 'en', (grapheme) => `${grapheme} -- said --> so -`);
    assert.match(written, /<!-- Aqtau - - said - -> so - {2}-->/);
    assert.deepEqual(readLexicon(written, 'names.pls'), BOOK);
  });
});
