/** The HTML of the documentation that is marked `test: run`, with the built script: no error, axe has nothing, a story plays. */
import { expect } from '@open-wc/testing';
import { passesAxe } from '../axe/axe.js';
import { openPage, waitFor } from './open-page.js';
import { asStory, phaseOf, pressKey, type StoryPage } from './story-page.js';

const addresses = (await (await fetch('/snippets.json')).json()) as string[];

describe('HTML in the documentation', () => {
  let page: StoryPage | undefined;

  afterEach(() => page?.close());

  it('is there', () => expect(addresses.length).to.be.above(8));

  for (const address of addresses)
    it(`${address} works`, async () => {
      localStorage.clear();
      const opened = asStory(await openPage(address));
      page = opened;
      await passesAxe(opened.document);
      if (opened.document.querySelector('aloud-player audio')) {
        let wasHighlighted = false;
        opened.document.addEventListener('aloud-word', () => {
          wasHighlighted ||= !!opened.window.CSS.highlights.get('aloud-sentence')?.size;
        });
        await pressKey(opened.play, 'Enter');
        await waitFor('a highlighted sentence', () => {
          // The recording is short: on a busy machine it ends before the first word is followed.
          if (phaseOf(opened) === 'ended') opened.play.click();
          return wasHighlighted;
        });
      }
      expect(opened.errors).to.deep.equal([]);
    });
});
