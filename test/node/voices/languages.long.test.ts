import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { pronunciationWarnings } from '../../../src/node/script/pronunciation-gaps.js';
import { buildScript } from '../../../src/node/script/script.js';
import { ESPEAK_LANGUAGES } from '../../../src/node/voices/espeak-languages.js';
import { openEspeak, type Espeak } from '../../../src/node/voices/espeak-ng.js';
import { espeakGapOf, espeakScriptsOf } from '../../../src/node/voices/espeak-writing.js';
import { VoiceMap } from '../../../src/node/voices/voice-map.js';
import { languageTable } from './language-table.js';
import { wordsOf, WORDS_BY_SCRIPT } from './language-words.js';

const TABLE = new URL('../../../demo/docs/narration-languages.md', import.meta.url);
/** espeak-ng writes where another dictionary begins: `(en)`. */
const withoutDictionaries = (phones: string): string => phones.replace(/\([\w-]+\)/g, '');

const CLAIMED = ESPEAK_LANGUAGES.filter((tag) => espeakScriptsOf(tag).length);
/** `npm test -- --all` listens to every language, `npm test` to each eighth. */
const HEARD = process.env['ALOUD_COMPLETE'] ? CLAIMED : CLAIMED.filter((_, index) => index % 8 === 0);

describe('the languages of the voices', () => {
  let espeak: Espeak;
  /** The phones of the words by the dictionary of their script. */
  const phonesByScript = new Map<string, readonly string[]>();
  before(async () => {
    espeak = await openEspeak();
    for (const [script, language, words] of WORDS_BY_SCRIPT)
      phonesByScript.set(script, (await espeak.phonemize(words.split(' '), language)).map(withoutDictionaries));
  });

  for (const language of HEARD)
    it(`have a different sound for each word, from their own dictionary (${language})`, async () => {
      const words = wordsOf(language);
      assert.ok(words.length > 1 && new Set(words).size === words.length);
      const phones = await espeak.phonemize(words, language);
      const described = words.map((word, index) => `${word} ${phones[index]}`).join(', ');
      assert.equal(new Set(phones).size, words.length, described);
      if (language !== 'en') assert.ok(!phones.some((phone) => !phone || phone.includes('(en)')), described);
      assert.deepEqual(
        words.map((word) => espeakGapOf(word, language)).filter((gap) => gap !== undefined && gap !== 'vowels'),
        [],
      );
    });

  it('are not claimed where the dictionary lacks letters', async () => {
    for (const language of ESPEAK_LANGUAGES.filter((tag) => !espeakScriptsOf(tag).length)) {
      const phones = await espeak.phonemize(wordsOf(language), language);
      assert.ok(phones.some((phone) => phone.includes('(en)')));
      assert.ok(wordsOf(language).every((word) => espeakGapOf(word, language)));
    }
  });

  for (const language of ['tk', 'ja', 'hr'])
    it(`are known by the scripts that they cannot read (${language})`, async () => {
      for (const [script, , words] of WORDS_BY_SCRIPT) {
        // The dictionary of Croatian has the same letters with other sounds.
        if (script === 'Cyrillic' && language === 'hr') continue;
        const list = words.split(' ');
        const phones = await espeak.phonemize(list, language);
        const isRead = phones.every(
          (phone, index) => withoutDictionaries(phone) === phonesByScript.get(script)![index],
        );
        const gaps = list.map((word) => espeakGapOf(word, language)).filter((gap) => gap !== 'vowels');
        assert.deepEqual(
          gaps.filter((gap) => gap !== undefined),
          isRead ? [] : [{ script }, { script }],
          `${script}: ${phones.join(', ')}`,
        );
      }
    });

  it('have one sound for all Han characters in Japanese and Korean, and many in Chinese', async () => {
    const characters = [...'東京県議会水道事業月火木金土'];
    const soundsIn = async (language: string): Promise<number> =>
      new Set(await espeak.phonemize(characters, language)).size;
    assert.deepEqual(await Promise.all(['ja', 'ko', 'hak'].map(soundsIn)), [1, 1, 1]);
    assert.ok((await soundsIn('zh')) > 10);
    assert.ok((await soundsIn('yue')) > 10);
  });

  it('lack the vowels of Hebrew that are not written, and spell out those that are', async () => {
    const [child, peace] = await espeak.phonemize(['ילד', 'שָׁלוֹם'], 'he');
    assert.doesNotMatch(child!, /[aeiou]/);
    assert.match(peace!, /\(en\)hˈiːbɹuː/);
  });

  it('have a list of words for the vowels that Persian and Urdu do not write', async () => {
    const plain = async (word: string, language: string): Promise<string> =>
      (await espeak.phonemize([word], language))[0]!.replace(/[ˈˌ]/g, '');
    assert.equal(await plain('مردم', 'fa'), 'mardom');
    assert.equal(await plain('دولت', 'fa'), 'dolat');
    assert.equal(await plain('حکومت', 'ur'), 'hʊkuːmat');
  });

  it('are those of the table in the documents', () => {
    const table = languageTable();
    if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(TABLE, table);
    assert.equal(readFileSync(TABLE, 'utf8'), table);
  });
});

describe('a page that its voice cannot pronounce', () => {
  const warningsOf = (language: string, text: string, voices?: readonly string[]): string[] => {
    const html = `<html lang="${language}"><article><p>${text}</p></article></html>`;
    return pronunciationWarnings(buildScript(html, 'page.html', new VoiceMap({ voices })).lines, 'page.html').map(
      String,
    );
  };

  it('gets one warning for each cause, with the share of the words', () => {
    const [kanji, ...more] = warningsOf('ja', '東京のカメラ。東京のカメラ。');
    assert.deepEqual(more, []);
    assert.match(
      kanji!,
      /^page\.html:1: espeak-ng has no dictionary for Han characters in Japanese \(ja\), and says the same sound for all of them: 33 % of the words \(4 of 12\), such as “東” — use another voice by --voice-command/,
    );
    assert.match(warningsOf('ko', '北韓 대통령은 말했다.')[0]!, /Han characters in Korean \(ko\).*50 % of the words/);
    assert.match(warningsOf('ar', 'ذهب الولد إلى المدرسة.')[0]!, /guesses the vowels .* Arabic \(ar\).*: 100 %/);
    assert.match(warningsOf('tk', 'okamak китап.')[0]!, /no dictionary for Cyrillic characters in Turkmen.*: 50 %/);
    const hebrew = warningsOf('he', 'הילד הלך שָׁלוֹם.');
    assert.equal(hebrew.length, 2);
    assert.match(hebrew[1]!, /spells out the words of Hebrew \(he\) that have vowel points: 33 %/);
  });

  it('gets no warning where the voice can', () => {
    assert.deepEqual(warningsOf('ja', 'カメラ は いえ に 2022 あります NHK。'), []);
    assert.deepEqual(warningsOf('zh', '政府星期一说，水价下周上涨。'), []);
    assert.deepEqual(warningsOf('ar', 'ذَهَبَ الوَلَدُ.'), []);
    assert.deepEqual(warningsOf('ru', 'Привет Athens Αθήνα 2022.'), []);
    assert.deepEqual(warningsOf('fa', 'مردم در شهر.'), []);
    // A program that speaks is not known.
    const html = '<html lang="ja"><article><p>東京。</p></article></html>';
    const { lines } = buildScript(html, 'page.html', new VoiceMap({ voiceCommand: 'say {text} {wav}' }));
    assert.deepEqual(pronunciationWarnings(lines, 'page.html'), []);
  });
});
