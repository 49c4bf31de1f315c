/** What a page in another language loads. Looks at `dist`, so bundle first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languageTags } from '../../scripts/i18n/catalogue.js';
import { languageBytes } from '../../scripts/i18n/language-bytes.js';
import { root } from './project.js';

/** Compressed. The words of a page and of a story that plays, and those of all panels. */
const STORY_BYTES = 1500;
const PANEL_BYTES = 2200;

// I18N-7
describe('the files of a language', () => {
  for (const language of languageTags().filter((tag) => tag !== 'en'))
    it(`${language} are small`, () => {
      const { story, panels } = languageBytes(language);
      assert.ok(story > 500 && story <= STORY_BYTES, `${story} bytes for a story`);
      assert.ok(panels > 500 && panels <= PANEL_BYTES, `${panels} bytes for the panels`);
    });
});

describe('the names of messages that the built script shortens', () => {
  it('are those that a site’s own words get too', async () => {
    const code = readFileSync(new URL('scripts/bundle.js', root), 'utf8');
    const shortened = /INTERNAL_MEMBERS =\s*`([^`]*)`/.exec(code)![1]!.split(/\s+/);
    const names = messageNames();
    const needed = names.filter((name) => shortened.includes(name));
    assert.ok(needed.length > 5);
    // The built function: it names a message by both names.
    const built = new URL('dist/browser/messages.js', root);
    const { addMessages } = (await import(built.href)) as typeof import('../../src/define/messages.js');
    addMessages('xx', { page: Object.fromEntries(names.map((name) => [name, name])) });
    const [, added] = globalThis.aloudMessages!.at(-1)!;
    const both = Object.entries(added.page as unknown as Record<string, string>);
    const renamed = both.filter(([key, name]) => key !== name).map(([, name]) => name);
    globalThis.aloudMessages = undefined;
    assert.deepEqual(renamed.sort(), needed.sort());
  });
});

/** The names of all messages, from their types. */
function messageNames(): string[] {
  const code = readFileSync(new URL('src/core/language/messages.ts', root), 'utf8');
  return [...new Set([...code.matchAll(/^ {2}readonly (\w+): /gm)].map(([, name]) => name!))];
}
