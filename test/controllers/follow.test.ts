import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { metrics } from '../commands/measure.js';
import { emulate } from '../commands/surroundings.js';
import { wheel } from '../commands/wheel.js';
import { madeStory, sentences } from '../pages/made-story.js';
import { find, until } from '../pages/open.js';
import { key, listen, openMarkup, ranges, shown, type StoryPage } from '../pages/story.js';

/** Forty paragraphs: several screens. A sentence takes 0.6 s, a paragraph 2.4 s. */
const story = madeStory(
  Array.from({ length: 40 }, (_, index) => sentences(4, 6, index * 24)),
  { each: 0.1 },
);
const PARAGRAPH = 2.4;
const STYLE = '<div id="above"></div><style>p { margin-block: 0 150px } article { font: 20px/1.5 sans-serif }</style>';

let page: StoryPage;

const follow = () => page.player.reading!.session!.follow!;
const seek = (time: number): void => page.player.reading!.session!.seek(time);
const top = (): number => ranges(page, 'sentence')[0]?.getBoundingClientRect().top ?? NaN;
const inView = (): boolean => top() > 0 && top() < page.window.innerHeight;

/** The number of the first word of the sentence that is shown. */
const said = (): number => Number(/\d+/.exec(shown(page, 'sentence'))?.[0] ?? NaN);

/** Another sentence than the one that is shown. */
async function nextSentence(): Promise<void> {
  const before = shown(page, 'sentence');
  await until('the next sentence', () => shown(page, 'sentence') !== before);
}

/** Until the page has rested for some frames. */
async function rest(scrolled: () => number = () => page.window.scrollY): Promise<void> {
  let [y, still] = [NaN, 0];
  await until('the page to rest', () => {
    still = scrolled() === y ? still + 1 : 0;
    y = scrolled();
    return still > 15;
  });
}

/** Reads in the middle of the story, with the sentence in view. */
async function readOn(): Promise<void> {
  await listen(page);
  seek(8 * PARAGRAPH);
  await until('the sentence in view', () => said() >= 192 && inView());
  await rest();
}

afterEach(() => page.close());

