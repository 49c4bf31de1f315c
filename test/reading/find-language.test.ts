/** The language of a page: the exact tag, else a shorter one, else a near language, else English. */
import { expect } from '@open-wc/testing';
import type { FigureMessages } from '../../src/core/language/messages.js';
import { messages as english } from '../../src/locales/en/figure.js';
import { messages as englishPage } from '../../src/locales/en/page.js';
import { messages as englishPlayer } from '../../src/locales/en/player.js';
import findLanguage from '../../src/locales/find-language.js';
import { languageChain } from '../../src/locales/language-fallbacks.js';
import { LANGUAGES } from '../../src/locales/language-list.js';
import type { LanguageModule } from '../../src/locales/language.js';
import { loadLanguage, loadMessages } from '../../src/locales/languages.js';

const offline = (): Promise<never> => Promise.reject(new Error('offline'));

/** A language whose messages have this name. */
const languageNamed =
  (name: string, isOnline = true) =>
  async (): Promise<LanguageModule> => ({
    page: { ...englishPage, listen: name },
    player: { ...englishPlayer, play: name },
    loadPanels: isOnline
      ? async () => ({ figure: { ...english, close: name } as FigureMessages }) as never
      : () => offline(),
  });

const languages = new Map([
  ['fa', languageNamed('Persian')],
  ['ru', languageNamed('Russian')],
  ['sr-cyrl', languageNamed('Serbian')],
  ['sr-latn', languageNamed('Serbian in Latin')],
  ['pt', languageNamed('Portuguese')],
  ['pt-br', languageNamed('Brazilian Portuguese')],
  ['xx', offline],
  ['yy', languageNamed('Without panels', false)],
]);

// I18N-1
describe('the language of a page', () => {
  const nameOf = async (tag: string): Promise<string> => (await findLanguage(tag, languages))?.page.listen ?? 'English';

  const cases: [tag: string, name: string][] = [
    ['fa', 'Persian'],
    ['fa-IR', 'Persian'],
    ['FA-Arab-IR', 'Persian'],
    ['fa-AF', 'Persian'],
    ['prs', 'Persian'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['pt-PT', 'Portuguese'],
    ['sr', 'Serbian'],
    ['sr-RS', 'Serbian'],
    ['sr-Cyrl-BA', 'Serbian'],
    ['sr-Latn-RS', 'Serbian in Latin'],
    ['sr-ME', 'Serbian in Latin'],
    ['cnr', 'Serbian in Latin'],
    ['cnr-Cyrl', 'Serbian'],
    ['bs', 'Serbian in Latin'],
    ['hr-BA', 'Serbian in Latin'],
    ['tg', 'Russian'],
    ['tt-RU', 'Russian'],
    ['crh', 'Russian'],
    ['os', 'Russian'],
    ['zh-Hant-TW', 'English'],
    ['tlh', 'English'],
    ['', 'English'],
    ['-', 'English'],
    ['constructor', 'English'],
  ];
  for (const [tag, name] of cases) it(`"${tag}" is ${name}`, async () => expect(await nameOf(tag)).to.equal(name));

  it('has a chain that ends, for each tag of the list', () => {
    for (const tag of LANGUAGES.keys()) expect(languageChain(tag)[0]).to.equal(tag);
  });

  it('that does not load is an error, for the code that shows English then', async () => {
    expect(await findLanguage('xx', languages).catch(String)).to.equal('Error: offline');
  });
});

describe('the messages of a language', () => {
  it('come with it, or with its panels', async () => {
    const persian = (await findLanguage('fa', languages))!;
    expect((await persian.load('player', offline)).play).to.equal('Persian');
    expect((await persian.load('figure', offline)).close).to.equal('Persian');
  });

  it('are English where the panels do not load', async () => {
    const found = (await findLanguage('yy', languages))!;
    expect((await found.load('player', offline)).play).to.equal('Without panels');
    expect(await found.load('figure', () => english)).to.equal(english);
  });

  it('fail where English fails too', async () => {
    const found = (await findLanguage('yy', languages))!;
    expect(await found.load('figure', offline).catch(String)).to.equal('Error: offline');
    expect(await loadMessages('figure', 'en', offline).catch(String)).to.equal('Error: offline');
  });

  it('need no import for an English page', async () => {
    for (const tag of ['', 'en', 'en-GB', 'EN']) expect(loadLanguage(tag), tag).to.equal(undefined);
    expect(await loadLanguage('eng-x')).to.equal(undefined);
  });
});
