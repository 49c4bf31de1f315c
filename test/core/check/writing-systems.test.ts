import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckOptions } from '../../../src/core/check/checked-page.js';
import { reportOf } from './run-check.js';

const story = (html: string, lang = 'en'): string => `<html lang="${lang}"><article>${html}</article>`;
const wrong = (html: string, lang?: string): string[] => reportOf('language/wrong-script', story(html, lang));
const MARK = 'mark the passage with its language: <span lang="…">';

const ENGLISH = 'They did not work on the quay that day, and the port stayed shut until the next week came.';
const RUSSIAN = 'Порт останется закрытым до понедельника';

// ART-4
describe('a passage in another writing system', () => {
  it('is reported from its first to its last word', () => {
    assert.deepEqual(wrong(`<p>${ENGLISH} He said: ${RUSSIAN}, and left. ${ENGLISH}</p>`), [
      `${RUSSIAN}, | error: “${RUSSIAN},” is in Cyrillic letters, in a text with lang="en" — ${MARK}`,
    ]);
    assert.deepEqual(wrong(`<p>${ENGLISH}</p><p>1917: ${RUSSIAN} – 25 %. ${ENGLISH}</p>`), [
      `${RUSSIAN} | error: “${RUSSIAN}” is in Cyrillic letters, in a text with lang="en" — ${MARK}`,
    ]);
    assert.deepEqual(wrong(`<p>${ENGLISH} ${ENGLISH} <b>Порт</b> останется закрытым до <i>понедельника</i>.</p>`), [
      `Порт | error: “${RUSSIAN}” is in Cyrillic letters, in a text with lang="en" — ${MARK}`,
    ]);
  });

  it('is marked up to the mark of a note in it', () => {
    assert.deepEqual(wrong(`<p>${ENGLISH} ${ENGLISH}</p><p>Порт останется[3] закрытым до понедельника.</p>`), [
      `Порт останется | error: “Порт останется закрытым до понедельника.” is in Cyrillic letters, in a text with lang="en" — ${MARK}`,
    ]);
  });

  it('is long enough to be no name: three words of 15 letters, eight words of 40 in Latin letters, ten letters without spaces', () => {
    const passage = (words: string): number => wrong(`<p>${ENGLISH} ${ENGLISH} ${words}. ${ENGLISH}</p>`).length;
    assert.equal(passage('порт города актау'), 1);
    assert.equal(passage('порт город актау'), 0);
    assert.equal(passage('порт городааактау'), 0);
    assert.equal(passage('港口将关闭至星期一为'), 1);
    assert.equal(passage('港口将关闭至星期一'), 0);
    assert.equal(passage('ท่าเรือปิดจนถึงวันจันทร์'), 1);
    const latin = (words: string): number => wrong(`<p>${`${RUSSIAN}. `.repeat(4)} ${words}. ${RUSSIAN}</p>`, 'ru').length; // prettier-ignore
    assert.equal(latin('abcde abcde abcde abcde abcde abcde abcde abcde'), 1);
    assert.equal(latin('abcde abcde abcde abcde abcde abcde abcde abcd'), 0);
    assert.equal(latin('abcdef abcdef abcdef abcdef abcdef abcdef abcdef'), 0);
  });

  it('is judged by the nearest lang', () => {
    const marked = `<p>${ENGLISH} <span lang="ru">${RUSSIAN}</span></p>`;
    assert.deepEqual(wrong(marked), []);
    assert.deepEqual(wrong(`<div lang="ru"><p lang="uk">${RUSSIAN}</p></div>`), []);
    assert.deepEqual(wrong(`<p lang="">${RUSSIAN}</p>`), []);
    assert.deepEqual(wrong(`<p lang="ru">${`${RUSSIAN}. `.repeat(3)} <i lang=" en ">${RUSSIAN}</i> ${RUSSIAN}</p>`), [
      'lang=" en " | error: lang="en", but 100 % of the text is in Cyrillic letters — write the language of the text',
    ]);
  });

  it('begins where the language changes', () => {
    const halves = `<p>${ENGLISH} ${ENGLISH} порт города <i lang="de">порт города</i></p>`;
    assert.deepEqual(wrong(halves), []);
    assert.equal(wrong(halves.replace(' lang="de"', '')).length, 1);
  });

  it('is the whole text: reported once, at the lang, from more than half of the letters', () => {
    const shares = (count: number): string[] => wrong(`<p>${'abcdefghij '.repeat(count)}</p><p>${'абвгдежзий '.repeat(5)}</p>`); // prettier-ignore
    assert.deepEqual(shares(4), [
      'lang="en" | error: lang="en", but 56 % of the text is in Cyrillic letters — write the language of the text',
    ]);
    const passage = 'абвгдежзий абвгдежзий абвгдежзий абвгдежзий абвгдежзий';
    assert.deepEqual(shares(5), [`${passage} | error: “${passage}” is in Cyrillic letters, in a text with lang="en" — ${MARK}`]); // prettier-ignore
  });

  it('is none with two writing systems that the language has', () => {
    const japanese = '港は月曜日まで閉鎖される。港は月曜日まで閉鎖される。';
    assert.deepEqual(wrong(`<p>${japanese}ターミナルはすべてへいさ</p>`, 'ja'), []);
    assert.equal(wrong(`<p>${japanese}</p><p>항구는 월요일까지 폐쇄된 상태로 유지될 것이다</p>`, 'ja').length, 1);
    assert.deepEqual(wrong(`<p>${ENGLISH}</p><p>${RUSSIAN}</p>`, 'sr'), []);
    assert.equal(wrong(`<p>${ENGLISH}</p>`, 'sr-Cyrl').length, 1);
    assert.equal(wrong(`<p>${RUSSIAN}</p>`, 'sr-Latn').length, 1);
  });

  it('is none in a language whose writing system is unknown, or with an invalid tag', () => {
    for (const lang of ['en-Zxxx', 'en_US', 'x', '']) assert.deepEqual(wrong(`<p>${RUSSIAN}</p>`, lang), [], lang);
    assert.deepEqual(wrong('<p>ⴰⴱⴳⴷ ⴰⴱⴳⴷ ⴰⴱⴳⴷ ⴰⴱⴳⴷ ⴰⴱⴳⴷ</p>', 'en'), [], 'letters of no known writing system');
  });

  it('is none in code', () => {
    for (const tag of ['code', 'var'])
      assert.deepEqual(wrong(`<p>${RUSSIAN}</p><p><${tag}><b>${ENGLISH}</b></${tag}></p>`, 'ru'), [], tag);
    assert.equal(wrong(`<p>${`${RUSSIAN}. `.repeat(4)}</p><p><b>${ENGLISH}</b></p>`, 'ru').length, 1);
  });
});