describe('the text is followed', function () {
  this.timeout(30_000);

  it('without a touch of focus, selection or article, for ten seconds', async () => {
    page = await openMarkup(STYLE + story.html);
    const { document, window } = page;
    const text = page.article.querySelector('p')!.firstChild!;
    window.getSelection()!.setBaseAndExtent(text, 2, text, 11);
    await listen(page);
    await until('the button', () => find(document, 'aloud-player >> [part=speed]'));
    const touched: string[] = [];
    for (const type of ['focusin', 'focusout', 'selectionchange'])
      document.addEventListener(type, () => touched.push(type));
    const changes: MutationRecord[] = [];
    new MutationObserver((records) => changes.push(...records)).observe(page.article, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const end = page.audio.currentTime + 10;
    const sentencesShown = new Set<string>();
    await until(
      'ten seconds',
      () => sentencesShown.add(shown(page, 'sentence')) && page.audio.currentTime > end,
      15_000,
    );
    expect(sentencesShown.size).to.be.above(12);
    expect(touched).to.deep.equal([]);
    expect(changes.length).to.equal(0);
    expect(window.getSelection()!.toString()).to.equal('rd0 word1');
    expect(page.player.shadowRoot!.activeElement).to.equal(page.play);
  });

  it('without a style recalculation and without a layout', async () => {
    // No player, which draws: only what follows.
    page = await openMarkup(`<button>A press</button>${story.html.replace(/<\/?aloud-player>/g, '')}`);
    page.window.localStorage.setItem('aloud', '{"highlight":"both"}');
    const { reading } = page.document.querySelector('aloud-article')!;
    reading.article = page.article;
    reading.audio = page.document.querySelector('audio')!;
    reading.audio.hidden = true;
    page.document.querySelector('button')!.addEventListener('click', () => reading.press());
    await key(page.document.querySelector('button')!, 'Enter');
    await until('the text to be followed', () => reading.phase === 'playing' && shown(page, 'word'));
    let words = 0;
    page.document.addEventListener('aloud-word', () => words++);
    const settled = reading.audio.currentTime + 1;
    await until('the page to rest', () => reading.audio!.currentTime > settled);
    const before = { words, ...(await metrics()) };
    await new Promise<void>((done) => {
      const end = reading.audio!.currentTime + 5;
      reading.audio!.addEventListener('timeupdate', () => reading.audio!.currentTime > end && done());
    });
    const after = { words, ...(await metrics()) };
    const said = after.words - before.words;
    const figures = `${said} words: ${after.RecalcStyleCount - before.RecalcStyleCount} style recalculations, ${after.LayoutCount - before.LayoutCount} layouts, ${((after.ScriptDuration - before.ScriptDuration) * 1000).toFixed(1)} ms of script`;
    console.log(figures);
    expect(said, figures).to.be.above(40);
    expect(after.RecalcStyleCount - before.RecalcStyleCount, figures).to.be.below(5);
    expect(after.LayoutCount - before.LayoutCount, figures).to.be.below(5);
  });
});

describe('the page scrolls along', function () {
  this.timeout(30_000);

  beforeEach(async () => (page = await openMarkup(STYLE + story.html)));

  it('when the sentence is out of view', async () => {
    await listen(page);
    await until('a sentence', () => shown(page, 'sentence'));
    seek(20 * PARAGRAPH);
    await until('the sentence in view', () => said() >= 480 && inView());
    expect(page.window.scrollY).to.be.above(1000);
    await rest();
    expect(follow().suspended, 'our own scroll is not the reader’s').to.be.false;
  });

  it('and not while the sentence is in view', async () => {
    await readOn();
    const { scrollY } = page.window;
    await nextSentence();
    await nextSentence();
    expect(page.window.scrollY).to.equal(scrollY);
  });

  it('and not while sound stands', async () => {
    await readOn();
    await key(page.play, 'Enter');
    await until('silence', () => page.player.reading!.phase === 'paused');
    page.window.scrollTo(0, 0);
    seek(20 * PARAGRAPH);
    await until('the place', () => said() >= 480);
    await rest();
    expect(page.window.scrollY).to.equal(0);
  });

  it('and not when nothing is highlighted', async () => {
    await listen(page);
    page.player.reading!.session!.setHighlighting('off');
    seek(20 * PARAGRAPH);
    await until('the place', () => page.audio.currentTime > 20 * PARAGRAPH + 1);
    expect(page.window.scrollY).to.equal(0);
  });

  it('in one step where the reader wants no motion', async () => {
    await emulate({ reducedMotion: 'reduce' });
    page.document.documentElement.style.scrollBehavior = 'smooth';
    await listen(page);
    const places = new Set<number>();
    page.document.addEventListener('scroll', () => places.add(page.window.scrollY));
    seek(20 * PARAGRAPH);
    await until('the sentence in view', () => said() >= 480 && inView());
    await rest();
    expect(places.size).to.equal(1);
    await emulate({});
  });

  it('to below a sticky header', async () => {
    page.document.documentElement.style.scrollPaddingBlockStart = '300px';
    await listen(page);
    seek(20 * PARAGRAPH);
    await until('the sentence in view', () => said() >= 480 && inView());
    await rest();
    expect(top()).to.be.at.least(299);
  });

  it('in the box that scrolls', async () => {
    Object.assign(page.article.parentElement!.style, { display: 'block', height: '400px', overflow: 'auto' });
    await listen(page);
    seek(20 * PARAGRAPH);
    const box = page.article.parentElement!;
    await until('the sentence in the box', () => said() >= 480 && top() > 0 && top() < 400);
    expect(box.scrollTop).to.be.above(1000);
    await rest(() => box.scrollTop);
    box.scrollTop = 0;
    await until('following to stop', () => follow().suspended);
  });
});

describe('a reader who moves is left alone', function () {
  this.timeout(30_000);

  beforeEach(async () => {
    await emulate({ reducedMotion: 'reduce' }); // soon there
    page = await openMarkup(STYLE + story.html);
  });

  after(() => emulate({}));

  const moves: Record<string, () => unknown> = {
    'by the wheel': () => wheel(page.article.querySelectorAll('p')[9]!, -2000),
    'by a key': () => key(Object.assign(page.document.body, { tabIndex: -1 }), 'Home'),
    'by a key on the button that has the focus': () => sendKeys({ press: 'Home' }),
    'by the scroll bar, or a screen reader': () => page.window.scrollTo({ top: 0, behavior: 'instant' }),
    'by the focus, to a link in the text': () => page.article.querySelector('a')!.focus(),
    'by a selection': () => {
      const text = page.article.querySelectorAll('p')[8]!.firstChild!;
      page.window.getSelection()!.setBaseAndExtent(text, 0, text, 5);
    },
  };

  for (const [how, move] of Object.entries(moves))
    it(`${how}, until “Follow the text” is pressed`, async () => {
      page.article.querySelector('p')!.insertAdjacentHTML('beforeend', ' <a data-aloud="skip" href="#x">link</a>');
      await readOn();
      expect(follow().suspended).to.be.false;
      await move();
      await until('following to stop', () => follow().suspended);
      await rest();
      const { scrollY } = page.window;
      await nextSentence();
      await nextSentence();
      await rest();
      expect(page.window.scrollY).to.equal(scrollY);
      page.window.scrollTo({ top: 0, behavior: 'instant' });
      const button = await until('the button', () => find(page.document, 'aloud-player >> [part=follow]'));
      await key(button, 'Enter');
      await until('the sentence in view', inView);
      expect(follow().suspended).to.be.false;
    });

  it('but what scrolls elsewhere in the page is no move', async () => {
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<div id="chat" style="position: fixed; inset: auto 0 0 auto; inline-size: 200px; block-size: 80px; overflow: auto"><div style="block-size: 900px"></div></div>',
    );
    await readOn();
    const chat = page.document.querySelector('#chat')!;
    const scrolled = new Promise((done) => chat.addEventListener('scroll', done, { once: true }));
    chat.scrollTop = 300;
    await scrolled;
    expect(follow().suspended).to.be.false;
  });

  it('nor what the browser scrolls by itself, when something above the text grows', async () => {
    await readOn();
    const { scrollY } = page.window;
    page.document.querySelector<HTMLElement>('#above')!.style.blockSize = '500px';
    await until('the browser to scroll', () => page.window.scrollY > scrollY + 400);
    await rest();
    expect(follow().suspended).to.be.false;
  });

  it('nor keys that move the sound', async () => {
    await readOn();
    const position = find<HTMLInputElement>(page.document, 'aloud-player >> input')!;
    position.focus({ preventScroll: true });
    await sendKeys({ press: 'ArrowRight' });
    await nextSentence();
    expect(follow().suspended).to.be.false;
  });
});
