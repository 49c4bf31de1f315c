/** Pages that a framework takes over: nothing outside shadow roots changes before. */
import { expect } from '@open-wc/testing';
import { CAPTION, picture, REPLACEMENT_ALT } from '../elements/aloud-figure/figure-fixtures.js';
import { querySelectorDeep, openPage, waitFor, type OpenPage } from './open-page.js';

type RecordingWindow = Window & { changesBefore: string[]; isSettled: boolean };

let page: OpenPage;

afterEach(() => page.close());

describe('a bare article', () => {
  for (const [kind, query] of [['before the page has loaded', ''], ['before React has taken it over', '?react']] as const)
    it(`is not changed ${kind}; the player comes at once`, async () => {
      page = await openPage(`/test/pages/hydration.html${query}`);
      const { document } = page;
      await waitFor('the player', () => querySelectorDeep(document, 'aloud-article >> aloud-player'));
      await waitFor('skip links', () => document.querySelector('aloud-skip-links'));
      await waitFor('the repaired figure', () => document.querySelector('img')!.alt === REPLACEMENT_ALT);
      expect(document.querySelector('audio')!.controls).to.equal(false);
      const { changesBefore, isSettled } = page.window as unknown as RecordingWindow;
      expect(isSettled).to.equal(true);
      expect(changesBefore).to.deep.equal([]);
    }); // prettier-ignore
});

describe('aloud-figure', () => {
  const FIGURE = `<aloud-figure><figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure></aloud-figure>`;
  const image = (): HTMLImageElement => page.document.querySelector('img')!;
  /** The figure, and a plain one in a page of its own that needs no wait. */
  const open = async (html: string): Promise<void> => {
    page = await openPage('/test/pages/blank.html');
    page.document.body.innerHTML = html;
  };
  /** Time for a repair that came too early. */
  const repairTime = async (): Promise<void> => {
    const { window } = page;
    for (let count = 0; count < 20; count += 1) await new Promise((resolve) => window.setTimeout(resolve, 20));
  };

  const FRAMEWORKS: Record<string, [html: string, takeOver: () => unknown]> = {
    React: [`<div>One<!-- -->${FIGURE}</div>`, () => Object.assign(page.document.querySelector('aloud-figure')!, { __reactProps$a: {} })],
    Vue: [`<div id="__nuxt">${FIGURE}</div>`, () => Object.assign(page.document.querySelector('#__nuxt')!, { __vue_app__: {} })],
    Astro: [`<astro-island ssr>${FIGURE}</astro-island>`, () => page.document.querySelector('astro-island')!.removeAttribute('ssr')],
    Angular: [`<app-root ngh="0">${FIGURE}</app-root>`, () => page.document.querySelector('app-root')!.removeAttribute('ngh')],
  }; // prettier-ignore
  for (const [name, [html, takeOver]] of Object.entries(FRAMEWORKS))
    it(`is repaired when ${name} has taken it over`, async () => {
      await open(html);
      await repairTime();
      expect(image().alt).to.equal(CAPTION);
      expect(page.document.querySelector('figure')!.hasAttribute('role')).to.equal(false);
      takeOver();
      await waitFor('the repair', () => image().alt === REPLACEMENT_ALT);
    });

  it('is repaired in a page that only looks so, some seconds later', async () => {
    await open(`<p>One<!-- -->two</p>${FIGURE}`);
    await waitFor('the repair', () => image().alt === REPLACEMENT_ALT);
  });
});
