/** The part of the page that a link leads to, as the HTML standard finds it, also where the page has a base address. */
import { expect } from '@open-wc/testing';
import { openPage, waitForElements, waitFor, type OpenPage } from '../../pages/open-page.js';
import { enter, focused, waitForNavigation } from './skip-links-page.js';

const MAIN = `<main>
  <p style="height: 3000px">A long beginning.</p>
  <h2 id="\u0433\u043b" tabindex="-1">Part</h2>
  <p><a name="old"></a>Old text.</p>
  <p id="100%25">All of it.</p>
  <p id="both">By id.</p>
</main>`;

// SKIP-4
describe('aloud-skip-links finds', () => {
  let page: OpenPage;

  afterEach(() => page.close());

  const open = async (links: string, base = ''): Promise<HTMLAnchorElement[]> => {
    page = await openPage('/test/pages/blank.html');
    page.document.head.insertAdjacentHTML('beforeend', base);
    page.document.body.innerHTML = `<aloud-skip-links>${links}</aloud-skip-links><a name="both"></a>${MAIN}`;
    await waitForElements(page.document);
    page.window.focus();
    return [...page.document.querySelectorAll<HTMLAnchorElement>('aloud-skip-links a')];
  };

  const follow = async (link: HTMLElement): Promise<Element> => {
    link.focus();
    await enter();
    await waitForNavigation(page);
    return focused(page);
  };

  for (const base of ['', '<base href="/">', '<base href="https://cdn.test/assets/">'])
    it(`ids, encoded ids and named anchors${base && `, under ${base}`}`, async () => {
      const fragments = ['#%D0%B3%D0%BB', '#\u0433\u043b', '#old', '#100%25', '#both'];
      const links = await open(fragments.map((href) => `<a href="${href}">To ${href}</a>`).join(' '), base);
      expect(links.filter(({ hidden }) => hidden)).to.deep.equal([]);
      const { document, location } = page.window;
      const { pathname } = location;
      const part = document.querySelector('h2')!;
      const targets = [part, part, document.querySelector('[name=old]'), document.getElementById('100%25'), document.querySelector('p#both')]; // prettier-ignore
      for (const [at, link] of links.entries()) {
        expect(await follow(link), link.text).to.equal(targets[at]);
        expect([location.pathname, location.hash]).to.deep.equal([pathname, link.hash]);
      }
    });

  for (const base of ['', '<base href="/">'])
    it(`the top of the page${base && `, under ${base}`}`, async () => {
      const links = await open('<a href="#top">Top</a> <a href="#">Top</a> <a href="#TOP">Top</a>', base);
      for (const link of links) {
        expect(link.hidden).to.equal(false);
        page.window.scrollTo(0, 1000);
        await follow(link);
        await waitFor('the top', () => page.window.scrollY === 0);
      }
      expect(page.document.documentElement.hasAttribute('tabindex')).to.equal(false);
    });

  it('no fault in a link to another page, nor in a text fragment', async () => {
    const [other, text, dead] = await open(
      '<a href="/help.html#contact">Help</a> <a href="#:~:text=Old">Old</a> <a href="#gone">Gone</a>',
    );
    expect([other!.hidden, text!.hidden, dead!.hidden]).to.deep.equal([false, false, true]);
  });
});
