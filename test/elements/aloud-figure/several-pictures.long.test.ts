/** Several pictures: each by its number (FIG-10), each by its own caption in a figure of figures. */
import { expect } from '@open-wc/testing';
import { waitForElements, waitFor } from '../../pages/open-page.js';
import {
  CAPTION,
  FORMS,
  exposedFigures,
  picture,
  placeMarkup,
  occurrences,
  REPLACEMENT_ALT,
} from './figure-fixtures.js';

const numberedAlt = (at: number, of: number): string => `Picture ${at} of ${of}, described in the caption`;
const alternatives = (element: Element): (string | null)[] =>
  [...element.querySelectorAll('img')].map((image) => image.getAttribute('alt'));

/** Waits until the pictures have these alternative texts. */
async function replacementAltAt(element: Element, expected: (string | null)[]): Promise<void> {
  await waitFor(JSON.stringify(expected), () => alternatives(element).join() === expected.join()).catch(() => {});
  expect(alternatives(element)).to.deep.equal(expected);
}

describe('aloud-figure with several pictures', () => {
  for (const form of ['slots of its own', 'a whole figure', 'a caption that is no figcaption']) {
    const write = FORMS[form]!;

    it(`with ${form}: the number of each that the caption describes, and the caption once`, async () => {
      const element = await placeMarkup(write(picture(CAPTION) + picture('A crane') + picture(null), CAPTION));
      await replacementAltAt(element, [numberedAlt(1, 3), 'A crane', numberedAlt(3, 3)]);
      const all = await exposedFigures(element);
      expect(occurrences(all, CAPTION)).to.equal(1);
      expect(new Set(all.images.map(({ name }) => name)).size).to.equal(3);
    });

    it(`with ${form}: counted again when one is added or removed; everything is restored on removal`, async () => {
      const markup = write(picture(CAPTION) + picture(CAPTION), CAPTION);
      const element = await placeMarkup(markup);
      const before = document.createElement('template');
      before.innerHTML = markup;
      await replacementAltAt(element, [numberedAlt(1, 2), numberedAlt(2, 2)]);
      const first = element.querySelector('img')!;
      first.insertAdjacentHTML('beforebegin', picture(CAPTION));
      await replacementAltAt(element, [numberedAlt(1, 3), numberedAlt(2, 3), numberedAlt(3, 3)]);
      element.querySelector('img')!.remove();
      first.remove();
      expect(first.alt, 'a picture that is gone').to.equal(numberedAlt(2, 3)); // until the page is read again
      await replacementAltAt(element, [REPLACEMENT_ALT]);
      expect(first.alt).to.equal(CAPTION);
      element.querySelector('img')!.before(first);
      await replacementAltAt(element, [numberedAlt(1, 2), numberedAlt(2, 2)]);
      const { parentElement } = element;
      element.remove();
      expect(element.outerHTML).to.equal(before.innerHTML);
      parentElement!.append(element);
    });
  }

  it('does not count one that is decorative or not displayed: a site may have one for each screen width', async () => {
    const element = await placeMarkup(
      FORMS['a whole figure']!(picture(CAPTION) + picture(CAPTION, 'hidden') + picture(''), CAPTION),
    );
    await replacementAltAt(element, [REPLACEMENT_ALT, REPLACEMENT_ALT, '']);
  });

  it('keeps a description that the page writes later', async () => {
    const element = await placeMarkup(FORMS['a whole figure']!(picture(CAPTION) + picture(CAPTION), CAPTION));
    await replacementAltAt(element, [numberedAlt(1, 2), numberedAlt(2, 2)]);
    element.querySelector('img')!.alt = 'A crane';
    await replacementAltAt(element, ['A crane', numberedAlt(2, 2)]);
    expect(element.querySelector('img')!.hasAttribute('data-aloud-alt')).to.equal(false);
  });

  describe('in a gallery', () => {
    const item = (words: string, alt: string | null = words): string =>
      `<li><aloud-figure>${picture(alt)}<p slot="caption">${words}</p></aloud-figure></li>`;

    it('the number in the list, each caption once', async () => {
      const element = await placeMarkup(
        `<ul>${item('A crane.')}${item('A ship.', 'Rust')}${item('The port.', null)}</ul>`,
      );
      await replacementAltAt(element, [numberedAlt(1, 3), 'Rust', numberedAlt(3, 3)]);
      const all = await exposedFigures(element);
      for (const words of ['A crane.', 'A ship.', 'The port.']) expect(occurrences(all, words), words).to.equal(1);
    });

    // I18N-2
    it('in the digits of its language', async () => {
      const element = await placeMarkup(`<ul lang="fa">${item('بندر')}${item('کشتی')}</ul>`);
      await replacementAltAt(element, [
        'تصویر ۱ از ۲؛ شرح در زیرنویس آمده است',
        'تصویر ۲ از ۲؛ شرح در زیرنویس آمده است',
      ]);
    });

    it('counted again in every figure when one is added or removed', async () => {
      const element = await placeMarkup(`<ul>${item('A crane.')}${item('A ship.')}</ul>`);
      await replacementAltAt(element, [numberedAlt(1, 2), numberedAlt(2, 2)]);
      element.insertAdjacentHTML('afterbegin', item('The port.'));
      await replacementAltAt(element, [numberedAlt(1, 3), numberedAlt(2, 3), numberedAlt(3, 3)]);
      element.lastElementChild!.remove();
      await replacementAltAt(element, [numberedAlt(1, 2), numberedAlt(2, 2)]);
      element.lastElementChild!.remove();
      await replacementAltAt(element, [REPLACEMENT_ALT]);
    });

    it('of a thousand figures, without blocking the page', async () => {
      const items = Array.from({ length: 1_000 }, (_, at) => item(`Picture of the strike, number ${at}.`)).join('');
      const element = await placeMarkup(`<ul style="block-size: 10rem; overflow: auto">${items}</ul>`);
      const last = element.querySelector<HTMLImageElement>('li:last-child img')!;
      await waitFor(numberedAlt(1000, 1000), () => last.alt === numberedAlt(1000, 1000));
      const start = performance.now();
      element.insertAdjacentHTML('beforeend', item('One more.'));
      await waitFor(numberedAlt(1000, 1001), () => last.alt === numberedAlt(1000, 1001));
      expect(performance.now() - start).to.be.below(3_000);
    });
  });

  it('each by its own caption in a figure of figures, and every caption once', async () => {
    const inner = (words: string) => `<figure>${picture(words)}<figcaption>${words}</figcaption></figure>`;
    const markup = `<aloud-figure><figure>${inner('A crane')}${inner('A ship')}<figcaption>The port.</figcaption></figure></aloud-figure>`;
    const element = await placeMarkup(markup);
    await replacementAltAt(element, [numberedAlt(1, 2), numberedAlt(2, 2)]);
    expect([...element.querySelectorAll('figure')].map(({ role }) => role)).to.deep.equal(['none', 'none', 'none']);
    const all = await exposedFigures(element);
    for (const words of ['A crane', 'A ship', 'The port.']) expect(occurrences(all, words), words).to.equal(1);
    const figure = element.querySelector('figure figure')!;
    figure.remove();
    await waitForElements(document);
    expect(figure.outerHTML).not.to.match(/role=|data-aloud/);
    const { parentElement } = element;
    element.remove();
    expect(element.outerHTML).not.to.match(/role=|data-aloud/);
    parentElement!.append(element);
  });
});
