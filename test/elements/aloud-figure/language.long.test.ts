/** The words that a picture gets are in the language of its place, or say their own (FIG-2). */
import { expect } from '@open-wc/testing';
import { waitFor } from '../../pages/open-page.js';
import { CAPTION, FORMS, picture, placeMarkup, REPLACEMENT_ALT } from './figure-fixtures.js';

const PERSIAN_ALT = 'شرح در زیرنویس تصویر آمده است';
const ARTICLE = 'a figure of an article';

const attributesOf = (image: Element): Record<string, string> =>
  Object.fromEntries([...image.attributes].map(({ name, value }) => [name, value]));

/** The picture, when it has this alternative text. */
async function pictureWith(element: Element, alt: string): Promise<HTMLImageElement> {
  const image = element.querySelector('img')!;
  await waitFor(alt, () => image.alt === alt).catch(() => {});
  expect(image.alt).to.equal(alt);
  return image;
}

describe('the alternative text of a repaired picture', () => {
  for (const [form, write] of Object.entries(FORMS)) {
    const place = (lang: string, image: string): Promise<HTMLElement> =>
      placeMarkup(`<div lang="${lang}">${write(image, CAPTION)}</div>`);
    const remove = (element: Element): void => element.querySelector('aloud-figure, aloud-article')!.remove();

    for (const lang of ['nl', 'pt-BR', 'zh-Hant', ''])
      for (const alt of [CAPTION, null])
        it(`with ${form}, in lang="${lang}", ${alt ? 'repeated' : 'missing'}: English that says so, until removal`, async () => {
          const element = await place(lang, picture(alt));
          const image = await pictureWith(element, REPLACEMENT_ALT);
          await waitFor('its language', () => image.lang === 'en');
          remove(element);
          expect(attributesOf(image)).to.deep.equal(attributesOf(await unrepaired(alt)));
        });

    for (const [lang, alt] of [
      ['en-GB', REPLACEMENT_ALT],
      ['EN', REPLACEMENT_ALT],
      ['fa-IR', PERSIAN_ALT],
    ] as const)
      it(`with ${form}, in lang="${lang}": no other language`, async () => {
        const image = await pictureWith(await place(lang, picture(CAPTION)), alt);
        expect(image.hasAttribute('lang')).to.equal(false);
      });

    it(`with ${form}: the language that the author gave the picture returns`, async () => {
      const element = await place('nl', picture(CAPTION, 'lang="it"'));
      const image = await pictureWith(element, REPLACEMENT_ALT);
      expect(image.lang).to.equal('en');
      remove(element);
      expect(attributesOf(image)).to.include({ lang: 'it', alt: CAPTION });
      expect(image.outerHTML).not.to.include('data-aloud');
    });

    it(`with ${form}: of a picture in Persian on an English page, Persian`, async () => {
      const image = await pictureWith(await place('en', picture(CAPTION, 'lang="fa"')), PERSIAN_ALT);
      expect(image.lang).to.equal('fa');
    });

    it(`with ${form}: the author’s title, to which another language would apply, too`, async () => {
      const element = await place('nl', picture(CAPTION, 'title="Zum Vergrößern"'));
      const image = await pictureWith(element, 'Zum Vergrößern');
      expect(image.hasAttribute('lang')).to.equal(false);
      remove(element);
      expect(image.alt).to.equal(CAPTION);
    });

    it(`with ${form}: the page’s new one, without our language`, async () => {
      const image = await pictureWith(await place('nl', picture(CAPTION)), REPLACEMENT_ALT);
      image.alt = 'Ein Kran';
      await waitFor('the page’s', () => !image.hasAttribute('lang'));
      expect(image.alt).to.equal('Ein Kran');
    });
  }

  it('is Persian in a Persian figure of an English article, and English in an English one that comes later', async () => {
    const figure = (lang: string): string =>
      `<figure lang="${lang}">${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure>`;
    const element = await placeMarkup(
      `<aloud-article lang="en" player="off" skip-links="off"><article>${figure('fa')}</article></aloud-article>`,
    );
    await pictureWith(element, PERSIAN_ALT);
    element.querySelector('article')!.insertAdjacentHTML('afterbegin', figure('en'));
    await pictureWith(element, 'Picture 1 of 2, described in the caption');
  });

  it('is Persian in a Persian figure that comes later', async () => {
    const element = await placeMarkup(FORMS[ARTICLE]!(picture(CAPTION), CAPTION));
    await pictureWith(element, REPLACEMENT_ALT);
    element
      .querySelector('article')!
      .insertAdjacentHTML(
        'afterbegin',
        `<figure lang="fa">${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure>`,
      );
    await pictureWith(element, 'تصویر ۱ از ۲؛ شرح در زیرنویس آمده است');
  });

  for (const form of ['a whole figure', ARTICLE])
    it(`with ${form}: of a drawing, says its own language`, async () => {
      const drawing = `<svg role="img" aria-label="${CAPTION}" viewBox="0 0 4 4"><path d="M0 0h4v4z"></path></svg>`;
      const element = await placeMarkup(`<div lang="nl">${FORMS[form]!(drawing, CAPTION)}</div>`);
      const svg = element.querySelector('svg')!;
      await waitFor(REPLACEMENT_ALT, () => svg.ariaLabel === REPLACEMENT_ALT);
      expect(svg.getAttribute('lang')).to.equal('en');
      element.querySelector('aloud-figure, aloud-article')!.remove();
      expect([svg.ariaLabel, svg.getAttribute('lang'), svg.dataset['aloudLang']]).to.deep.equal([
        CAPTION,
        null,
        undefined,
      ]);
    });
});

/** The picture as its author wrote it. */
async function unrepaired(alt: string | null): Promise<Element> {
  const element = await placeMarkup(`<div>${picture(alt)}</div>`);
  return element.firstElementChild!;
}
