import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCommonWord, openPronunciationDictionary } from '../../../src/node/pronunciation/pronunciation-dictionary.js';
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
        ['Жанаозене', 1, 4, 'not in the dictionary'],
        ['Путин', 1, 4, 'not in the dictionary'],
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
});
