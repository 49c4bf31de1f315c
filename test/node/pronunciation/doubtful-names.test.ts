import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCommonWord, openPronunciationDictionary } from '../../../src/node/pronunciation/pronunciation-dictionary.js';
import { nameLimits } from '../../../src/node/pronunciation/name-limits.js';
import { findDoubtfulNames } from '../../../src/node/pronunciation/doubtful-names.js';
import { buildScript } from '../../../src/node/script/script.js';
import { textNormalizer } from '../../../src/node/text-normalization/text-normalizer.js';
import { VoiceMap } from '../../../src/node/voices/voice-map.js';

const PAGE = `<html lang="en"><article><h1>Storm</h1>
<p>ALMATY/OSLO -- Police in Zhanaozen and the CSTO said on Monday that KazMunaiGaz’s men</p>
<p>had gone to Zhanaozen, with Małgorzata, Кaзах and Harry's well-known London-based friends.</p>
<p>Akims met. Three akims met Kasymov in Shetpe.</p><p lang="ru">В Жанаозене Путин сказал.</p></article></html>`;

const found = async (
  html: string,
  book?: Parameters<typeof findDoubtfulNames>[2],
): Promise<[string, number, number, string][]> => {
  const { lines } = buildScript(html, 'page.html', new VoiceMap({}), book, textNormalizer);
  return findDoubtfulNames(lines, await openPronunciationDictionary(), book).map(({ name, count, line, reason }) => [
    name,
    count,
    line,
    reason,
  ]);
};

describe('names that a voice will probably mispronounce', () => {
  it('are those that are not in the dictionary, and those with unusual letters or capitals', async () => {
    assert.deepEqual(
      await found(PAGE),
      [
        ['Zhanaozen', 2, 2, 'not in the dictionary'],
        ['CSTO', 1, 2, 'initials'],
        ['KazMunaiGaz', 1, 2, 'capitals within'],
        ['Małgorzata', 1, 3, 'letters that the language has not'],
        ['Кaзах', 1, 3, 'letters of several scripts'],
        ['Kasymov', 1, 4, 'not in the dictionary'],
        ['Shetpe', 1, 4, 'not in the dictionary'],
        ['В', 1, 4, ''],
        ['Жанаозене', 1, 4, 'a capital, and no dictionary'],
        ['Путин', 1, 4, 'a capital, and no dictionary'],
      ].filter(([name]) => name !== 'В'),
    );
  });

  it('are not those in the pronunciation lexicon', async () => {
    const book = {
      entries: [
        { graphemes: ['Zhanaozen'], alias: 'Zhana oh zen' },
        { graphemes: ['Kasymov', 'CSTO'], alias: 'x' },
      ],
    };
    const names = (await found(PAGE, book)).map(([name]) => name);
    assert.deepEqual(names.slice(0, 2), ['KazMunaiGaz', 'Małgorzata']);
    assert.ok(!names.includes('Kasymov'));
  });

  it('are not words of a line in capitals, nor words that text normalization expands', async () => {
    const page = `<html lang="en"><article><h1>BLACK DEATH FEARS IN AKTAU</h1><p>He met Cmdr. Harry.</p></article></html>`;
    assert.deepEqual(await found(page), [['AKTAU', 1, 1, 'initials']]);
  });

  it('keep their full stop, so that it does not end the sentence', async () => {
    assert.deepEqual(await found('<html lang="en"><article><p>The U.S. army left.</p></article></html>'), [
      ['U.S.', 1, 1, 'initials'],
    ]);
  });

  it('are not words that text normalization expands or that every voice knows, with and without a dictionary', async () => {
    const page = `<html lang="en"><article><h1>When Rivers Rise</h1><p>Since Jan. 2023 Mr. Smith and Dr. Brown met on Monday.
      “When,” he said: “Police came.” Louis XIV saw WWII in March.</p></article></html>`;
    assert.deepEqual(await found(page), []);
    const { lines } = buildScript(page, 'page.html', new VoiceMap({}), undefined, textNormalizer);
    const names = findDoubtfulNames(lines, isCommonWord).map(({ name }) => name);
    assert.deepEqual(names, ['Rivers', 'Rise', 'Smith', 'Brown']);
  });

  it('are not German nouns', async () => {
    assert.deepEqual(
      await found('<html lang="de"><article><p>Die Polizei in Schanaosen und die OVKS.</p></article></html>'),
      [['OVKS', 1, 1, 'initials']],
    );
  });

  it('are words with a capital inside a sentence, in Ukrainian, Kazakh, Spanish and French', async () => {
    const reason = 'a capital, and no dictionary';
    assert.deepEqual(
      await found(
        '<html lang="uk"><article><p>Поліція у Жанаозені стріляла. Потім Касимов поїхав до Актау.</p></article></html>',
      ),
      ['Жанаозені', 'Касимов', 'Актау'].map((name) => [name, 1, 1, reason]),
    );
    assert.deepEqual(
      await found(
        '<html lang="kk"><article><p>Полиция Жаңаөзенде оқ атты. Кеше Ақтауда жиын өтті.</p></article></html>',
      ),
      ['Жаңаөзенде', 'Ақтауда'].map((name) => [name, 1, 1, reason]),
    );
    assert.deepEqual(
      await found('<html lang="es"><article><p>El Sr. Kasímov vive en Aktau. ¿Quién vino?</p></article></html>'),
      ['Kasímov', 'Aktau'].map((name) => [name, 1, 1, reason]),
    );
    // An article before a name is not a name; a word at the beginning of a sentence is none either.
    assert.deepEqual(
      await found('<html lang="fr"><article><p>L’inflation monte. La ville d’Aktau dort.</p></article></html>'),
      [['d’Aktau', 1, 1, reason]],
    );
  });

  it('are only those with Latin letters in Arabic and Persian', async () => {
    for (const [language, sentence] of [
      ['ar', 'قال قاسموف في أكتاو إن OVKS و iPhone لم تصل.'],
      ['fa', 'قاسموف در آکتائو با OVKS و iPhone رفت.'],
    ])
      // prettier-ignore
      assert.deepEqual(
        await found(`<html lang="${language}"><article><p>${sentence}</p></article></html>`),
        ['OVKS', 'iPhone'].map((name) => [name, 1, 1, 'letters that the language has not']),
      );
  });
});

