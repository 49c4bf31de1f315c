/** The one script that the build makes does what the source does, also while it is read. */
import { expect } from '@open-wc/testing';
import { find, open, until, type OpenPage } from './open.js';

describe('the built script', () => {
  let page: OpenPage;

  afterEach(() => page.close());

  it('speaks the language of a page that was there before it', async () => {
    page = await open('/demo/elements/aloud-player/persian.html', { built: true });
    await until('the button', () => find(page.document, 'aloud-player >> .play')?.textContent.includes('پخش گزارش'));
    expect(
      page.window.performance.getEntriesByType('resource').some(({ name }) => /\/dist\/aloud\.js$/.test(name)),
    ).to.equal(true);
  });

  it('speaks it of the pictures, too', async () => {
    page = await open('/demo/elements/aloud-figure/persian.html', { built: true });
    await until('the words', () =>
      [...page.document.querySelectorAll('img')].some(({ alt }) => alt === 'شرح در زیرنویس تصویر آمده است'),
    );
  });
});
