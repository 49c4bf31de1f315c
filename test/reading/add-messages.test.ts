/** A site's own words: in place of those of Aloud, and in a language that Aloud does not have. */
import { expect } from '@open-wc/testing';
import { addMessages } from '../../src/define/messages.js';
import { messages as page } from '../../src/locales/en/page.js';
import { messages as places } from '../../src/locales/en/places.js';
import { messages as player } from '../../src/locales/en/player.js';
import { messages as russian } from '../../src/locales/ru/page.js';
import { loadLanguage, loadMessages } from '../../src/locales/languages.js';

// I18N-1
describe('a site’s own words', () => {
  afterEach(() => (globalThis.aloudMessages = undefined));

  it('replace those of English, and leave the others', async () => {
    addMessages('en', { page: { playStory: 'Play article' }, player: { problems: { blocked: 'Press again.' } } });
    const language = (await loadLanguage('en-GB'))!;
    expect(language.page).to.deep.equal({ ...page, playStory: 'Play article' });
    // Also where English is in the place of a language without messages.
    for (const tag of ['en', '', 'zh'])
      expect(await loadMessages('player', tag, () => player)).to.deep.equal({
        ...player,
        problems: { ...player.problems, blocked: 'Press again.' },
      });
  });

  it('are for longer tags too: the longest one wins', async () => {
    addMessages('ru-KZ', { page: { listen: 'For Kazakhstan' } });
    addMessages('ru', { page: { listen: 'For all', loading: 'For all' } });
    const listenIn = async (tag: string): Promise<string> => (await loadLanguage(tag))!.page.listen;
    expect(await listenIn('ru-KZ')).to.equal('For Kazakhstan');
    expect(await listenIn('ru')).to.equal('For all');
    expect((await loadLanguage('ru-KZ'))!.page.loading).to.equal('For all');
    expect((await loadLanguage('ru-KZ'))!.page.playStory).to.equal(russian.playStory);
  });

  it('are not for another language that is the nearest one', async () => {
    addMessages('ru', { page: { listen: 'Own Russian' } });
    expect((await loadLanguage('os'))!.page.listen).to.equal('Own Russian');
    expect((await loadLanguage('de'))!.page.listen).not.to.equal('Own Russian');
    expect((await loadLanguage('tt'))!.page.listen).not.to.equal('Own Russian');
  });

  it('can be a language of their own, with its numbers in all messages', async () => {
    const counting = { ...page.counting, language: 'nl', hours: ['{n} uur', '{n} uur'] };
    addMessages('nl', { page: { counting, listen: 'Luister' } });
    const language = (await loadLanguage('nl-BE'))!;
    expect(language.page).to.deep.equal({ ...page, counting, listen: 'Luister' });
    const continued = await loadMessages('places', 'nl', () => places);
    expect(continued).to.deep.equal({ ...places, counting });
  });

  it('leave the button with words where a kind is unknown', async () => {
    addMessages('en', { unknown: { a: 'b' } } as never);
    expect((await loadLanguage('en'))!.page).to.deep.equal(page);
  });
});
