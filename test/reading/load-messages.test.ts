/** Every kind of messages has one rule: the exact language tag, else its primary subtag, else English. */
import { expect } from '@open-wc/testing';
import { findLocale, loadMessages } from '../../src/reading/load-messages.js';

describe('the messages of a language', () => {
  const loaders: Record<string, () => Promise<string>> = {
    fa: async () => 'Persian',
    pt: async () => 'Portuguese',
    'pt-br': async () => 'Brazilian Portuguese',
    xx: () => Promise.reject(new Error('offline')),
  };
  const english = () => 'English';

  const cases: [tag: string, messages: string][] = [
    ['fa', 'Persian'],
    ['fa-IR', 'Persian'],
    ['FA-Arab-IR', 'Persian'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['pt-PT', 'Portuguese'],
    ['tlh', 'English'],
    ['', 'English'],
    ['constructor', 'English'],
    ['xx', 'English'],
  ];
  for (const [tag, messages] of cases)
    it(`of "${tag}" are ${messages}`, async () => expect(await loadMessages(loaders, tag, english)).to.equal(messages));

  it('fail where English fails too', async () => {
    const error = new Error('offline');
    const failed = await loadMessages(loaders, 'xx', () => Promise.reject(error)).catch((cause: unknown) => cause);
    expect(failed).to.equal(error);
  });

  it('have no entry for another language', () => expect(findLocale(loaders, 'tlh-Latn')).to.equal(undefined));
});
