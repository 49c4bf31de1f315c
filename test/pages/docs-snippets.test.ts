/** The HTML of the documentation that is marked `test: run`, with the built script: no error, axe has nothing, a story plays. */
import { expect } from '@open-wc/testing';
import { passesAxe } from '../axe/axe.js';
import { openPage, waitFor } from './open-page.js';
import { asStory, phaseOf, playStory, type StoryPage } from './story-page.js';

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
        await playStory(opened);
        await waitFor('a highlighted sentence', () => opened.window.CSS.highlights.get('aloud-sentence')?.size);
        expect(phaseOf(opened)).to.be.oneOf(['playing', 'ended']);
      }
      expect(opened.errors).to.deep.equal([]);
    });
});
