/** Pages in disorder: the script several times, late, beside another build of it or the marks of another Lit, and browsers without custom elements. */
import { expect } from '@open-wc/testing';
import { querySelectorDeep, openPage, waitFor, waitForElements, type OpenPage } from './open-page.js';
import { asStory, openMarkup, playStory, type StoryPage } from './story-page.js';
import { createStoryFixture, sentences } from './story-fixture.js';

const story = createStoryFixture([sentences(4)], { wordSeconds: 0.25 });
const BUILT = '/dist/browser/aloud.js';

/** Adds a script of the page's own, and waits until it has run. */
function addScript({ document }: OpenPage, attributes: Partial<HTMLScriptElement>): Promise<unknown> {
  const script = Object.assign(document.createElement('script'), attributes);
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  document.head.append(script);
  return loaded;
}

/** Collects the warnings of a page, from now on. */
function collectWarnings({ window: { console } }: OpenPage): string[] {
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => void warnings.push(words.map(String).join(' '));
  return warnings;
}

const DEFINED = /^aloud page\/defined: aloud-/;

describe('a page with', () => {
  let page: StoryPage;

  afterEach(() => page.close());

  it('two builds of the kit plays once, with one player, and one line on the console', async () => {
    page = await openMarkup(story.html);
    const warnings = collectWarnings(page);
    await addScript(page, { type: 'module', src: BUILT });
    await playStory(page);
    expect(page.document.querySelectorAll('aloud-player').length).to.equal(1);
    expect(page.player.shadowRoot!.querySelectorAll('.play').length).to.equal(1);
    expect(page.errors).to.deep.equal([]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(DEFINED);
  });

  it('the script four times, late and async, plays, with one line on the console', async () => {
    page = await openMarkup(story.html);
    const warnings = collectWarnings(page);
    for (let count = 0; count < 4; count++)
      await addScript(page, { type: 'module', async: true, src: `${BUILT}?${count}` });
    await playStory(page);
    expect(page.errors).to.deep.equal([]);
    expect(warnings).to.have.length(1);
  });

  it('a tag that another script has defined keeps it, and the rest works', async () => {
    const other = await openPage('/test/pages/without-script.html');
    page = asStory(other);
    const warnings = collectWarnings(page);
    const Figure = class extends other.window.HTMLElement {};
    other.window.customElements.define('aloud-figure', Figure);
    other.document.body.innerHTML = `<aloud-figure></aloud-figure>${story.html}`;
    await addScript(other, { type: 'module', src: BUILT });
    await waitForElements(other.document);
    expect(other.document.querySelector('aloud-figure') instanceof Figure).to.equal(true);
    expect(warnings).to.deep.equal(['aloud page/defined: aloud-figure']);
    await playStory(page);
  });

  it('the marks of other versions of Lit plays', async () => {
    page = await openMarkup(story.html);
    Object.assign(page.window, {
      litElementVersions: ['2.0.0'],
      reactiveElementVersions: ['1.0.0'],
      litHtmlVersions: ['2.0.0'],
    });
    await addScript(page, { type: 'module', src: BUILT });
    await playStory(page);
    expect(page.errors).to.deep.equal([]);
  });

  it('no custom elements keeps the text and the author’s own player, and throws nothing', async () => {
    page = asStory(await openPage('/test/pages/without-custom-elements.html'));
    await waitFor('the script', () => (page.window as { scriptHasRun?: boolean }).scriptHasRun);
    expect(page.document.querySelector('audio')!.checkVisibility()).to.equal(true);
    expect(page.document.querySelector('article')!.textContent).to.include('The port stayed shut');
    expect((page.window as { uncaught?: string[] }).uncaught).to.deep.equal([]);
  });

  it('markup that a sanitizer emptied is readable, with one line on the console', async () => {
    page = await openMarkup('<aloud-article></aloud-article><p>The port stayed shut on Monday.</p>');
    const warnings = collectWarnings(page);
    await waitForElements(page.document);
    await waitFor('the line', () => warnings.length > 0);
    expect(warnings).to.have.length(1);
    expect(page.document.body.innerText).to.include('The port stayed shut on Monday.');
    expect(querySelectorDeep(page.document, 'aloud-player')).to.equal(null);
    expect(page.errors).to.deep.equal([]);
  });
});
