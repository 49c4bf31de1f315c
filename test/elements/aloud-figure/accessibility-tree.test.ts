/**
 * Accessibility tree: what the browser exposes to a screen reader. The tests in test/screen-reader record what Orca
 * speaks.
 */
import { expect } from '@open-wc/testing';
import { axTree, byRole, outline } from '../../commands/ax-tree.js';
import { difference, pixels } from '../../commands/pixels.js';
import { openPage, waitForElements, waitFor } from '../../pages/open-page.js';
import {
  CAPTION,
  FORMS,
  exposedFigures,
  picture,
  placeMarkup,
  SOURCE,
  occurrences,
  REPLACEMENT_ALT,
} from './figure-fixtures.js';

const PERSIAN = 'شرح در زیرنویس تصویر آمده است';

const FIGURE = FORMS['slots of its own']!;
const alternative = (element: Element): string | null => element.querySelector('img')!.getAttribute('alt');

describe('aloud-figure exposes', () => {
  for (const [form, write] of Object.entries(FORMS))
    describe(`with ${form}`, () => {
      it('one picture, whose name is not the caption, and the caption once (FIG-1, FIG-2)', async () => {
        const all = await exposedFigures(await placeMarkup(write(picture(CAPTION), CAPTION)));
        expect(all.images.map(({ name }) => name)).to.deep.equal([REPLACEMENT_ALT]);
        expect(occurrences(all, CAPTION)).to.equal(1);
        expect(all.figures.map(({ name }) => name)).to.deep.equal(form === 'a figure of an article' ? [] : ['']);
      });

      it('a description of its own and the caption, each once and unchanged (FIG-4)', async () => {
        const element = await placeMarkup(write(picture('Smoke rises over a square'), CAPTION));
        const all = await exposedFigures(element);
        expect(all.images.map(({ name }) => name)).to.deep.equal(['Smoke rises over a square']);
        expect(occurrences(all, CAPTION)).to.equal(1);
        expect(element.innerHTML).not.to.include('data-aloud-alt');
      });

      it('the caption for a picture without an alt (FIG-12)', async () => {
        const all = await exposedFigures(await placeMarkup(write(picture(null), CAPTION)));
        expect(all.images.map(({ name }) => name)).to.deep.equal([REPLACEMENT_ALT]);
        expect(occurrences(all, CAPTION)).to.equal(1);
      });

      it('the credit after the caption, its link a link, and not in the picture’s name (FIG-7)', async () => {
        const element = await placeMarkup(write(picture(CAPTION), CAPTION, 'Drawing: <a href="#aloud">Aloud</a>'));
        expect(alternative(element)).to.equal(REPLACEMENT_ALT);
        const text = outline(await axTree(element.closest('main')!));
        expect(text.indexOf('link "Aloud"')).to.be.above(text.indexOf(CAPTION)).and.above(0);
      });

      it('the same after a move, and nothing of ours after a removal', async () => {
        for (const alt of [CAPTION, null, 'Smoke', '']) {
          const before = write(picture(alt, 'class="a" data-b="c"'), CAPTION);
          const template = document.createElement('template');
          template.innerHTML = before;
          const element = await placeMarkup(before);
          const { parentElement } = element;
          const repaired = element.innerHTML;
          document.body.append(element);
          await waitForElements(document);
          expect(element.innerHTML, 'moved').to.equal(repaired);
          element.remove();
          expect(element.outerHTML, 'gone').to.equal(template.innerHTML);
          parentElement!.append(element); // for the fixture to remove
        }
      });
    });

  describe('for an alternative text that repeats the caption', () => {
    const caption = 'Police stand guard in the main square of Zhanaozen on Sunday.';
    const repeats: [string, string][] = [
      ['in capitals and without the full stop', 'POLICE stand guard in the main square of Zhanaozen on Sunday'],
      ['with other spaces and dashes', '  Police stand guard in the main square\n of Zhanaozen – on Sunday…'],
      ['in full-width letters', 'Ｐｏｌｉｃｅ stand guard in the main square of Zhanaozen on Sunday'],
      ['five words or more, 60 % or more of it, in order (FIG-3)', 'Police stand in the main square on Sunday'],
      ['a stretch of it (FIG-3)', 'Police stand guard in'],
    ];
    for (const [how, words] of repeats)
      it(`"${REPLACEMENT_ALT}": ${how}`, async () => {
        expect(alternative(await placeMarkup(FIGURE(picture(words), caption)))).to.equal(REPLACEMENT_ALT);
      });

    const distinct: [string, string][] = [
      ['a short name', 'Zhanaozen'],
      ['four words, not one after the other', 'Police guard main square'],
      ['five words that are less than 60 %, not one after the other', 'Police guard the square Sunday'],
      ['nearly the same', 'Police stand watch in the main square of Zhanaozen on Sunday.'],
      ['another order', 'On Sunday police stand guard in the main square'],
      ['more than the caption', `${caption.slice(0, -1)}, at dusk`],
      ['nothing, on purpose', ''],
    ];
    for (const [how, words] of distinct)
      it(`the author’s words: ${how}`, async () => {
        const element = await placeMarkup(FIGURE(picture(words), caption));
        expect(alternative(element)).to.equal(words);
        expect(element.querySelector('[data-aloud-alt]')).to.equal(null);
      });

    it('“Described in the caption” across element boundaries, and without the text of a button in the figure', async () => {
      const element = await placeMarkup(
        `<aloud-figure><figure>${picture('One line, another line')}<button>Enlarge</button><figcaption><p>One line,</p><p>another <b>li</b>ne</p></figcaption></figure></aloud-figure>`,
      );
      expect(alternative(element)).to.equal(REPLACEMENT_ALT);
    });
  });

  for (const [form, write] of Object.entries(FORMS))
    it(`with ${form}: a long description once, after the caption, and no part of it (FIG-8)`, async () => {
      const details =
        '<details slot="description"><summary>The map in words</summary>Three towns and a road.</details>';
      const markup = write(picture(CAPTION), CAPTION).replace(
        /(?=<\/(?:figure><\/aloud-article|figure|aloud-figure)>)/,
        details,
      );
      const element = await placeMarkup(markup.replace(/(<\/article>)?(<\/aloud-article>)?$/, '$1$2'));
      expect(alternative(element)).to.equal(REPLACEMENT_ALT);
      for (const open of [false, true]) {
        element.querySelector('details')!.open = open;
        const all = await exposedFigures(element);
        expect(occurrences(all, 'The map in words')).to.equal(1);
        expect(occurrences(all, 'Three towns and a road.')).to.equal(open ? 1 : 0);
        expect(occurrences(all, CAPTION)).to.equal(1);
        expect(all.texts.join(' ')).to.match(/Caspian Sea\..*The map in words/);
      }
    });

  it('a long description in the figcaption as no part of the caption; one alone as none (FIG-8)', async () => {
    const details = `<details><summary>More</summary>${CAPTION}</details>`;
    const inside = await placeMarkup(FORMS['a whole figure']!(picture(CAPTION), `The coast. ${details}`));
    expect(alternative(inside)).to.equal(CAPTION);
    const alone = await placeMarkup(
      `<aloud-figure>${picture(CAPTION)}${details.replace('>', ' slot="description">')}</aloud-figure>`,
    );
    expect(alternative(alone)).to.equal(CAPTION);
    expect(byRole(await axTree(alone), 'caption')).to.deep.equal([]);
  });

  for (const [form, write] of Object.entries(FORMS))
    it(`with ${form}: the alt of a picture that does not load, once; nothing is announced (FIG-13)`, async () => {
      const broken = picture('Smoke rises over a square').replace(SOURCE, '/demo/pictures/no-such-picture.svg');
      const element = await placeMarkup(`<div>${broken}${write(broken, CAPTION)}</div>`);
      const [alone, image] = element.querySelectorAll('img');
      await Promise.all([alone, image].map((element) => element!.decode().catch(() => {})));
      const all = await exposedFigures(element);
      expect(occurrences(all, 'Smoke rises over a square')).to.equal(2);
      expect(occurrences(all, CAPTION)).to.equal(1);
      expect([image!.offsetWidth, image!.offsetHeight], 'its room').to.deep.equal([alone!.offsetWidth, alone!.offsetHeight]); // prettier-ignore
      expect(document.querySelector('[role=alert], [role=status]')).to.equal(null);
      expect(element.querySelector('aloud-figure')?.shadowRoot!.querySelector('[aria-live]') ?? null).to.equal(null);
    });

  it('a picture that is still loading in the space that its width and height reserve (FIG-13)', async () => {
    const slowPicture = (): string => picture(CAPTION).replace(SOURCE, `${SOURCE}?delay=4000&${crypto.randomUUID()}`);
    const markup = Object.values(FORMS).map((write) => write(slowPicture(), CAPTION));
    const images = [...(await placeMarkup(`<div>${markup.join('')}</div>`)).querySelectorAll('img')];
    expect(images).to.have.length(markup.length);
    for (const image of images)
      expect([image.naturalWidth, image.offsetWidth, image.offsetHeight]).to.deep.equal([0, 64, 44]);
    await Promise.all(images.map((image) => image.decode()));
    for (const image of images) expect([image.offsetWidth, image.offsetHeight]).to.deep.equal([64, 44]);
  });

  // ROOT-3
  it('without JavaScript, everything that is in it: picture, caption, credit, description (FIG-14)', async () => {
    const page = await openPage('/demo/elements/aloud-figure/long-description.html', { scripts: false });
    const text = outline(await axTree(page.document));
    for (const words of ['A map: three towns', 'Oil workers went on strike', 'What the map shows', 'Drawing: Aloud'])
      expect(text).to.include(words);
    page.close();
  });

  it('the name that the author gave by other means (ARIA, a title), and no second one', async () => {
    for (const named of ['aria-label="A map"', 'title="A map"', 'role="presentation"']) {
      const element = await placeMarkup(FIGURE(picture(null, named), CAPTION));
      expect(element.querySelector('img')!.hasAttribute('alt'), named).to.equal(false);
    }
  });

  it('nothing for a picture without an alt and without a caption: the author must add one', async () => {
    const element = await placeMarkup(`<aloud-figure>${picture(null)}</aloud-figure>`);
    expect(element.querySelector('img')!.hasAttribute('alt')).to.equal(false);
    expect(byRole(await axTree(element), 'caption')).to.deep.equal([]);
  });

  it('each picture of a gallery in one figure, and each figure in a figure, by its own caption', async () => {
    const inner = (words: string) => `<figure>${picture(words)}<figcaption>${words}</figcaption></figure>`;
    const element = await placeMarkup(
      `<aloud-article><figure>${inner('A crane')}${inner('A ship')}<figcaption>The port.</figcaption></figure></aloud-article>`,
    );
    const all = await exposedFigures(element);
    expect(all.images.map(({ name }) => name)).to.deep.equal([
      'Picture 1 of 2, described in the caption',
      'Picture 2 of 2, described in the caption',
    ]);
    for (const words of ['A crane', 'A ship', 'The port.']) expect(occurrences(all, words), words).to.equal(1);
  });

  // I18N-1
  describe('in the language of its place', () => {
    it('Persian in a Persian part of an English page', async () => {
      const element = await placeMarkup(`<div lang="fa">${FIGURE(picture('نقشهٔ آکتائو'), 'نقشهٔ آکتائو')}</div>`);
      await waitFor('the Persian messages', () => alternative(element) === PERSIAN);
    });

    it('Persian in an article in Persian', async () => {
      const element = await placeMarkup(
        `<aloud-article lang="fa"><figure>${picture('نقشه')}<figcaption>نقشه</figcaption></figure></aloud-article>`,
      );
      await waitFor('the Persian messages', () => alternative(element) === PERSIAN);
    });

    it('Persian where the article inside has that language', async () => {
      const element = await placeMarkup(
        `<aloud-article><article lang="fa"><figure>${picture('نقشه')}<figcaption>نقشه</figcaption></figure></article></aloud-article>`,
      );
      await waitFor('the Persian messages', () => alternative(element) === PERSIAN);
    });

    it('English where no locale has the language', async () => {
      const element = await placeMarkup(`<div lang="tlh">${FIGURE(picture('nuq'), 'nuq')}</div>`);
      expect(alternative(element)).to.equal(REPLACEMENT_ALT);
    });
  });

  describe('looks as the author made it, to the pixel (FIG-5)', () => {
    const states = ['slotted', 'whole-figure', 'caption-not-in-figcaption', 'gallery', 'image-missing', 'persian', 'long-description', 'several-pictures', 'nested-figures', 'repeated-names', 'drawn-in-the-page', 'decorative']; // prettier-ignore
    for (const state of states)
      it(state, async () => {
        const shots: ImageData[] = [];
        for (const scripts of [false, true]) {
          const page = await openPage(`/demo/elements/aloud-figure/${state}.html`, {
            scripts,
            width: 480,
            height: 560,
          });
          await Promise.all([...page.document.images].map((image) => image.decode().catch(() => {})));
          page.frame.style.cssText = 'position: fixed; inset: 0; border: 0; background: white';
          shots.push(await pixels(page.document.documentElement));
          page.close();
        }
        expect(new Set(new Uint32Array(shots[0]!.data.buffer)).size, 'colours: something is seen').to.be.above(20);
        expect(difference(shots[0]!, shots[1]!)).to.equal(0);
      });
  });

  it('every example: each caption once', async () => {
    const states = ['slotted', 'whole-figure', 'caption-not-in-figcaption', 'missing-alt', 'image-missing', 'credit', 'gallery', 'several-pictures', 'nested-figures', 'long-description', 'enlarge', 'repeated-names', 'drawn-in-the-page']; // prettier-ignore
    for (const state of states) {
      const page = await openPage(`/demo/elements/aloud-figure/${state}.html`);
      await waitFor('no name that repeats', () => !page.document.querySelector('img[title], img[aria-labelledby]'));
      const all = await exposedFigures(page.document.querySelector('main')!);
      for (const caption of page.document.querySelectorAll('figcaption, .caption, [slot="caption"]')) {
        const words = caption.firstChild!.textContent!.replace(/\s+/g, ' ').trim();
        expect(occurrences(all, words), `${state}: ${words}`).to.equal(1);
      }
      page.close();
    }
  });
});
