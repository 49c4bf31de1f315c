/** Every kind of messages has one rule: the exact language tag, else its primary subtag, else English. */
import { expect } from '@open-wc/testing';
import type { FigureMessages } from '../../src/core/language/messages.js';
import { messages as english } from '../../src/locales/en/figure.js';
import type { Language } from '../../src/locales/language.js';
import { loadLanguage, loadMessages } from '../../src/locales/languages.js';

const offline = (): Promise<never> => Promise.reject(new Error('offline'));

/** A language whose figure messages have this name. */
const languageNamed = (name: string) => async () => {
  const figure = async () => ({ messages: { ...english, enlarge: name } as unknown as FigureMessages });
  return { language: { load: { figure } } as unknown as Language };
};

describe('the messages of a language', () => {
  const languages = new Map([
    ['fa', languageNamed('Persian')],
    ['pt', languageNamed('Portuguese')],
    ['pt-br', languageNamed('Brazilian Portuguese')],
    ['xx', offline],
    ['yy', async () => ({ language: { load: { figure: offline } } as unknown as Language })],
  ]);
  const nameOf = async (tag: string): Promise<unknown> =>
    (await loadMessages('figure', tag, () => ({ ...english, enlarge: 'English' }) as never, languages)).enlarge;

  const cases: [tag: string, name: string][] = [
    ['fa', 'Persian'],
    ['fa-IR', 'Persian'],
    ['FA-Arab-IR', 'Persian'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['pt-PT', 'Portuguese'],
    ['tlh', 'English'],
    ['', 'English'],
    ['constructor', 'English'],
    ['xx', 'English'],
    ['yy', 'English'],
  ];
  for (const [tag, name] of cases) it(`of "${tag}" are ${name}`, async () => expect(await nameOf(tag)).to.equal(name));

  it('fail where English fails too', async () => {
    const error = await loadMessages('figure', 'xx', offline, languages).catch(String);
    expect(error).to.equal('Error: offline');
  });

  it('have no entry for another language', () => expect(loadLanguage('tlh-Latn', languages)).to.equal(undefined));
});
