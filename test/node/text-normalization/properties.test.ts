/** Text normalization writes out numbers, signs and abbreviations. It never loses, changes or moves another word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { check } from '../../core/properties/runs.js';
import { spokenWordsFor } from './spoken-text.js';

/** For each language, words that are no abbreviations, units or Roman numerals, and words that rules look at. */
const WORDS: Readonly<Record<string, string>> = {
  ar: 'مدينة كتاب الساعة عام سنة في نحو مايو أشخاص مليون بنسبة الشمس',
  de: 'der am vom bis Mai Haus Klasse Uhr Prozent mit Ludwig Kapitel und Million',
  en: 'the of May house people at Louis chapter and percent for million',
  es: 'el de mayo personas soldados siglo a las Felipe capítulo y euros',
  fa: 'شهر کتاب ساعت سال در حدود مرداد نفر میلیون درصد قرن',
  fr: 'le de mai personnes siècle à Louis chapitre et euros heures',
  kk: 'қала кітап сағат жылы ғасыр желтоқсан адам сынып мен теңге',
  ru: 'город в мае человек века года около Пётр глава и рублей',
  uk: 'місто у травні осіб століття року близько Карл глава і гривень',
};
/** Numbers as they are written, possibly between marks. */
const NUMBERS =
  '1 2 21 200 1,5 1.5 1.500 1,500 2024 1939–1945 5–10 14:30 14.30 05.12.2024 5/12/2024 25% $5 5€ -5 1/2 ۲۵ ٣٫٥ ۲۵٪ 5. 5, 000 0012 1.2.3 2:1 +7 5-'.split(
    ' ',
  );

const number = fc
  .tuple(fc.constantFrom('', '(', '«', '„'), fc.constantFrom(...NUMBERS), fc.constantFrom('', '.', ',', ')', '»', '!'))
  .map((parts) => parts.join(''));

describe('text normalization', () => {
  for (const [language, list] of Object.entries(WORDS))
    it(`keeps every other word at its place in “${language}”`, () =>
      check(
        fc.property(
          fc.array(fc.oneof(fc.constantFrom(...list.split(' ')), number), { minLength: 1, maxLength: 12 }),
          (shown) => {
            const spoken = spokenWordsFor(shown.join(' '), language);
            assert.equal(spoken.length, shown.length);
            for (const [at, word] of shown.entries())
              if (/^\p{L}+$/u.test(word))
                assert.ok(spoken[at]!.split(/[\s.,]/).includes(word), `${word}: ${spoken[at]}`);
            assert.ok(spoken.join('').length > 0);
          },
        ),
      ));

  it('says something for every number, in every language', () =>
    check(
      fc.property(fc.constantFrom(...Object.keys(WORDS)), number, (language, written) => {
        assert.match(spokenWordsFor(written, language).join(' '), /[\p{L}\p{N}]/u);
      }),
    ));

  it('reads any text without an error, with one spoken form for each word', () =>
    check(
      fc.property(
        fc.constantFrom(...Object.keys(WORDS)),
        fc.array(fc.oneof(fc.constantFrom(...NUMBERS, 'XIV', 'z.', 'B.', 'т.', '№', '&', 'км', 'Mio.'), fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }).map((text) => text.replace(/[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]/gu, 'a'))), { maxLength: 8 }), // prettier-ignore
        (language, shown) => {
          assert.equal(spokenWordsFor(shown.join(' '), language).length, shown.length);
        },
      ),
    ));
});
