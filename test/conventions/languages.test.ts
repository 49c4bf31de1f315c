/** Every language has all the files of English and a descriptor, stands in the list, and has its own messages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../src/locales/languages.js';
import { root } from './project.js';

const folder = new URL('src/locales/', root);
const languages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const FILES = readdirSync(new URL('en/', folder)).sort();
/** English has none: its messages are always available. */
const DESCRIPTOR = 'language.ts';

const importMessages = async (language: string, kind: string): Promise<{ messages: unknown }> =>
  (await import(new URL(`${language}/${kind}.ts`, folder).href)) as { messages: unknown };

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const textsOf = (language: string): string[] =>
  FILES.flatMap((file) => [...read(`src/locales/${language}/${file}`).matchAll(/'((?:[^'\\]|\\.)*)'/g)])
    .map(([, text]) => text!)
    .filter((text) => /\p{L}{4}/u.test(text.replace(/\{\w+\}/g, '')) && !/^\.|^(?:ltr|rtl)$/.test(text));

// I18N-1, I18N-7
describe('the languages', () => {
  it('are some', () => assert.ok(languages.length > 1));

  for (const language of languages.filter((name) => name !== 'en')) {
    it(`${language} has the files ${[DESCRIPTOR, ...FILES].join(', ')}`, () => {
      const files = readdirSync(new URL(`${language}/`, folder));
      assert.deepEqual(files.sort(), [DESCRIPTOR, ...FILES].sort());
    });

    it(`${language} stands in the list, and its descriptor loads every kind of message`, async () => {
      const load = LANGUAGES.get(language);
      assert.ok(load, `src/locales/languages.ts does not name ${language}`);
      const { page, load: loaders } = (await load()).language;
      assert.equal(page.counting.language, language);
      for (const [kind, loadMessages] of Object.entries(loaders))
        assert.equal((await loadMessages()).messages, (await importMessages(language, kind)).messages, kind);
      assert.deepEqual([...Object.keys(loaders), 'book', 'page', 'rules'].map((kind) => `${kind}.ts`).sort(), FILES);
    });

    it(`${language} is no copy of English`, () => {
      const english = new Set(textsOf('en'));
      const same = textsOf(language).filter((text) => english.has(text));
      assert.ok(same.length < textsOf(language).length / 5, `as in English: ${same.join(' | ')}`);
    });
  }
});
