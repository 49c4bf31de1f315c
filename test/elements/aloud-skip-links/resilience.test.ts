/** Resilience: pages rendered by scripts, where targets appear and disappear after the links. */
import { expect } from '@open-wc/testing';
import { waitFor, type OpenPage } from '../../pages/open-page.js';
import { enter, focused, focusedName, waitForNavigation, tab, openSkipLinks } from './skip-links-page.js';

describe('aloud-skip-links keeps working with', () => {
  let page: OpenPage;

  afterEach(() => page.close());

  it('a story that is rendered after the page: its one link comes back, though it could not have the focus', async () => {
    page = await openSkipLinks('plain');
    const story = page.document.querySelector('#story')!;
    const [link, other] = page.document.querySelectorAll<HTMLElement>('aloud-skip-links a');
    other!.remove();
    const main = story.parentElement!;
    story.remove();
    page.document.querySelector('aloud-skip-links')!.dispatchEvent(new page.window.FocusEvent('focusin'));
    expect(link!.hidden).to.equal(true);
    main.prepend(story);
    await waitFor('the link', () => !link!.hidden);
    await tab();
    expect(focusedName(page)).to.equal('Skip to the story');
    await enter();
    await waitForNavigation(page);
    expect(focused(page)).to.equal(story);
  });

  it('another place in the page: broken links are hidden there too', async () => {
    page = await openSkipLinks('missing-target');
    const element = page.document.querySelector('aloud-skip-links')!;
    const links = [...element.querySelectorAll('a')];
    expect(links.filter(({ hidden }) => hidden)).to.have.length(1);
    element.remove();
    expect(links.filter(({ hidden }) => hidden)).to.have.length(0);
    page.document.body.prepend(element);
    expect(links.filter(({ hidden }) => hidden)).to.have.length(1);
  });

  it('a router that keeps its routes in fragments: the URL keeps the route (SKIP-3)', async () => {
    page = await openSkipLinks('to-player');
    page.window.location.hash = '#/news/2';
    for (const [at, words] of [[0, 'story'], [1, 'Play story']] as const) {
      page.document.querySelectorAll<HTMLElement>('aloud-skip-links a')[at]!.focus();
      await enter();
      await waitForNavigation(page);
      expect(focused(page).id || focusedName(page)).to.equal(words);
      expect(page.window.location.hash).to.equal('#/news/2');
    }
  }); // prettier-ignore
});
