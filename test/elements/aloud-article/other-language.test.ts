/** A page whose language loads first: what waits for the element waits for that too. */
import { expect } from '@open-wc/testing';
import type { AloudArticle } from '../../../src/elements/aloud-article/aloud-article.js';
import { messages } from '../../../src/locales/de/page.js';
import { openMarkup, type StoryPage } from '../../pages/story-page.js';

describe('aloud-article in a page in German', () => {
  let page: StoryPage;

  afterEach(() => page.close());

  it('has repaired its pictures when its update is complete (FIG-2)', async () => {
    page = await openMarkup('');
    page.document.body.innerHTML = `<aloud-article lang="de"><article><p>Der Hafen blieb zu.</p><figure>
      <img alt="Der Kai war leer." src="/demo/pictures/square.svg"><figcaption>Der Kai war leer.</figcaption>
    </figure></article></aloud-article>`;
    await page.document.querySelector<AloudArticle>('aloud-article')!.updateComplete;
    expect(page.document.querySelector('img')!.alt).to.equal(messages.describedInCaption);
  });
});
