/** *Says* of several pictures: each by its place (FIG-10), each by its own caption in a figure of figures. */
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

const place = (at: number, of: number): string => `${at} of ${of}, described in the caption`;
const alternatives = (element: Element): (string | null)[] =>
  [...element.querySelectorAll('img')].map((image) => image.getAttribute('alt'));

/** Until the pictures say what they are to say. */
async function replacementAltAt(element: Element, expected: (string | null)[]): Promise<void> {
  await waitFor(JSON.stringify(expected), () => alternatives(element).join() === expected.join()).catch(() => {});
  expect(alternatives(element)).to.deep.equal(expected);
}

describe('aloud-figure says of several pictures', () => {
  for (const form of ['slots of its own', 'a whole figure', 'a caption that is no figcaption']) {
    const write = FORMS[form]!;

    it(`with ${form}: the place of each that the caption describes, and the caption once`, async () => {
      const element = await placeMarkup(write(picture(CAPTION) + picture('A crane') + picture(null), CAPTION));
      await replacementAltAt(element, [place(1, 3), 'A crane', place(3, 3)]);
      const all = await exposedFigures(element);
      expect(occurrences(all, CAPTION)).to.equal(1);
      expect(new Set(all.images.map(({ name }) => name)).size).to.equal(3);
    });

    it(`with ${form}: counted anew when one comes or goes; nothing of it is left when the element is gone`, async () => {
      const markup = write(picture(CAPTION) + picture(CAPTION), CAPTION);
      const element = await placeMarkup(markup);
      const before = document.createElement('template');
      before.innerHTML = markup;
      await replacementAltAt(element, [place(1, 2), place(2, 2)]);
      const first = element.querySelector('img')!;
      first.insertAdjacentHTML('beforebegin', picture(CAPTION));
      await replacementAltAt(element, [place(1, 3), place(2, 3), place(3, 3)]);
      element.querySelector('img')!.remove();
      first.remove();
      expect(first.alt, 'a picture that is gone').to.equal(place(2, 3)); // until the page is looked at again
      await replacementAltAt(element, [REPLACEMENT_ALT]);
      expect(first.alt).to.equal(CAPTION);
      element.querySelector('img')!.before(first);
      await replacementAltAt(element, [place(1, 2), place(2, 2)]);
      const { parentElement } = element;
      element.remove();
      expect(element.outerHTML).to.equal(before.innerHTML);
      parentElement!.append(element);
    });
  }

  it('nothing of one that is silent or not drawn: a site may hold one for each width of the screen', async () => {
    const element = await placeMarkup(
      FORMS['a whole figure']!(picture(CAPTION) + picture(CAPTION, 'hidden') + picture(''), CAPTION),
    );
    await replacementAltAt(element, [REPLACEMENT_ALT, REPLACEMENT_ALT, '']);
  });

  it('takes a description that the page writes later', async () => {
    const element = await placeMarkup(FORMS['a whole figure']!(picture(CAPTION) + picture(CAPTION), CAPTION));
    await replacementAltAt(element, [place(1, 2), place(2, 2)]);
    element.querySelector('img')!.alt = 'A crane';
    await replacementAltAt(element, ['A crane', place(2, 2)]);
    expect(element.querySelector('img')!.hasAttribute('data-aloud-alt')).to.equal(false);
  });

  describe('in a gallery', () => {
    const item = (words: string, alt: string | null = words): string =>
      `<li><aloud-figure>${picture(alt)}<p slot="caption">${words}</p></aloud-figure></li>`;

    it('the place in the list, each caption once', async () => {
      const element = await placeMarkup(
        `<ul>${item('A crane.')}${item('A ship.', 'Rust')}${item('The port.', null)}</ul>`,
      );
      await replacementAltAt(element, [place(1, 3), 'Rust', place(3, 3)]);
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

    it('counted anew in every figure when one comes or goes', async () => {
      const element = await placeMarkup(`<ul>${item('A crane.')}${item('A ship.')}</ul>`);
      await replacementAltAt(element, [place(1, 2), place(2, 2)]);
      element.insertAdjacentHTML('afterbegin', item('The port.'));
      await replacementAltAt(element, [place(1, 3), place(2, 3), place(3, 3)]);
      element.lastElementChild!.remove();
      await replacementAltAt(element, [place(1, 2), place(2, 2)]);
      element.lastElementChild!.remove();
      await replacementAltAt(element, [REPLACEMENT_ALT]);
    });

    it('of a thousand, without keeping the page waiting', async () => {
      const items = Array.from({ length: 1_000 }, (_, at) => item(`Picture of the strike, number ${at}.`)).join('');
      const element = await placeMarkup(`<ul style="block-size: 10rem; overflow: auto">${items}</ul>`);
      const last = element.querySelector<HTMLImageElement>('li:last-child img')!;
      await waitFor(place(1000, 1000), () => last.alt === place(1000, 1000));
      const start = performance.now();
      element.insertAdjacentHTML('beforeend', item('One more.'));
      await waitFor(place(1000, 1001), () => last.alt === place(1000, 1001));
      expect(performance.now() - start).to.be.below(3_000);
    });
  });

  it('each by its own caption in a figure of figures, and every caption once', async () => {
    const inner = (words: string) => `<figure>${picture(words)}<figcaption>${words}</figcaption></figure>`;
    const markup = `<aloud-figure><figure>${inner('A crane')}${inner('A ship')}<figcaption>The port.</figcaption></figure></aloud-figure>`;
    const element = await placeMarkup(markup);
    await replacementAltAt(element, [place(1, 2), place(2, 2)]);
    expect([...element.querySelectorAll('figure')].map(({ role }) => role)).to.deep.equal(['none', 'none', 'none']);
    const all = await exposedFigures(element);
    for (const words of ['A crane', 'A ship', 'The port.']) expect(occurrences(all, words), words).to.equal(1);
    const one = element.querySelector('figure figure')!;
    one.remove();
    await waitForElements(document);
    expect(one.outerHTML).not.to.match(/role=|data-aloud/);
    const { parentElement } = element;
    element.remove();
    expect(element.outerHTML).not.to.match(/role=|data-aloud/);
    parentElement!.append(element);
  });
});
