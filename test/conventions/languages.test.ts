/** Every language has all the files of English, stands in the list, and has its own messages, in its own script. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  englishText,
  expectedIds,
  FILES,
  languageTags,
  loadCatalogue,
  loadRules,
  ONE_OR_SEVERAL,
  messageId,
  placeholdersOf,
} from '../../scripts/i18n/catalogue.js';
import { mayOmitNumber } from '../../scripts/i18n/plural-categories.js';
import { LANGUAGES } from '../../src/locales/language-list.js';
import { REVIEWED } from '../../src/locales/review-status.js';
import { root } from './project.js';

const folder = new URL('src/locales/', root);
const languages = languageTags().filter((name) => name !== 'en');
const english = await loadCatalogue('en');
/** English has none: its messages are always available. */
const LOADERS = ['language.ts', 'panels.ts'];

/** Not read by any page of a site: a book and the page of recent stories have them, and `rules` are part of the others. */
const NO_MESSAGES_OF_PAGES = ['book', 'rules', 'stories'];

/** Texts that many languages write as English does. */
const SAME_AS_ENGLISH: Readonly<Record<string, RegExp>> = {
  'player.shortTimes': /./,
  'keys.changed': /./,
  'keys.separator': /./,
  'settings.percent': /./,
  'settings.shortSeconds': /./,
  'player.pause': /^(?:de|fr)$/,
  'player.position': /^(?:de|fr)$/,
  'player.normalSpeed': /^(?:de|es)$/,
  'settings.announcements.normal': /^de$/,
  'settings.volume': /^fr$/,
  'rules.minutes[0]': /^fr$/,
  'rules.minutes[2]': /^fr$/,
  'figure.enlarged[0]': /^fr$/,
  'figure.enlarged[1]': /^fr$/,
};

/** The script of the languages that do not use Latin. */
const SCRIPTS: readonly (readonly [script: string, languages: string])[] = [
  ['Arabic', 'ar fa fa-AF ps ur'],
  ['Armenian', 'hy'],
  ['Georgian', 'ka'],
  ['Cyrillic', 'ba be bg ce kk ky mk ru sr-Cyrl tg tt uk'],
];
const scriptOf = (language: string): string =>
  SCRIPTS.find(([, tags]) => tags.split(' ').includes(language))?.[0] ?? 'Latin';

/** Names that stay in Latin letters: keys, and a browser. */
const LATIN_NAMES = /\b(?:Delete|Escape|Firefox)\b/g;

const importMessages = async (language: string, kind: string): Promise<{ messages: unknown }> =>
  (await import(new URL(`${language}/${kind}.ts`, folder).href)) as { messages: unknown };

/** Two texts of equal English in one language are equal: Close, Listen from here. */
const englishGroups = (): string[][] => {
  const groups = new Map<string, string[]>();
  for (const [id, text] of english) groups.set(text, [...(groups.get(text) ?? []), id]);
  return [...groups.values()].filter((ids) => ids.length > 1);
};

// I18N-1, I18N-7
describe('the languages', () => {
  it('are some', () => assert.ok(languages.length > 1));

  it('that a native speaker has reviewed exist', () => {
    const unknown = [...REVIEWED].filter((tag) => !languageTags().includes(tag));
    assert.deepEqual(unknown, []);
  });

  it('of the list have folders', () => {
    assert.deepEqual([...LANGUAGES.keys()].sort(), languages.map((tag) => tag.toLowerCase()).sort());
  });

  for (const language of languages)
    describe(language, async () => {
      const own = await loadCatalogue(language);
      const rules = await loadRules(language);
      const texts = [...own];

      it('has all files', () => {
        const files = readdirSync(new URL(`${language}/`, folder));
        assert.deepEqual(files.sort(), [...LOADERS, ...FILES.map((file) => `${file}.ts`)].sort());
      });

      it('loads each kind of messages', async () => {
        const loaded = await LANGUAGES.get(language.toLowerCase())!();
        assert.equal(loaded.page.counting.language, language);
        const { page, player } = loaded;
        const kinds = { page, player, ...(await loaded.loadPanels()) };
        for (const [kind, messages] of Object.entries(kinds))
          assert.equal(messages, (await importMessages(language, kind)).messages, kind);
        assert.deepEqual([...Object.keys(kinds), ...NO_MESSAGES_OF_PAGES].sort(), [...FILES].sort());
      });

      it('loads by the same code as the others', () => {
        for (const file of LOADERS)
          assert.equal(
            readFileSync(new URL(`${language}/${file}`, folder), 'utf8'),
            readFileSync(new URL(`fa/${file}`, folder), 'utf8'),
          );
      });

      it('has every message, with its plural forms', () =>
        assert.deepEqual([...own.keys()].sort(), expectedIds(english, rules.hours.length).sort()));

      it('has the placeholders of English', () => {
        const wrong = texts.filter(([id, text]) => {
          const needed = placeholdersOf(englishText(english, id)!).join();
          return placeholdersOf(text).join() !== needed && !(mayOmitNumber(rules, id) && !placeholdersOf(text).length);
        });
        assert.deepEqual(wrong, []);
      });

      it('has no text of English', () => {
        const same = texts.filter(
          ([id, text]) => text === englishText(english, id) && !SAME_AS_ENGLISH[id]?.test(language),
        );
        assert.deepEqual(same, []);
      });

      it('has the letters of its script only', () => {
        const script = new RegExp(`[^\\p{Script=${scriptOf(language)}}]`, 'u');
        const letters = (text: string): string =>
          text
            .replace(/\{\w+\}/g, '')
            .replace(LATIN_NAMES, '')
            .replace(/[^\p{L}]|\p{Script=Common}|\p{Script=Inherited}/gu, '');
        assert.deepEqual(
          texts.filter(([, text]) => script.test(letters(text))),
          [],
        );
      });

      it('has no space at the ends of a text, no two spaces, and no straight quotes', () => {
        const wrong = texts.filter(
          ([id, text]) =>
            (!/^(?:voice\.and|keys\.separator)$/.test(id) && text !== text.trim()) || /\s\s|["']/.test(text),
        );
        assert.deepEqual(wrong, []);
      });

      it('has short words on the three buttons that share a row at 320 pixels', () => {
        const labels = ['listenFromHere', 'goToSentence', 'chooseSentence'].map((key) => own.get(`player.${key}`)!);
        const long = labels.flatMap((label) => label.split(' ')).filter((word) => word.length > 12);
        assert.deepEqual(long, []);
      });

      it('says the same where English does', () => {
        const different = englishGroups().filter((ids) => {
          const known = ids.filter(
            (id) => own.has(id) && !/^rules\.|\[/.test(id) && !ONE_OR_SEVERAL.has(messageId(id)),
          );
          // A passage and a place have their own grammar: only texts that one reader sees together.
          return new Set(known.map((id) => own.get(id))).size > 1;
        });
        assert.deepEqual(different, []);
      });
    });
});