describe('how far names are recognised', () => {
  const limitsOf = (html: string, hasDictionary = true): string[] =>
    nameLimits(buildScript(html, 'page.html', new VoiceMap({}), undefined, textNormalizer).lines, hasDictionary);
  const page = (language: string, text: string): string =>
    `<html lang="${language}"><article><p>${text}</p></article></html>`;

  it('is said for a script without capitals, and for a language whose nouns have capitals', () => {
    for (const [language, text, limit] of [
      ['ar', 'قال قاسموف في NATO إن الجيش وصل.', /^Arabic has no capitals, so its names are not recognised/],
      ['fa', 'قاسموف در آکتائو بود.', /^Persian has no capitals, so its names are not recognised/],
      ['de-AT', 'Die Polizei kam.', /^In German every noun has a capital, so its names are not recognised/],
      ['uk', 'Поліція приїхала.', /^Ukrainian has no dictionary here/],
    ] as const) {
      const limits = limitsOf(page(language, text));
      assert.equal(limits.length, 1);
      assert.match(limits[0]!, limit);
    }
  });

  it('is not said for English with its dictionary', () => {
    assert.deepEqual(limitsOf(page('en', 'Police came.')), []);
    assert.match(limitsOf(page('en', 'Police came.'), false)[0]!, /every capitalised word but the commonest is listed/);
  });

  it('is said for each language of a page, the most frequent first', () => {
    const limits = limitsOf(
      '<html lang="uk"><article><p lang="fa">سلام دنیا</p><p>Поліція приїхала до нас.</p></article></html>',
    );
    assert.deepEqual(
      limits.map((limit) => limit.split(' ')[0]),
      ['Ukrainian', 'Persian'],
    );
  });
});
