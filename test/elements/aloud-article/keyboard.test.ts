/** Keyboard: none of its own. Its parts handle keys; the text stays the reader's and the browser's. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { openPage, waitFor, type OpenPage } from '../../pages/open-page.js';
import { interceptedKeys } from '../intercepted-keys.js';

describe('aloud-article, by keyboard', () => {
  let page: OpenPage;

  beforeEach(async () => {
    page = await openPage('/demo/elements/aloud-article/plain.html');
    page.window.focus();
  });

  afterEach(() => page.close());

  // PLY-24
  it('every key pressed in the text reaches the page', async () => {
    const link = page.document.querySelector('article a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    (link as HTMLElement).focus();
    expect(await interceptedKeys(page.document)).to.deep.equal([]);
  });

  it('Tab reaches the added skip links, the Play button and the text’s links, and no other stop', async () => {
    const visited: string[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await sendKeys({ press: 'Tab' });
      visited.push(page.document.activeElement!.localName);
    }
    expect(visited).to.deep.equal(['a', 'a', 'aloud-player', 'a']);
    expect([...page.document.querySelectorAll('[tabindex]')]).to.deep.equal([]);
  });

  it('Space scrolls the page', async () => {
    page.document.body.style.minBlockSize = '3000px';
    await sendKeys({ press: ' ' });
    await waitFor('a scrolled page', () => page.window.scrollY > 0);
  });
});
