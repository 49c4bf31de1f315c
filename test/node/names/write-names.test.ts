import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readNames } from '../../../src/node/names/read-names.js';
import { writeNames } from '../../../src/node/names/write-names.js';

const BOOK = {
  entries: [
    { graphemes: ['Aqtau', 'Aktau'], alias: 'Ack tow', language: 'en' },
    { graphemes: ['B & "C" <d>'], alias: `it's <b> & "c"`, language: 'en' },
    { graphemes: ['ОМОН'], alias: 'омон', language: 'ru' },
  ],
};

describe('a name book that is written', () => {
  it('is read back as it was', () => {
    assert.deepEqual(readNames(writeNames(BOOK, 'en'), 'names.pls'), BOOK);
    assert.deepEqual(readNames(writeNames({ entries: [] }, 'en'), 'names.pls'), { entries: [] });
  });

  it('may tell something of a name, whatever stands in it', () => {
    const written = writeNames(BOOK, 'en', (grapheme) => `${grapheme} -- said --> so -`);
    assert.match(written, /<!-- Aqtau - - said - -> so - {2}-->/);
    assert.deepEqual(readNames(written, 'names.pls'), BOOK);
  });
});
