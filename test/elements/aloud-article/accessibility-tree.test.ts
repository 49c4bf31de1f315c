/** Accessibility tree: what the author wrote, without additions; each caption once. */
import { expect } from '@open-wc/testing';
import { axTree, byRole, outline } from '../../commands/ax-tree.js';
import { openPage, type OpenPage } from '../../pages/open-page.js';
import { CAPTION, exposedFigures, picture, placeMarkup, occurrences } from '../aloud-figure/figure-fixtures.js';

const example = (state: string, options = {}): Promise<OpenPage> =>
  openPage(`/demo/elements/aloud-article/${state}.html`, options);

describe('aloud-article exposes', () => {
  let page: OpenPage | undefined;

  afterEach(() => {
    page?.close();
    page = undefined;
  });

  // ROOT-3, ROOT-4
  it('the article unchanged, without a role or a name of its own', async () => {
    const article = `<article aria-label="Story"><h1>Headline</h1><p>Text with <a href="#a">a link</a>.</p></article>`;
    const plain = await placeMarkup(`<div>${article}</div>`);
    const before = outline(await axTree(plain.closest('main')!));
    const wrapped = await placeMarkup(`<aloud-article player="off" skip-links="off">${article}</aloud-article>`);
    expect(outline(await axTree(wrapped.closest('main')!))).to.equal(before);
    expect(wrapped.shadowRoot).to.equal(null);
    expect(wrapped.innerHTML).to.equal(article);
    expect(wrapped.getAttributeNames()).to.deep.equal(['player', 'skip-links']);
  });

  // FIG-7
  it('each caption of its figures once, the credit after it', async () => {
    page = await example('plain');
    const caption = page.document.querySelector('figcaption')!.firstChild!.textContent!.replace(/\s+/g, ' ').trim();
    const all = await exposedFigures(page.document.querySelector('article')!);
    expect(occurrences(all, caption)).to.equal(1);
    expect(all.images.map(({ name }) => name)).to.deep.equal(['Described in the caption']);
    expect(all.texts.indexOf('Drawing: Aloud')).to.be.above(all.texts.indexOf(caption));
  });

  // ART-1
  it('the author’s headings, in their order', async () => {
    page = await example('plain');
    const headings = byRole(await axTree(page.document), 'heading').map(({ name, properties }) => [
      name,
      properties['level'],
    ]);
    expect(headings).to.deep.equal([
      ['The Library That Comes By Water', 1],
      ['A Shelf For Every Island', 2],
    ]);
  });

  // PLY-1
  it('for two articles two players, each by its headline', async () => {
    page = await example('two-articles');
    const regions = byRole(await axTree(page.document), 'region').map(({ name }) => name);
    expect(regions).to.deep.equal([
      'Listen to this story: The Library That Comes By Water',
      'Listen to this story: Over The Ice',
    ]);
  });

  it('a page without headings, and an empty one', async () => {
    for (const state of ['no-headings', 'empty']) {
      page = await example(state);
      expect(byRole(await axTree(page.document), 'button').map(({ name }) => name), state).to.deep.equal(['Play story']);
      page.close();
    }
  }); // prettier-ignore

  it('without JavaScript: the article, and the browser’s own player', async () => {
    page = await example('plain', { scripts: false });
    const tree = await axTree(page.document);
    expect(byRole(tree, 'article').length).to.equal(1);
    expect(page.document.querySelector('audio')!.controls).to.equal(true);
    expect(page.document.querySelector('audio')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('a figure in an article in an article once, by the nearer of the two', async () => {
    const figure = `<figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure>`;
    const before = `<aloud-article><div><aloud-article>${figure}</aloud-article></div></aloud-article>`;
    const element = await placeMarkup(before);
    expect(occurrences(await exposedFigures(element), CAPTION)).to.equal(1);
    const inner = element.querySelector('aloud-article')!;
    inner.remove();
    expect(inner.outerHTML).to.equal(`<aloud-article>${element.ownerDocument.createRange().createContextualFragment(figure).firstElementChild!.outerHTML}</aloud-article>`); // prettier-ignore
  });
});
