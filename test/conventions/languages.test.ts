/** Every language has all the files of English, stands in every list, and says it in words of its own. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './project.js';

const folder = new URL('src/locales/', root);
const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const FILES = readdirSync(new URL('en/', folder)).sort();
/** Where the files of a language are fetched from. */
const LISTS = [
  ...readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => `src/locales/${name}`), // prettier-ignore
  'src/node/messages/locale-messages.ts',
];

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const textsOf = (language: string): string[] =>
  FILES.flatMap((file) => [...read(`src/locales/${language}/${file}`).matchAll(/'((?:[^'\\]|\\.)*)'/g)])
    .map(([, text]) => text!)
    .filter((text) => /\p{L}{4}/u.test(text.replace(/\{\w+\}/g, '')) && !/^\.|^(?:ltr|rtl)$/.test(text));

// I18N-1, I18N-7
describe('the languages', () => {
  it('are some', () => assert.ok(languages.length > 1));

  for (const language of languages.filter((name) => name !== 'en')) {
    it(`${language} has the files ${FILES.join(', ')}`, () => {
      assert.deepEqual(readdirSync(new URL(`${language}/`, folder)).sort(), FILES);
    });

    it(`${language} stands in every list`, () => {
      for (const list of LISTS)
        assert.match(read(list), new RegExp(`\\b${language}: `), `${list} does not bring ${language}`);
    });

    it(`${language} is no copy of English`, () => {
      const english = new Set(textsOf('en'));
      const same = textsOf(language).filter((text) => english.has(text));
      assert.ok(same.length < textsOf(language).length / 5, `as in English: ${same.join(' | ')}`);
    });
  }
});
