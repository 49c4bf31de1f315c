/** Names that are no `alt`: a title, a label or a reference that repeats the caption is not exposed beside it. */
import { expect } from '@open-wc/testing';
import { axTree, outline } from '../../commands/ax-tree.js';
import { waitFor } from '../../pages/open-page.js';
import {
  CAPTION,
  FORMS,
  exposedFigures,
  picture,
  placeMarkup,
  occurrences,
  REPLACEMENT_ALT,
} from './figure-fixtures.js';

const FIGURE = FORMS['a whole figure']!;

/** This repair comes a moment after the element itself. */
async function repaired(markup: string, removedSelector: string): Promise<HTMLElement> {
  const element = await placeMarkup(markup);
  await waitFor(`no ${removedSelector}`, () => !element.querySelector(removedSelector)).catch(() => {});
  return element;
}

/** All texts of the figure, descriptions too. */
const all = async (element: Element): Promise<string> => outline(await axTree(element.closest('main')!));

describe('aloud-figure exposes, of a name that is no alt,', () => {
  for (const [form, write] of Object.entries(FORMS).filter(([name]) => !name.includes('article')))
    for (const attribute of ['title', 'aria-label', 'aria-description'])
      it(`with ${form}: nothing of a ${attribute} that repeats the caption; it is restored on removal`, async () => {
        const markup = write(picture('A crane', `${attribute}="${CAPTION}" title="${CAPTION}"`), CAPTION);
        const before = document.createElement('template');
        before.innerHTML = markup;
        const element = await repaired(markup, `img[${attribute}]`);
        expect((await all(element)).split(CAPTION).length - 1, await all(element)).to.equal(1);
        expect((await exposedFigures(element)).images.map(({ name }) => name)).to.deep.equal(['A crane']);
        const { parentElement } = element;
        element.remove();
        expect(
          [...element.querySelector('img')!.attributes].map(({ name, value }) => [name, value]).sort(),
        ).to.deep.equal(
          [...before.content.querySelector('img')!.attributes].map(({ name, value }) => [name, value]).sort(),
        );
        parentElement!.append(element);
      });

  it('the replacement, where the picture has no other name', async () => {
    for (const named of [`title="${CAPTION}"`, `aria-label="${CAPTION}"`]) {
      const element = await repaired(FIGURE(picture(null, named), CAPTION), 'img[title], img[aria-label]');
      expect(
        (await exposedFigures(element)).images.map(({ name }) => name),
        named,
      ).to.deep.equal([REPLACEMENT_ALT]);
    }
  });

  for (const attribute of ['aria-label', 'title'])
    it(`the replacement, where the author left the alt empty and gave the caption as ${attribute}`, async () => {
      const element = await placeMarkup(FIGURE(picture('', `${attribute}="${CAPTION}"`), CAPTION));
      const image = element.querySelector('img')!;
      await waitFor(REPLACEMENT_ALT, () => image.ariaLabel === REPLACEMENT_ALT);
      expect(image.alt).to.equal('');
      const all = await exposedFigures(element);
      expect(all.images.map(({ name }) => name)).to.deep.equal([REPLACEMENT_ALT]);
      expect(occurrences(all, CAPTION)).to.equal(1);
      const { parentElement } = element;
      element.remove();
      expect(image.getAttribute(attribute)).to.equal(CAPTION);
      expect(image.getAttribute(attribute === 'title' ? 'aria-label' : 'title')).to.equal(null);
      parentElement!.append(element);
    });

  it('the author’s own label, where only a reference repeats the caption', async () => {
    const element = await repaired(
      `<aloud-figure><figure>${picture('', 'aria-label="A crane" aria-labelledby="c"')}<figcaption id="c">${CAPTION}</figcaption></figure></aloud-figure>`,
      '[aria-labelledby]',
    );
    expect((await exposedFigures(element)).images.map(({ name }) => name)).to.deep.equal(['A crane']);
  });

  for (const attribute of ['aria-labelledby', 'aria-describedby'])
    for (const where of ['img', 'figure'])
      it(`nothing of the caption by ${attribute} on the ${where}; it is restored on removal`, async () => {
        const reference = `${attribute}="the-caption"`;
        const markup = `<aloud-figure><figure ${where === 'figure' ? reference : ''}>${picture('A crane', where === 'img' ? reference : '')}<figcaption id="the-caption">${CAPTION}</figcaption></figure></aloud-figure>`;
        const element = await repaired(markup, `[${attribute}]`);
        expect((await all(element)).split(CAPTION).length - 1, await all(element)).to.equal(1);
        expect((await exposedFigures(element)).images.map(({ name }) => name)).to.deep.equal(['A crane']);
        const { parentElement } = element;
        element.remove();
        expect(element.querySelector(where)!.getAttribute(attribute)).to.equal('the-caption');
        parentElement!.append(element);
      });

  it('nothing of the title of a link around the picture; the link is one', async () => {
    const element = await repaired(
      FIGURE(`<a href="#there" title="${CAPTION}">${picture(CAPTION)}</a>`, CAPTION),
      'a[title]',
    );
    const text = await all(element);
    expect(text.split(CAPTION).length - 1, text).to.equal(1);
    expect(text).to.include(`link "${REPLACEMENT_ALT}"`);
  });

  it('the replacement for a drawing in the page; its own label is restored on removal', async () => {
    const svg = `<svg role="img" aria-label="${CAPTION}" viewBox="0 0 4 4"><path d="M0 0h4v4z"></path></svg>`;
    const element = await placeMarkup(FIGURE(svg, CAPTION));
    const drawing = element.querySelector('svg')!;
    await waitFor(REPLACEMENT_ALT, () => drawing.ariaLabel === REPLACEMENT_ALT);
    const exposed = await exposedFigures(element);
    expect(exposed.images.map(({ name }) => name)).to.deep.equal([REPLACEMENT_ALT]);
    expect(occurrences(exposed, CAPTION)).to.equal(1);
    const { parentElement } = element;
    element.remove();
    expect(drawing.ariaLabel).to.equal(CAPTION);
    parentElement!.append(element);
  });

  it('any other text: a title, a label, a reference to other words', async () => {
    const markup = FIGURE(
      `${picture('A crane', 'title="Aktau in spring" aria-describedby="other"')}<button aria-label="Enlarge">+</button>`,
      CAPTION,
    );
    const element = await placeMarkup(`<div>${markup}<p id="other">Taken from the sea.</p></div>`);
    await waitFor('its rest', () => performance.getEntriesByName(new URL('/src/browser/figures/repeated-names.ts', location.href).href).length); // prettier-ignore
    await new Promise(requestAnimationFrame);
    const image = element.querySelector('img')!;
    expect([image.title, image.getAttribute('aria-describedby')]).to.deep.equal(['Aktau in spring', 'other']);
    expect(element.querySelector('button')!.ariaLabel).to.equal('Enlarge');
  });

  it('the page’s changes: another caption, a title written again', async () => {
    const element = await repaired(FIGURE(picture('A crane', `title="${CAPTION}"`), CAPTION), 'img[title]');
    const image = element.querySelector('img')!;
    const caption = element.querySelector('figcaption')!;
    caption.textContent = 'Something else.';
    await waitFor('the title is back', () => image.title === CAPTION);
    caption.textContent = CAPTION;
    await waitFor('and gone', () => !image.hasAttribute('title'));
    image.title = 'Aktau';
    caption.textContent = 'Nothing of that.';
    await waitFor('both are as the page wrote them', () => image.title === 'Aktau');
    element.querySelector('figure')!.append('.');
    await new Promise(requestAnimationFrame);
    expect(image.title).to.equal('Aktau');
  });
});
