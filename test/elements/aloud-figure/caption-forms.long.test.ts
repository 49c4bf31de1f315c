/** One caption reader: a figure inside `aloud-figure` and the same figure inside `aloud-article` have the same caption. */
import { expect } from '@open-wc/testing';
import { openPage, waitFor, waitForElements } from '../../pages/open-page.js';
import { findCaptionedPictures } from '../../../src/core/story/captioned-pictures.js';
import { FORMS, picture, placeMarkup, REPLACEMENT_ALT } from './figure-fixtures.js';

interface FigureReading {
  readonly caption: string;
  readonly credit: string;
  /** The alternative text, or the label of a drawing. */
  readonly name: string | null;
  readonly title: string | null;
}

/** `aloud-figure` also counts several pictures (FIG-10): "Picture 2 of 4, described in the caption". One figure alone has no count. */
const COUNT = /^Picture \d+ of \d+, d/;

const collapseSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Each picture below an element: its caption and credit as the story has them, and its attributes. */
function readFigures(root: Element): FigureReading[] {
  return findCaptionedPictures(root).map(({ picture, caption, credit }) => ({
    caption: collapseSpaces(caption),
    credit: collapseSpaces(credit),
    name: (picture.getAttribute('alt') ?? picture.getAttribute('aria-label'))?.replace(COUNT, 'D') ?? null,
    title: picture.getAttribute('title'),
  }));
}

/** The content of an example page with plain figures in the place of each `aloud-figure`. */
async function toPlainFigures(path: string): Promise<{ markup: string; language: string }> {
  const html = (await (await fetch(path)).text()).replaceAll('../../pictures/', '/demo/pictures/');
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('aloud-figure')) {
    if (element.hasAttribute('decorative')) for (const image of element.querySelectorAll('img')) image.alt = '';
    const authoredFigure = element.querySelector('figure');
    const figure = authoredFigure ?? page.createElement('figure');
    if (!authoredFigure) {
      const caption = page.createElement('figcaption');
      for (const part of element.querySelectorAll('[slot="caption"], [slot="credit"]')) caption.append(part, ' ');
      for (const part of caption.querySelectorAll('[slot="credit"]')) part.className = 'credit';
      figure.append(...element.childNodes);
      if (caption.firstChild) figure.append(caption);
    }
    for (const part of figure.querySelectorAll('[slot]')) part.removeAttribute('slot');
    element.replaceWith(figure);
  }
  return { markup: page.querySelector('main')!.innerHTML, language: page.documentElement.lang };
}

const examples = ((await (await fetch('/test/examples.json')).json()) as { tag: string; state: string; path: string }[])
  .filter(({ tag }) => tag === 'aloud-figure'); // prettier-ignore

// FIG-1, FIG-2, FIG-7
describe('a figure inside aloud-figure and inside aloud-article', () => {
  it('is compared in every example page', () => expect(examples.length).to.be.at.least(20));

  for (const { state, path } of examples)
    it(`has the same caption, credit and repaired alternative text: ${state}`, async () => {
      const page = await openPage(path);
      const { markup, language } = await toPlainFigures(path);
      const article = await placeMarkup(
        `<aloud-article lang="${language}" player="off" skip-links="off"><article>${markup}</article></aloud-article>`,
      );
      const inFigure = () => readFigures(page.document.querySelector('main')!);
      const inArticle = () => readFigures(article);
      // Removal of repeated names loads after the elements are ready.
      await waitFor('the same', () => JSON.stringify(inFigure()) === JSON.stringify(inArticle())).catch(() => {});
      expect(inFigure()).to.deep.equal(inArticle());
      expect(inFigure().length).to.be.above(0);
      for (const element of page.document.querySelectorAll('aloud-figure')) {
        const { caption } = element.repairedFigure!;
        const read = readFigures(element.querySelector('figure') ?? element).map((figure) => figure.caption);
        if (!element.querySelector('figure figure')) expect(read).to.include(collapseSpaces(caption));
      }
      page.close();
    });

  const cases: [string, caption: string, alternative: string, repaired: string][] = [
    ['text for screen readers only is no part of it', '<span class="visually-hidden">Photo:</span> The port.', 'The port.', REPLACEMENT_ALT],
    ['a class that contains "credit" inside a word is no credit', 'Two <span class="accredited">accredited observers</span> watch.', 'Two accredited observers watch.', REPLACEMENT_ALT],
    ['a class that has "credit" as a word is a credit', 'The port. <span class="photo__credit">Drawn by the newspaper</span>', 'The port.', REPLACEMENT_ALT],
    ['the word of the author counts', 'The port. <b data-aloud="credit">Drawn by the newspaper</b>', 'The port.', REPLACEMENT_ALT],
    ['a long description is no part of it (FIG-8)', 'The port. <details><summary>More</summary>Four cranes and a ship.</details>', 'The port.', REPLACEMENT_ALT],
    ['what is no part of the story is no part of it', 'The port. <i data-aloud="skip">Click to enlarge</i>', 'The port.', REPLACEMENT_ALT],
    ['deleted text is no part of it', 'The <del>old </del>port.', 'The port.', REPLACEMENT_ALT],
  ]; // prettier-ignore
  for (const [rule, caption, alternative, repaired] of cases)
    for (const [form, write] of Object.entries(FORMS))
      it(`reads the same words with ${form}: ${rule}`, async () => {
        const element = await placeMarkup(write(picture(alternative), caption));
        await waitForElements(document);
        expect(element.querySelector('img')!.alt).to.equal(repaired);
        expect(readFigures(element)[0]!.caption).to.equal(alternative);
      });

  it('has the caption by its class only, where other text stands in the figure', async () => {
    const figure = `<figure>${picture('The port.')}<p class="caption">The port.</p><p class="tools">Send this to a friend</p></figure>`;
    for (const markup of [
      `<aloud-figure>${figure}</aloud-figure>`,
      `<aloud-article player="off" skip-links="off"><article>${figure}</article></aloud-article>`,
    ]) {
      const element = await placeMarkup(markup);
      expect(element.querySelector('img')!.alt, markup).to.equal(REPLACEMENT_ALT);
      expect(readFigures(element)[0]!.caption).to.equal('The port.');
    }
  });

  it('has the caption of the figure around it, where a figure has none of its own', async () => {
    const figure = `<figure><figure>${picture('The port.')}</figure><figcaption>The port.</figcaption></figure>`;
    for (const markup of [
      `<aloud-figure>${figure}</aloud-figure>`,
      `<aloud-article player="off" skip-links="off"><article>${figure}</article></aloud-article>`,
    ]) {
      const element = await placeMarkup(markup);
      await waitFor(REPLACEMENT_ALT, () => element.querySelector('img')!.alt === REPLACEMENT_ALT);
      expect(readFigures(element)[0]!.caption).to.equal('The port.');
    }
  });
});
