import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phonemeFinder } from '../../../src/node/script/phoneme-finder.js';
import { readLexicon } from '../../../src/node/pronunciation/read-lexicon.js';
import { buildScript } from '../../../src/node/script/script.js';
import { cacheNameOf } from '../../../src/node/script/synthesize-script.js';
import { scriptDigestOf } from '../../../src/node/script/script-digest.js';
import { VoiceMap } from '../../../src/node/voices/voice-map.js';

const LEXICON = readLexicon(
  `<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
<lexeme><grapheme>Aqtau</grapheme><alias>Ak tow</alias><phoneme>ɑqˈtɑw</phoneme><phoneme>ɑkˈtaʊ</phoneme></lexeme>
<lexeme><grapheme>Aqtau Sea Port</grapheme><alias>Ak tow sea port</alias><phoneme>ɑqˈtɑw siː pɔːt</phoneme></lexeme>
<lexeme><grapheme>Aqtau Air</grapheme><alias>Ak tow air</alias></lexeme>
<lexeme><grapheme>Oskemen</grapheme><alias>Uskemen</alias><phoneme alphabet="x-sampa">2skemen</phoneme></lexeme>
</lexicon>`,
  'names.pls',
);

describe('the pronunciation of names in IPA', () => {
  const find = phonemeFinder(LEXICON);

  it('is the first in IPA of the lexicon', () => {
    assert.deepEqual(
      LEXICON.entries.map(({ phoneme }) => phoneme),
      ['ɑqˈtɑw', 'ɑqˈtɑw siː pɔːt', undefined, undefined],
    );
  });

  it('is at the first word of the longest name, in the language of the lexicon', () => {
    const at = (text: string, language = 'en-GB'): unknown => find(text.split(' '), language);
    assert.deepEqual(at('From “Aqtau”, by night.'), [undefined, 'ɑqˈtɑw', undefined, undefined]);
    assert.deepEqual(at('Aqtau Sea Port lay ahead.'), ['ɑqˈtɑw siː pɔːt', '', '', undefined, undefined]);
    assert.equal(at('Aqtau Air and Oskemen'), undefined, 'a longer name without one, and another alphabet');
    assert.equal(at('From Aqtau', 'fr'), undefined);
    assert.equal(at('Aqtau’s port'), undefined, 'a possessive keeps its respelling');
    assert.equal(phonemeFinder()(['Aqtau'], 'en'), undefined);
  });

  it('reaches only a voice that takes it, and is a part of what a recording depends on', () => {
    const page = '<html lang="en"><article><p>It left Aqtau.</p></article></html>';
    const linesOf = (voice: string, lexicon = LEXICON): ReturnType<typeof buildScript>['lines'] =>
      buildScript(page, 'page.html', new VoiceMap({ voices: [voice] }), lexicon).lines;
    const [line] = linesOf('polly:Joanna');
    assert.deepEqual(line!.phonemes, [undefined, undefined, 'ɑqˈtɑw']);
    assert.deepEqual(line!.spokenWords, ['It', 'left', 'Ak tow.']);
    assert.equal(linesOf('slt')[0]!.phonemes, undefined);
    const { phonemes: _, ...respelled } = line!;
    assert.notEqual(cacheNameOf(line!), cacheNameOf(respelled));
    assert.notEqual(scriptDigestOf([line!]), scriptDigestOf([respelled]));
  });
});
