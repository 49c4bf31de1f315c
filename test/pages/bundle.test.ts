/** The built script does what the source does, also while it is parsed. */
import { expect } from '@open-wc/testing';
import { querySelectorDeep, openPage, waitFor, type OpenPage } from './open-page.js';

describe('the built script', () => {
  let page: OpenPage;

  afterEach(() => page.close());

  it('uses the language of a page that was there before it', async () => {
    page = await openPage('/demo/elements/aloud-player/persian.html', { built: true });
    await waitFor('the button', () =>
      querySelectorDeep(page.document, 'aloud-player >> .play')?.textContent.includes('پخش گزارش'),
    );
    expect(
      page.window.performance.getEntriesByType('resource').some(({ name }) => /\/dist\/browser\/aloud\.js$/.test(name)),
    ).to.equal(true);
  });

  it('uses it for pictures too', async () => {
    page = await openPage('/demo/elements/aloud-figure/persian.html', { built: true });
    await waitFor('the words', () =>
      [...page.document.querySelectorAll('img')].some(({ alt }) => alt === 'شرح در زیرنویس تصویر آمده است'),
    );
  });
});
