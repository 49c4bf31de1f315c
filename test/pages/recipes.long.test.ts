import { expect } from '@open-wc/testing';
import { sendKeys } from '../commands/input.js';
import { passesAxe } from '../axe/axe.js';
import { querySelectorDeep, openPage, stateOfPage, waitFor } from './open-page.js';

/** Where the player must be: an element, and the one before it or around it. */
const PLACES: Record<string, (player: Element) => boolean> = {
  ghost: (player) => player.previousElementSibling!.matches('.article-header'),
  drupal: (player) => player.previousElementSibling!.matches('.aloud-place'),
  'tag-manager': (player) => player.previousElementSibling!.matches('h1'),
  'static-site': (player) => player.previousElementSibling!.matches('h1'),
};

/** The HTML comes from `demo/docs/recipes/`, in a page as the system of the recipe renders it (`scripts/server/recipes.js`). */
describe('the recipe', () => {
  for (const [name, isPlaced] of Object.entries(PLACES))
    it(`${name}: adds one player, which plays and follows every word`, async () => {
      const page = await openPage(`/recipes/${name}/`, { width: 600 });
      const problems: string[] = [];
      page.window.console.error = page.window.console.warn = (...words: unknown[]) => problems.push(words.join(' '));
      const button = await waitFor('the player', () => querySelectorDeep(page.document, 'aloud-player >> [part=play]'));
      await waitFor('the skip links', () => page.document.querySelector('aloud-skip-links'));
      let fit: object | undefined;
      const heard: string[] = [];
      page.document.addEventListener('aloud-fit', (event) => (fit = (event as Event & { fit: object }).fit));
      page.document.addEventListener('aloud-sentence', (event) => heard.push((event as Event & { text: string }).text));
      button.focus();
      await sendKeys({ press: 'Enter' });
      expect(await waitFor('the alignment', () => fit)).to.include({
        pageWords: 19,
        alignedWords: 19,
        unmatchedWords: 0,
      });
      await waitFor(
        'a sentence',
        () => heard.length && page.window.CSS.highlights.get('aloud-sentence')?.size,
        () => `after ${heard.length} events ${stateOfPage(page)}`,
      );
      expect(heard[0]).to.equal('Harbour closed after storm');

      const players = page.document.querySelectorAll('aloud-player');
      expect(players.length).to.equal(1);
      expect(isPlaced(players[0]!), 'the place of the player').to.be.true;
      const requests = page.window.performance.getEntriesByType('resource');
      expect(requests.filter(({ name: address }) => new URL(address).origin !== location.origin)).to.deep.equal([]);
      expect(problems).to.deep.equal([]);
      await passesAxe(page.document.querySelector('main')!);
      page.close();
    });
});