describe('the language of a page', () => {
  const missing = (html: string, options?: CheckOptions): string[] => reportOf('language/missing', html, options);

  it('that is missing is reported, with the language of the words of the story', () => {
    const html = '<html><article><p>One.</p><p>Two.</p></article><p>Three.</p>';
    const finding = (advice: string): string[] => [`<html> | error: the page does not state its language — ${advice}`];
    const general = finding('write the language of its words, as a BCP 47 tag: <html lang="…">');
    assert.deepEqual(missing(html), general);
    assert.deepEqual(missing(html, { guessLanguage: () => undefined }), general);
    assert.deepEqual(
      missing(html, { guessLanguage: (text) => (text === 'One.\nTwo.' ? 'en' : 'other words') }),
      finding('its words seem to be in the language "en": write <html lang="en">'),
    );
  });

  it('that is no tag is reported at the attribute', () => {
    const finding = (written: string, quoted = written.trim()): string[] => [
      `lang="${written}" | error: lang="${quoted}" is not a language tag — write a BCP 47 tag, for example en, pt-BR or sr-Latn`,
    ];
    assert.deepEqual(missing('<html lang="en_US"><p>a'), finding('en_US'));
    assert.deepEqual(missing('<html lang="en"><p lang=" english language ">a'), finding(' english language '));
    const long = 'language-'.repeat(9);
    assert.deepEqual(missing(`<html lang="${long}"><p>a`), finding(long, `${long.slice(0, 57)}…`));
  });

  it('that is stated has no finding', () => {
    for (const html of ['<html lang=" en "><p>a', '<html lang="en"><p lang="">a<p lang="pt-BR">b', '<html xml:lang="en"><p>a'])
      assert.deepEqual(missing(html), [], html); // prettier-ignore
    assert.equal(missing('<html lang="  "><p>a').length, 1);
  });
});
