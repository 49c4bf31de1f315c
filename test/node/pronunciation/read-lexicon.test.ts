import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLexicon } from '../../../src/node/pronunciation/read-lexicon.js';

const lexicon = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
${body}
</lexicon>`;

const errorOf = (source: string): string => {
  try {
    readLexicon(source, 'names.pls');
  } catch (error) {
    return String(error);
  }
  return 'none';
};

describe('a pronunciation lexicon (PLS)', () => {
  it('may have several graphemes for an alias', () => {
    const source = lexicon(
      '<lexeme><grapheme>Aqtau</grapheme><grapheme> Aktau\n</grapheme><alias>Ak tow</alias></lexeme>',
    );
    assert.deepEqual(readLexicon(source, ''), {
      entries: [{ graphemes: ['Aqtau', 'Aktau'], alias: 'Ak tow', language: 'en' }],
    });
  });

  it('has the preferred alias, or else the first', () => {
    const source = lexicon(`
      <lexeme><grapheme>A</grapheme><alias>one</alias><alias prefer="true">two</alias><alias>three</alias></lexeme>
      <lexeme><grapheme>B &amp; C</grapheme><phoneme>biː</phoneme><alias><![CDATA[bee & see]]></alias><alias>no</alias></lexeme>`);
    assert.deepEqual(
      readLexicon(source, '').entries.map(({ alias }) => alias),
      ['two', 'bee & see'],
    );
  });

  it('ignores elements of other vocabularies', () => {
    const source = lexicon('<lexeme xmlns="urn:other"><grapheme>A</grapheme></lexeme><metadata/>');
    assert.deepEqual(readLexicon(source, ''), { entries: [] });
  });

  it('reports file, line and advice', () => {
    assert.match(
      errorOf('<lexicon>'),
      /^names\.pls:1: begins with <lexicon>, not with a PLS <lexicon> — begin it with <lexicon version/,
    );
    assert.match(
      errorOf(lexicon('\n<lexeme><grapheme>A</lexeme>')),
      /^names\.pls:4: is not well-formed XML \(unexpected close tag\.?\) — /,
    );
    assert.match(
      errorOf(lexicon('\n\n<lexeme>\n<grapheme>A</grapheme></lexeme>')),
      /^names\.pls:5: no <alias> for “A” — write its pronunciation/,
    );
    assert.match(errorOf(lexicon('<lexeme><alias>A</alias></lexeme>')), /^names\.pls:3: a lexeme without a <grapheme>/);
    assert.match(errorOf(''), /^names\.pls:1: is not well-formed XML/);
    assert.match(errorOf('not xml'), /^names\.pls:1: /);
  });

  it('does not expand entities that the file declares', () => {
    const bomb = `<!DOCTYPE lexicon [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const source = lexicon('<lexeme><grapheme>&b;</grapheme><alias>A</alias></lexeme>').replace('?>', `?>${bomb}`);
    assert.match(errorOf(source), /^names\.pls:3: is not well-formed XML \(undefined entity/);
  });
});
