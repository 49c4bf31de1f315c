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

describe('a name book that is written', () => {
  it('is read back as it was', () => {
    assert.deepEqual(readLexicon(writeLexicon(BOOK, 'en'), 'names.pls'), BOOK);
    assert.deepEqual(readLexicon(writeLexicon({ entries: [] }, 'en'), 'names.pls'), { entries: [] });
  });

  it('may tell something of a name, whatever stands in it', () => {
    const written = writeLexicon(BOOK, 'en', (grapheme) => `${grapheme} -- said --> so -`);
    assert.match(written, /<!-- Aqtau - - said - -> so - {2}-->/);
    assert.deepEqual(readLexicon(written, 'names.pls'), BOOK);
  });
});
