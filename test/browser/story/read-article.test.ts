import { expect } from '@open-wc/testing';
import { readArticle } from '../../../src/browser/story/read-article.js';
import { isUnspokenRole } from '../../../src/core/story/story.js';
import { SITE_PAGES } from '../../core/story/pages-of-sites.js';

const CLIPPED = [
  'position: absolute; width: 1px; height: 1px; overflow: hidden',
  'position: absolute; clip: rect(0 0 0 0)',
  'position: absolute; clip: rect(1px, 1px, 1px, 1px)',
  'clip-path: inset(50%)',
  'position: absolute; left: -9999px',
  'display: none',
  'visibility: hidden',
];

describe('the story of an article in a page', () => {
  let article: HTMLElement;
  let sheet: HTMLStyleElement;

  async function read(html: string, styles = ''): Promise<string[]> {
    sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent = styles;
    article = document.body.appendChild(document.createElement('article'));
    article.innerHTML = html;
    return (await readArticle(article, null)).blocks.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  }

  afterEach(() => {
    article.remove();
    sheet.remove();
  });

  for (const style of CLIPPED)
    it(`leaves out what its styles do not show, under any name: ${style}`, async () => {
      const html = '<p><span class="ear">Warning</span>You can be fined.</p>';
      expect(await read(html, `.ear { ${style} }`)).to.deep.equal(['You can be fined.']);
    });

  it('reads what its styles show, whatever its name', async () => {
    expect(await read('<p><b class="sr-only">Ships</b> sail.</p>')).to.deep.equal(['Ships sail.']);
    article.remove();
    expect(await read('<p class="in">Ships sail.</p>', '.in { opacity: 0; position: absolute; left: 5px }')).to.deep.equal(['Ships sail.']); // prettier-ignore
  });

  it('reads an article that is invisible until it is ready', async () => {
    expect(await read('<p>Ships sail.</p>', 'body { visibility: hidden }')).to.deep.equal(['Ships sail.']);
  });

  it('leaves out the player of another script', async () => {
    const player = '<div class="mejs__container"><audio></audio><div class="mejs__time"><span>00:00</span></div></div>';
    expect(await read(`<p>Ships sail.</p>${player}`)).to.deep.equal(['Ships sail.']);
  });

  it('reads a pair of shown and said text once, by its styles', async () => {
    const html = '<p><span aria-hidden="true">O</span><span class="ear">O</span>n Tuesday it rained.</p>';
    expect(await read(html, `.ear { ${CLIPPED[0]} }`)).to.deep.equal(['On Tuesday it rained.']);
    article.remove();
    expect(await read(html)).to.deep.equal(['On Tuesday it rained.']);
  });

  for (const page of SITE_PAGES)
    it(`reads what the command line reads of a page with links to other pages: ${page.language}`, async () => {
      const html = new DOMParser().parseFromString(page.html, 'text/html').querySelector('article')!.innerHTML;
      await read(html);
      const { blocks } = await readArticle(article, null);
      const plain = (text: string): string =>
        text
          .replace(/<[^>]+>/g, '')
          .replace(/\s+/g, ' ')
          .trim();
      const spoken = blocks.filter(({ role }) => !isUnspokenRole(role)).map(({ text }) => plain(text));
      expect(spoken).to.deep.equal(page.article.map(plain));
    });
});
