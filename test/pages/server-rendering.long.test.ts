/** Pages that a server drew: the first view is there without a script, and nothing moves when the script comes. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../commands/input.js';
import { querySelectorDeep, openPage, waitFor, waitForElements, type OpenPage } from './open-page.js';
import { asStory, playStory } from './story-page.js';

const PLAYING = '/demo/elements/aloud-player/playing.html?server';

/** The sum of layout shifts of a page so far. */
async function layoutShift({ window }: OpenPage): Promise<number> {
  let sum = 0;
  const { PerformanceObserver } = window;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return sum;
}

describe('a page that a server drew', () => {
  let page: OpenPage;

  beforeEach(() => localStorage.clear());
  afterEach(() => page.close());

  it('shows the author’s own player at once where scripts do not run', async () => {
    page = await openPage(PLAYING, { scripts: false });
    const audio = page.document.querySelector('audio')!;
    const root = page.document.querySelector('aloud-player')!.shadowRoot!;
    await waitFor('the audio', () => audio.checkVisibility({ visibilityProperty: true }) && audio.offsetHeight > 0);
    expect(root.querySelector('section')!.checkVisibility()).to.equal(false);
  });

  it('has the same shadow roots after the script, and nothing moved', async () => {
    page = await openPage(PLAYING);
    const plain = await openPage('/demo/elements/aloud-player/playing.html');
    const rootOf = ({ document }: OpenPage): string => document.querySelector('aloud-player')!.shadowRoot!.innerHTML;
    await waitFor('the length', () => rootOf(plain).includes('length'));
    await waitFor('the same', () => rootOf(page) === rootOf(plain));
    plain.close();
    expect(await layoutShift(page)).to.equal(0);
  });

  it('plays', async () => {
    page = await openPage(PLAYING);
    await playStory(asStory(page));
    expect(page.document.querySelector('aloud-player')!.shadowRoot!.querySelectorAll('.play').length).to.equal(1);
  });

  it('keeps the focus at the button when the script comes', async () => {
    page = await openPage('/test/pages/blank.html');
    const { document } = page;
    const host = document.createElement('div');
    document.body.append(host);
    host.setHTMLUnsafe(
      '<drawn-player><template shadowrootmode="open" shadowrootdelegatesfocus><section><button>Play story</button></section></template></drawn-player>',
    );
    const drawn = host.firstElementChild!;
    const button = drawn.shadowRoot!.querySelector('button')!;
    button.focus();
    const AloudPlayer = await page.window.customElements.whenDefined('aloud-player');
    page.window.customElements.define('drawn-player', class extends AloudPlayer {});
    await waitForElements(document);
    const shown = querySelectorDeep(document, 'drawn-player >> .play')!;
    expect(drawn.shadowRoot!.activeElement === shown).to.equal(true);
    expect(drawn.shadowRoot!.querySelectorAll('button').length).to.equal(1);
  });

  it('has the player that Aloud adds at its place, and nothing moves', async () => {
    page = await openPage('/test/pages/bare-article.html?server');
    const { document } = page;
    const host = document.querySelector('aloud-article')!;
    await (host as Element & { updateComplete: Promise<unknown> }).updateComplete;
    expect(host.shadowRoot!.querySelectorAll('aloud-player').length).to.equal(1);
    expect(await layoutShift(page)).to.be.at.most(0.01);
    const story = asStory(page);
    const play = querySelectorDeep(document, 'aloud-article >> aloud-player >> .play')!;
    play.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('sound', () => document.querySelector('audio')!.currentTime > 0);
    expect(story.errors).to.deep.equal([]);
  });
});
