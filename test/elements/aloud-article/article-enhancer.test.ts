/** Any article: what its author did not write is added, each caption is spoken once, and everything is restored. */
import { expect } from '@open-wc/testing';
import { axTree, byRole, outline } from '../../commands/ax-tree.js';
import { addDeviceVoices } from '../../pages/device-voice.js';
import { openPage, waitForElements, waitFor, type OpenPage } from '../../pages/open-page.js';
import type { AloudArticle } from '../../../src/elements/aloud-article/aloud-article.js';
import {
  CAPTION,
  exposedFigures,
  picture,
  placeMarkup,
  occurrences,
  REPLACEMENT_ALT,
} from '../aloud-figure/figure-fixtures.js';

addDeviceVoices();

const wrapped = (content: string, attributes = ''): Promise<AloudArticle> =>
  placeMarkup<AloudArticle>(
    `<aloud-article ${attributes}><article><h1>Headline</h1>${content}</article></aloud-article>`,
  );
const alternatives = (element: Element): string[] => [...element.querySelectorAll('img')].map(({ alt }) => alt);

describe('around any article', () => {
  // FIG-6
  describe('each caption is spoken once', () => {
    const forms: Record<string, string> = {
      'in a figure': `<figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure>`,
      'in a figure in a figure': `<figure><figure>${picture(CAPTION)}</figure><figcaption>${CAPTION}</figcaption></figure>`,
      'by the class of the caption': `<div class="wp-caption">${picture(CAPTION)}<p class="wp-caption-text">${CAPTION}</p></div>`,
      'with the credit run on': `<figure>${picture(CAPTION)}<figcaption><span>${CAPTION}</span><span>Credit: EPA</span></figcaption></figure>`,
      'with one caption for phones and one for desks': `<figure>${picture(CAPTION)}<figcaption style="display: none">${CAPTION}</figcaption><figcaption>${CAPTION}</figcaption></figure>`,
    };
    for (const [form, markup] of Object.entries(forms))
      it(form, async () => {
        const element = await wrapped(markup);
        const all = await exposedFigures(element);
        expect(occurrences(all, CAPTION)).to.equal(1);
        expect(all.images.map(({ name }) => name)).to.deep.equal([REPLACEMENT_ALT]);
      });

    it('with a reference to the caption, and as a title; and all of it is restored', async () => {
      const markup = `<figure id="f" aria-describedby="c">${picture(CAPTION, `title="${CAPTION}"`)}<figcaption id="c">${CAPTION}</figcaption></figure>`;
      const element = await wrapped(markup);
      const figure = element.querySelector('figure')!;
      const all = await exposedFigures(element);
      expect(occurrences(all, CAPTION)).to.equal(1);
      expect(figure.hasAttribute('aria-describedby')).to.equal(false);
      expect(figure.querySelector('img')!.title).to.equal('');
      element.remove();
      expect(figure.getAttribute('aria-describedby')).to.equal('c');
      expect(figure.querySelector('img')!.title).to.equal(CAPTION);
    });

    it('but not where a style sheet hides the caption, until it is visible', async () => {
      const element = await wrapped(
        `<figure>${picture(CAPTION)}<figcaption class="hidden" hidden>${CAPTION}</figcaption></figure>`,
      );
      expect(alternatives(element)).to.deep.equal([CAPTION]);
      element.querySelector('figcaption')!.hidden = false;
      await waitFor('repaired', () => alternatives(element)[0] === REPLACEMENT_ALT);
      element.querySelector('figcaption')!.hidden = true;
      await waitFor('taken back', () => alternatives(element)[0] === CAPTION);
    });

    it('when caption and picture come later, one after the other', async () => {
      const element = await wrapped('<p>Text.</p>');
      const article = element.querySelector('article')!;
      article.insertAdjacentHTML('beforeend', `<div>${picture(CAPTION)}</div>`);
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect(alternatives(element)).to.deep.equal([CAPTION]);
      article.lastElementChild!.insertAdjacentHTML('beforeend', `<p class="caption">${CAPTION}</p>`);
      await waitFor('repaired', () => alternatives(element)[0] === REPLACEMENT_ALT);
    });

    it('a name that several pictures have is no distinction', async () => {
      const figures = ['One.', 'Two.'].map(
        (text) => `<figure>${picture('Essen-Westviertel')}<figcaption>Essen-Westviertel. ${text}</figcaption></figure>`,
      );
      expect(alternatives(await wrapped(figures.join('')))).to.deep.equal([
        'Picture 1 of 2, described in the caption',
        'Picture 2 of 2, described in the caption',
      ]);
      expect(alternatives(await wrapped(figures[0]!))).to.deep.equal(['Essen-Westviertel']);
    });

    it('what has not changed is not read again', async () => {
      const element = await wrapped(
        `<p>Text.</p>${`<figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure>`.repeat(3)}`,
      );
      const read: Element[] = [];
      const { getAttribute } = Element.prototype;
      Element.prototype.getAttribute = function (name) {
        read.push(this);
        return getAttribute.call(this, name);
      };
      try {
        element.querySelector('p')!.firstChild!.nodeValue = 'Another text.';
        element.querySelector('figcaption')!.firstChild!.nodeValue = 'Another caption.';
        await waitFor('restored', () => element.querySelector('img')!.alt === CAPTION);
      } finally {
        Element.prototype.getAttribute = getAttribute;
      }
      const [, second, third] = element.querySelectorAll('figcaption');
      expect(read).not.to.include(second!);
      expect(read).not.to.include(third!);
    });
  });

  describe('a player', () => {
    it('is added where there is none, before the article, and plays it', async () => {
      const element = await wrapped('<p>Some text to read.</p>');
      const tree = await axTree(element.closest('main')!);
      expect(byRole(tree, 'region').map(({ name }) => name)).to.deep.equal(['Listen to this story']);
      expect(outline(tree).indexOf('Play story')).to.be.below(outline(tree).indexOf('Headline'));
      const player = element.shadowRoot!.querySelector('aloud-player')!;
      expect(player.reading).to.equal(element.reading);
      expect(element.reading.article).to.equal(element.querySelector('article'));
    });

    it('is not added in an empty article, nor where the author wants none or has one', async () => {
      for (const markup of [
        '<aloud-article><article></article></aloud-article>',
        '<aloud-article player="off"><article>Text.</article></aloud-article>',
        '<aloud-article><article>Text.<aloud-player></aloud-player></article></aloud-article>',
        '<div><aloud-article id="a"><article>Text.</article></aloud-article><aloud-player for="a"></aloud-player></div>',
      ]) {
        const element = await placeMarkup(markup);
        await waitForElements(document);
        const article = element.closest('main')!.querySelector('aloud-article')!;
        expect(!!article.shadowRoot?.querySelector('aloud-player'), markup).to.equal(false);
      }
    });

    it('plays the story that a router puts in the place of another', async () => {
      const element = await wrapped('<p>Some text to read.</p>');
      element.reading.resumeTime = 7;
      element.innerHTML = '<article><h1>Another</h1><p>Another story.</p></article>';
      await waitFor('followed', () => element.reading.article === element.querySelector('article'));
      expect(element.reading.resumeTime).to.equal(0);
    });

    it('is removed when the author adds one later', async () => {
      const element = await wrapped('<p>Text.</p>');
      const addedPlayer = element.shadowRoot!.querySelector('aloud-player')!;
      element.querySelector('article')!.append(document.createElement('aloud-player'));
      await waitFor('given way', () => !addedPlayer.isConnected);
      await waitFor('joined', () => element.querySelector('aloud-player')!.reading === element.reading);
    });
  });

  // SKIP-7
  describe('skip links', () => {
    const addedLinks = (): string[] =>
      [...document.querySelectorAll('aloud-skip-links a')].map(({ textContent }) => textContent.trim());

    it('are added where the page has none, and lead to the story and its player', async () => {
      const element = await wrapped('<p>Some text to read.</p>');
      expect(document.body.firstElementChild!.localName).to.equal('aloud-skip-links');
      expect(addedLinks()).to.deep.equal(['Skip to the story', 'Listen to this story']);
      (document.body.firstElementChild!.lastElementChild as HTMLElement).click();
      const player = element.shadowRoot!.querySelector('aloud-player')!;
      await waitFor('at the player', () => element.shadowRoot!.activeElement === player);
      element.remove();
      await waitFor('their removal', () => !addedLinks().length);
    });

    it('are not added where the author wants none, or has some', async () => {
      await wrapped('<p>Text.</p>', 'skip-links="off"');
      expect(addedLinks()).to.deep.equal([]);
      await placeMarkup(
        '<div><aloud-skip-links><a href="#x">Own</a></aloud-skip-links><aloud-article><article id="x">Text.</article></aloud-article></div>',
      );
      await waitForElements(document);
      expect(addedLinks()).to.deep.equal(['Own']);
    });
  });

  it('a flag that changes on a page that needed no enhancement is announced, once', async () => {
    await waitFor('the page is what it wants to be', () => performance.now() > 5_000);
    const messages: string[] = [];
    const recordMessage = (event: Event): void => void messages.push((event as unknown as { text: string }).text);
    document.addEventListener('aloud-announce', recordMessage);
    try {
      const page = await placeMarkup(
        '<div><aloud-skip-links><a href="#x">Own</a></aloud-skip-links><aloud-article><article id="x"><p data-aloud="flag">Breaking News</p><aloud-player></aloud-player><p>Text.</p></article></aloud-article></div>',
      );
      await waitForElements(document);
      page.querySelector('p')!.firstChild!.nodeValue = 'Updated';
      await waitFor('said', () => messages.length > 0);
      expect(messages[0]).to.match(/^Updated\./);
    } finally {
      document.removeEventListener('aloud-announce', recordMessage);
    }
  });

  it('an article that cannot be wrapped is named by for', async () => {
    const main = await placeMarkup(
      `<div><aloud-article for="far"></aloud-article><article id="far"><h1>Far</h1><p>Text.</p><figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure></article></div>`,
    );
    const element = main.querySelector('aloud-article')!;
    const article = main.querySelector('article')!;
    expect(element.shadowRoot!.querySelector('aloud-player')!.reading!.article).to.equal(article);
    expect(alternatives(article)).to.deep.equal([REPLACEMENT_ALT]);
    element.remove();
    expect(alternatives(article)).to.deep.equal([CAPTION]);
    expect(article.outerHTML).not.to.match(/role=|data-aloud/);
  });

  it('everything is restored when the element is removed, and enhanced again when it comes back', async () => {
    const markup = `<aloud-article><article><h1>Headline</h1><p>Text.</p><figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure></article></aloud-article>`;
    const template = document.createElement('template');
    template.innerHTML = markup;
    const element = await placeMarkup(markup);
    const main = element.closest('main')!;
    for (let time = 0; time < 2; time += 1) {
      element.remove();
      expect(element.outerHTML).to.equal(template.innerHTML);
      expect(element.shadowRoot!.querySelector('aloud-player')).to.equal(null);
      main.append(element);
      await waitForElements(document);
      expect(element.shadowRoot!.querySelectorAll('aloud-player').length).to.equal(1);
      expect(alternatives(element)).to.deep.equal([REPLACEMENT_ALT]);
    }
  });

  it('an invalid selector is reported, and the rest works', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warnings.push(words[0]);
    try {
      const element = await wrapped(
        `<div>${picture(CAPTION)}<p class="under">${CAPTION}</p></div>`,
        'skip="..!" caption=".under"',
      );
      expect(alternatives(element)).to.deep.equal([REPLACEMENT_ALT]);
    } finally {
      console.warn = warn;
    }
    expect(warnings.filter((warning) => String(warning).includes('bad-selector'))).to.have.length(1);
  });

  describe('hostile pages', () => {
    let page: OpenPage | undefined;
    afterEach(() => page?.close());

    it('with frozen prototypes, broken nesting and our own attribute names are readable', async () => {
      page = await openPage('/test/pages/blank.html');
      const { document: inside, window } = page;
      (window as unknown as { eval(code: string): void }).eval(
        'Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Element.prototype);',
      );
      const errors: unknown[] = [];
      window.addEventListener('error', ({ message }) => errors.push(message));
      inside.body.innerHTML = `<main><aloud-article role=">" skip="[" data-aloud="headline"><article><h1>Headline</h1><figure><figcaption>${CAPTION}<figure>${picture(CAPTION)}</figcaption><p><div></p></figure>
        <figure><a href="javascript:0">${picture(CAPTION, 'data-aloud-alt="&quot;><script>" srcset="x 1x, y 2x" data-src="z"')}<figcaption><a href="#">${CAPTION}</a></figcaption></a></figure>
        <svg role="img" aria-label="${CAPTION}"></svg><canvas role="img"></canvas><p>Text.</p></article></aloud-article></main>`;
      const script = inside.createElement('script');
      script.type = 'module';
      script.src = '/src/define/all.ts';
      inside.head.append(script);
      await waitFor('upgraded', () => inside.querySelector('aloud-article')?.shadowRoot);
      await waitForElements(inside);
      expect(errors).to.deep.equal([]);
      expect(inside.querySelector('article')!.textContent).to.include('Text.');
    });
  });
});
