/** A decorative picture: declared by its author (FIG-11), or without an alt by mistake (FIG-12). */
import { expect } from '@open-wc/testing';
import { axTree, byRole, outline } from '../../commands/ax-tree.js';
import { waitForElements, waitFor } from '../../pages/open-page.js';
import { CAPTION, FORMS, exposedFigures, picture, placeMarkup, occurrences } from './figure-fixtures.js';

const decorative = (markup: string): string => markup.replace('<aloud-figure', '<aloud-figure decorative');

describe('aloud-figure with a decorative picture', () => {
  let errors: unknown[][];
  const { error } = console;

  beforeEach(() => {
    errors = [];
    console.error = (...words) => void errors.push(words);
  });

  afterEach(() => (console.error = error));

  for (const author of [null, '', 'A line', 'A line" title="A title'])
    it(`decorative, with alt ${author}: nothing is exposed, not even a figure; everything is restored on removal`, async () => {
      for (const markup of [
        `<aloud-figure decorative>${picture(author)}</aloud-figure>`,
        `<aloud-figure decorative><figure>${picture(author)}</figure></aloud-figure>`,
      ]) {
        const before = document.createElement('template');
        before.innerHTML = markup;
        const element = await placeMarkup(markup);
        await waitFor('alt=""', () => element.querySelector('img')!.getAttribute('alt') === '');
        await waitFor('no role', () => !element.shadowRoot!.querySelector('[role=figure]'));
        expect(outline(await axTree(element.closest('main')!))).to.equal('main');
        const { parentElement } = element;
        element.remove();
        expect(element.outerHTML).to.equal(before.innerHTML);
        parentElement!.append(element);
      }
      expect(errors).to.deep.equal([]);
    });

  for (const [form, write] of Object.entries(FORMS).filter(([name]) => !name.includes('article')))
    it(`with ${form} and a caption: exposed like any other, and the console reports it once (FIG-11)`, async () => {
      const element = await placeMarkup(decorative(write(picture(CAPTION), CAPTION)));
      await waitFor('an error', () => errors.length);
      element.querySelector('img')!.alt = 'A crane';
      await waitForElements(document);
      element.querySelector('img')!.alt = CAPTION;
      await waitForElements(document);
      expect(errors.length).to.equal(1);
      expect(errors[0]![0]).to.match(/^aloud figure\/decorative-with-caption: /);
      expect(errors[0]![1]).to.equal(element);
      const all = await exposedFigures(element);
      expect(all.images.map(({ name }) => name)).to.deep.equal(['Described in the caption']);
      expect(occurrences(all, CAPTION)).to.equal(1);
    });

  it('decorative until a caption comes, and again when it is removed', async () => {
    const element = await placeMarkup(`<aloud-figure decorative>${picture('A crane')}</aloud-figure>`);
    const image = element.querySelector('img')!;
    await waitFor('alt=""', () => image.alt === '');
    element.insertAdjacentHTML('beforeend', `<p slot="caption">${CAPTION}</p>`);
    await waitFor('its words', () => image.alt === 'A crane');
    expect(byRole(await axTree(element.closest('main')!), 'figure').length).to.equal(1);
    element.querySelector('p')!.remove();
    await waitFor('alt=""', () => image.alt === '');
    element.removeAttribute('decorative');
    await waitFor('its words', () => image.alt === 'A crane');
  });

  for (const markup of [
    `<aloud-figure>${picture(null)}</aloud-figure>`,
    `<aloud-figure><figure>${picture(null)}<figcaption> </figcaption></figure></aloud-figure>`,
  ])
    it(`neither alt nor caption: unchanged, the console reports it once (FIG-12): ${markup.slice(14, 22)}`, async () => {
      const element = await placeMarkup(markup);
      await waitFor('an error', () => errors.length);
      element.append(' ');
      await waitForElements(document);
      expect(errors.length).to.equal(1);
      expect(errors[0]![0]).to.match(/^aloud figure\/missing-alt: /);
      expect(errors[0]![1]).to.equal(element.querySelector('img'));
      expect(element.querySelector('img')!.hasAttribute('alt')).to.equal(false);
    });

  it('no report of a picture with a name, a caption or an alt', async () => {
    for (const markup of [picture(''), picture('A crane'), picture(null, 'aria-label="A crane"'), '<svg></svg>'])
      await placeMarkup(`<aloud-figure>${markup}</aloud-figure>`);
    await placeMarkup(FORMS['a whole figure']!(picture(null), CAPTION));
    await import('../../../src/elements/aloud-figure/figure-features.js');
    await waitForElements(document);
    expect(errors).to.deep.equal([]);
  });
});
