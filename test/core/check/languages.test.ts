import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messagesOf } from './run-check.js';

const scripts = (html: string): string[] => messagesOf('language/wrong-script', html);
const RUSSIAN = 'Порт останется закрытым до понедельника.';
const ENGLISH = 'Nobody worked on the quay that day, and the port stayed shut until the next week.';

// ART-4
describe('the language of a text', () => {
  it('is reported if its letters are of another writing system', () => {
    assert.equal(scripts(`<html lang="en"><article><p>${ENGLISH}</p><p>He said: ${RUSSIAN}</p></article>`).length, 1);
    assert.equal(scripts(`<html lang="ru"><article><p>${RUSSIAN.repeat(9)}</p><p>${ENGLISH}</p></article>`).length, 1);
    assert.equal(
      scripts(`<html lang="en"><article><p>${ENGLISH}</p><p>港口将关闭至星期一为止。</p></article>`).length,
      1,
    );
  });

  it('is reported once if most of the page is in another writing system', () => {
    assert.deepEqual(scripts(`<html lang="en"><article>${`<p>${RUSSIAN}</p>`.repeat(5)}<p>Aktau.</p></article>`), [
      'lang="en", but 97 % of the text is in Cyrillic letters',
    ]);
  });

  it('is not reported for names, marked passages, languages with two scripts, and unknown languages', () => {
    for (const html of [
      `<html lang="en"><article><p>${ENGLISH} His name, Нурсултан Назарбаев, is known.</p></article>`,
      `<html lang="en"><article><p>${ENGLISH} <span lang="ru">${RUSSIAN}</span></p></article>`,
      `<html lang="ja"><article><p>港は月曜日まで閉鎖される。 Scan PREMIUM, Amazon.co.jp</p></article>`,
      `<html lang="sr"><article><p>Luka ostaje zatvorena do ponedeljka zbog oluje.</p></article>`,
      `<html lang="kk"><article><p>Aqtaý porty dúısenbige deıin jabyq bolady eken.</p></article>`,
      `<html><article><p>${RUSSIAN}</p></article>`,
      `<html lang="tlh-x"><article><p>${RUSSIAN}</p></article>`,
    ])
      assert.deepEqual(scripts(html), [], html);
    assert.equal(scripts(`<html lang="sr-Cyrl"><article><p>${ENGLISH}</p></article>`).length, 1);
  });

  it('is not that of code', () => {
    const code = 'const value = await read the file of the page and write all words into another file again';
    for (const tag of ['pre', 'code', 'samp', 'kbd'])
      assert.deepEqual(scripts(`<html lang="ru"><article><p>Порт закрыт до весны.</p><${tag}>${code}</${tag}></article>`), []); // prettier-ignore
    assert.equal(scripts(`<html lang="ru"><article><p>Порт закрыт до весны.</p><p>${code}</p></article>`).length, 1);
  });

  it('is missing or not a valid tag', () => {
    const missing = (html: string): string[] => messagesOf('language/missing', html);
    assert.equal(missing('<p>a').length, 1);
    assert.equal(missing('<html lang=" "><p>a').length, 1);
    assert.deepEqual(missing('<html lang="en_US"><p>a'), ['lang="en_US" is not a language tag']);
    assert.deepEqual(missing('<html lang="pt-BR"><p lang="">a'), []);
  });
});
