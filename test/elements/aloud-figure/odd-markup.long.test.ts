/** Unusual markup: readable, no exception, nothing lost. */
import { expect } from '@open-wc/testing';
import { waitForElements } from '../../pages/open-page.js';
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

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const size = 'width="64" height="44"';

describe('aloud-figure with unusual markup', () => {
  const thrown: unknown[] = [];
  const recordError = (event: Event): number => thrown.push((event as ErrorEvent).error ?? event);

  before(() => ['error', 'unhandledrejection'].forEach((name) => addEventListener(name, recordError)));
  beforeEach(() => (thrown.length = 0));
  afterEach(() => expect(thrown).to.deep.equal([]));
  after(() => ['error', 'unhandledrejection'].forEach((name) => removeEventListener(name, recordError)));

  const pictures: [string, string][] = [
    ['a lazy picture', `<img loading="lazy" src="${SOURCE}" ${size} alt="${CAPTION}">`],
    ['one that a script will load', `<img data-src="${SOURCE}" ${size} class="lazy" alt="${CAPTION}">`],
    ['one with a stand-in', `<img src="${PIXEL}" data-srcset="${SOURCE} 640w" ${size} alt="${CAPTION}">`],
    ['a choice of files', `<picture><source srcset="${SOURCE}" media="(min-width: 1px)"><img src="${PIXEL}" ${size} alt="${CAPTION}"></picture>`],
    ['a picture in a link', `<a href="#there"><span><img src="${SOURCE}" ${size} alt="${CAPTION}"></span></a>`],
    ['a picture with one for those without scripts', `<img src="${SOURCE}" ${size} alt="${CAPTION}"><noscript><img src="${SOURCE}" alt="${CAPTION}"></noscript>`],
  ]; // prettier-ignore
  for (const [what, markup] of pictures)
    for (const [form, write] of Object.entries(FORMS))
      it(`${what}, with ${form}: the caption once`, async () => {
        const element = await placeMarkup(write(markup, CAPTION));
        const all = await exposedFigures(element);
        expect(all.images.map(({ name }) => name)).to.deep.equal([REPLACEMENT_ALT]);
        expect(occurrences(all, CAPTION)).to.equal(1);
      });

  const captions: [string, string][] = [
    ['with markup', CAPTION.replace('Zhanaozen', '<b><i>Zhana</i>ozen</b>').replace('Shetpe', '<span lang="kk">Shetpe</span>')],
    ['in a link', `<a href="#there">${CAPTION}</a>`],
    ['in lines', CAPTION.replace('lie in', 'lie<br>in')],
    ['in paragraphs', `<div>${CAPTION.slice(0, 21)}</div><div>${CAPTION.slice(21)}</div>`],
    ['with a comment in a word', CAPTION.replace('Zhanaozen', 'Zhana<!-- -->ozen')],
    ['in a list', `<ul><li>${CAPTION}</li></ul>`],
    ['with a style and a script', `<style>b{}</style>${CAPTION}<script type="text/plain">More words</script>`],
  ]; // prettier-ignore
  for (const [what, markup] of captions)
    it(`a caption ${what}: its words are compared, and do not change`, async () => {
      const element = await placeMarkup(FORMS['a whole figure']!(picture(CAPTION), markup));
      const before = document.createElement('template');
      before.innerHTML = `<figcaption>${markup}</figcaption>`;
      expect(element.querySelector('img')!.alt).to.equal(REPLACEMENT_ALT);
      expect(element.querySelector('figcaption')!.outerHTML).to.equal(before.innerHTML);
    });

  it('a canvas with fallback text, a drawing, a video: unchanged', async () => {
    const inner = `<canvas width="9" height="9">A curve that rises</canvas><svg viewBox="0 0 1 1"><title>A dot</title></svg><video></video>`;
    const element = await placeMarkup(FORMS['a whole figure']!(inner, CAPTION));
    expect(element.querySelector('figure')!.innerHTML).to.equal(`${inner}<figcaption>${CAPTION}</figcaption>`);
    const all = await exposedFigures(element);
    for (const words of ['A curve that rises', 'A dot', CAPTION]) expect(occurrences(all, words), words).to.equal(1);
  });

  it('malicious attributes: read as text', async () => {
    const evil = `"><script>globalThis.harm = 1</script><img src=x onerror="globalThis.harm = 1">`;
    const element = await placeMarkup('<aloud-figure enlarge decorative><img><p slot="caption"></p></aloud-figure>');
    const image = element.querySelector('img')!;
    for (const name of ['alt', 'title', 'aria-label', 'aria-labelledby', 'aria-describedby', 'srcset', 'sizes', 'data-aloud-alt'])
      image.setAttribute(name, evil); // prettier-ignore
    element.querySelector('p')!.textContent = evil;
    element.lang = evil;
    await import('../../../src/elements/aloud-figure/figure-features.js');
    await import('../../../src/browser/figures/repeated-names.js');
    await waitForElements(document);
    await new Promise(requestAnimationFrame);
    element.shadowRoot!.querySelector<HTMLElement>('[part=enlarge]')?.click();
    expect(element.shadowRoot!.querySelector('script, [onerror]')).to.equal(null);
    expect(Reflect.get(globalThis, 'harm')).to.equal(undefined);
    expect(element.querySelector('p')!.textContent).to.equal(evil);
    element.shadowRoot!.querySelector('dialog')?.close();
  });

  it('an empty figure, a picture alone, text alone', async () => {
    for (const inner of ['', '<figure></figure>', '<figure><figcaption></figcaption></figure>', '<img alt="">', 'Words', '<p slot="nowhere">Words</p>'])
      await placeMarkup(`<aloud-figure enlarge decorative>${inner}</aloud-figure>`); // prettier-ignore
  });

  it('an aloud-figure in an aloud-figure: each picture by the nearer', async () => {
    const inner = FORMS['slots of its own']!(picture('A crane.'), 'A crane.');
    const markup = `<aloud-figure>${picture(CAPTION)}${inner}<p slot="caption">${CAPTION}</p></aloud-figure>`;
    const element = await placeMarkup(markup);
    const all = await exposedFigures(element);
    for (const words of ['A crane.', CAPTION]) expect(occurrences(all, words), words).to.equal(1);
    const { parentElement } = element;
    element.remove();
    expect(element.innerHTML).not.to.include('data-aloud');
    parentElement!.append(element);
  });
});
