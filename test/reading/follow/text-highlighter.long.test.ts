import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { metrics } from '../../commands/metrics.js';
import { emulate } from '../../commands/emulation.js';
import { wheel } from '../../commands/wheel.js';
import { createStoryFixture, sentences } from '../../pages/story-fixture.js';
import { querySelectorDeep, waitFor, waitForElements } from '../../pages/open-page.js';
import {
  pressKey,
  playStory,
  openMarkup,
  highlightRanges,
  highlightedText,
  type StoryPage,
} from '../../pages/story-page.js';

/** Forty paragraphs: several screens. A sentence takes 0.6 s, a paragraph 2.4 s. */
const story = createStoryFixture(
  Array.from({ length: 40 }, (_, index) => sentences(4, 6, index * 24)),
  { wordSeconds: 0.1 },
);
const PARAGRAPH_SECONDS = 2.4;
const STYLE = '<div id="above"></div><style>p { margin-block: 0 150px } article { font: 20px/1.5 sans-serif }</style>';

let page: StoryPage;

const highlighter = () => page.player.reading!.session!.highlighter!;
const seek = (time: number): void => page.player.reading!.session!.seek(time);
const top = (): number => highlightRanges(page, 'sentence')[0]?.getBoundingClientRect().top ?? NaN;
const inView = (): boolean => top() > 0 && top() < page.window.innerHeight;

/** The number of the first word of the highlighted sentence. */
const shownWordNumber = (): number => Number(/\d+/.exec(highlightedText(page, 'sentence'))?.[0] ?? NaN);

/** Waits for another sentence than the highlighted one. */
async function nextSentence(): Promise<void> {
  const before = highlightedText(page, 'sentence');
  await waitFor('the next sentence', () => highlightedText(page, 'sentence') !== before);
}

/** Waits until the page has not scrolled for some frames. */
async function waitForScrollEnd(scrolled: () => number = () => page.window.scrollY): Promise<void> {
  let [y, still] = [NaN, 0];
  await waitFor('the page to rest', () => {
    still = scrolled() === y ? still + 1 : 0;
    y = scrolled();
    return still > 15;
  });
}

/** Plays in the middle of the story, with the sentence in view. A smooth scroll of a busy machine may rest on its way. */
async function playFromMiddle(): Promise<void> {
  const scroller = page.document.scrollingElement!;
  const scroll = scroller.scrollTo.bind(scroller) as (options: ScrollToOptions) => void;
  scroller.scrollTo = (options) => scroll({ ...(options as ScrollToOptions), behavior: 'instant' });
  await playStory(page);
  seek(8 * PARAGRAPH_SECONDS);
  await waitFor('the sentence in view', () => shownWordNumber() >= 192 && inView());
  await waitForScrollEnd();
}

afterEach(() => page.close());

describe('the follower', function () {
  // PLY-11
  it('changes neither focus nor selection nor article, for ten seconds', async () => {
    page = await openMarkup(STYLE + story.html);
    const { document, window } = page;
    const text = page.article.querySelector('p')!.firstChild!;
    window.getSelection()!.setBaseAndExtent(text, 2, text, 11);
    await waitForElements(document); // the article gets its ids for skip links
    await playStory(page);
    await waitFor('the button', () => querySelectorDeep(document, 'aloud-player >> [part=speed]'));
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
    document.addEventListener('aloud-sentence', () => sentencesShown.add(highlightedText(page, 'sentence')));
    await waitFor('ten seconds', () => page.audio.currentTime > end);
    expect(sentencesShown.size).to.be.above(12);
    expect(touched).to.deep.equal([]);
    expect(changes.map(({ type, attributeName, target }) => [type, attributeName, target.nodeName])).to.deep.equal([]);
    expect(window.getSelection()!.toString()).to.equal('rd0 word1');
    expect(page.player.shadowRoot!.activeElement).to.equal(page.play);
  });

  it('causes no style recalculation and no layout', async () => {
    // Without a player, which draws: only the follower.
    page = await openMarkup(`<button>A press</button>${story.html.replace(/<\/?aloud-player>/g, '')}`);
    page.window.localStorage.setItem('aloud', '{"highlight":"both"}');
    const { reading } = page.document.querySelector('aloud-article')!;
    reading.article = page.article;
    reading.audio = page.document.querySelector('audio')!;
    reading.audio.hidden = true;
    page.document.querySelector('button')!.addEventListener('click', () => reading.press());
    await pressKey(page.document.querySelector('button')!, 'Enter');
    await waitFor('the text to be followed', () => reading.phase === 'playing' && highlightedText(page, 'word'));
    let words = 0;
    page.document.addEventListener('aloud-word', () => words++);
    const settled = reading.audio.currentTime + 1;
    await waitFor('the page to rest', () => reading.audio!.currentTime > settled);
    const before = { words, ...(await metrics()) };
    await new Promise<void>((done) => {
      const end = reading.audio!.currentTime + 5;
      reading.audio!.addEventListener('timeupdate', () => reading.audio!.currentTime > end && done());
    });
    const after = { words, ...(await metrics()) };
    const wordCount = after.words - before.words;
    const figures = `${wordCount} words: ${after.RecalcStyleCount - before.RecalcStyleCount} style recalculations, ${after.LayoutCount - before.LayoutCount} layouts, ${((after.ScriptDuration - before.ScriptDuration) * 1000).toFixed(1)} ms of script`;
    console.log(figures);
    expect(wordCount, figures).to.be.above(40);
    expect(after.RecalcStyleCount - before.RecalcStyleCount, figures).to.be.below(5);
    expect(after.LayoutCount - before.LayoutCount, figures).to.be.below(5);
  });
});

// PLY-13
describe('the follower scrolls', function () {
  beforeEach(async () => (page = await openMarkup(STYLE + story.html)));

  it('when the sentence is out of view', async () => {
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    seek(20 * PARAGRAPH_SECONDS);
    await waitFor('the sentence in view', () => shownWordNumber() >= 480 && inView());
    expect(page.window.scrollY).to.be.above(1000);
    await waitForScrollEnd();
    expect(highlighter().isScrollSuspended, 'our own scroll is not the reader’s').to.be.false;
  });

  it('but not while the sentence is in view', async () => {
    await playFromMiddle();
    const { scrollY } = page.window;
    await nextSentence();
    await nextSentence();
    expect(page.window.scrollY).to.equal(scrollY);
  });

  it('but not while the sound is paused', async () => {
    await playFromMiddle();
    await pressKey(page.play, 'Enter');
    await waitFor('silence', () => page.player.reading!.phase === 'paused');
    page.window.scrollTo(0, 0);
    seek(20 * PARAGRAPH_SECONDS);
    await waitFor('the place', () => shownWordNumber() >= 480);
    await waitForScrollEnd();
    expect(page.window.scrollY).to.equal(0);
  });

  it('but not when the highlight is off', async () => {
    await playStory(page);
    localStorage.setItem('aloud', '{"highlight":"off"}');
    page.player.reading!.session!.applySettings();
    localStorage.removeItem('aloud');
    seek(20 * PARAGRAPH_SECONDS);
    await waitFor('the place', () => page.audio.currentTime > 20 * PARAGRAPH_SECONDS + 1);
    expect(page.window.scrollY).to.equal(0);
  });

  it('in one step where the reader prefers no motion', async () => {
    await emulate({ reducedMotion: 'reduce' });
    page.document.documentElement.style.scrollBehavior = 'smooth';
    await playStory(page);
    const positions = new Set<number>();
    page.document.addEventListener('scroll', () => positions.add(page.window.scrollY));
    seek(20 * PARAGRAPH_SECONDS);
    await waitFor('the sentence in view', () => shownWordNumber() >= 480 && inView());
    await waitForScrollEnd();
    expect(positions.size).to.equal(1);
    await emulate({});
  });

  // SKIP-5
  it('to below a sticky header', async () => {
    page.document.documentElement.style.scrollPaddingBlockStart = '300px';
    await playStory(page);
    seek(20 * PARAGRAPH_SECONDS);
    await waitFor('the sentence in view', () => shownWordNumber() >= 480 && inView());
    await waitForScrollEnd();
    expect(top()).to.be.at.least(299);
  });

  for (const [name, bars, clear] of [
    [
      'a fixed header that nobody declared',
      '<header style="position: fixed; inset: 0 0 auto; block-size: 240px; background: #ccc">Site</header>',
      [239, Infinity],
    ],
    [
      'two sticky bars',
      '<div style="position: sticky; inset-block-start: 0; block-size: 120px; background: #ccc">One</div><div style="position: sticky; inset-block-start: 120px; block-size: 120px; background: #bbb">Two</div>',
      [239, Infinity],
    ],
    [
      'a notice at the bottom',
      '<aside style="position: fixed; inset: auto 0 0; block-size: 45%; background: #ccc">Notice</aside>',
      [0, 0.55],
    ],
  ] as [string, string, [number, number]][])
    it(`clear of ${name}`, async () => {
      page.document.body.insertAdjacentHTML('afterbegin', bars);
      await playStory(page);
      const [least, share] = clear;
      for (const paragraph of [20, 21, 24]) {
        seek(paragraph * PARAGRAPH_SECONDS + 0.1);
        await waitFor('the sentence in view', () => shownWordNumber() >= paragraph * 24 && inView());
        await waitForScrollEnd();
        expect(top()).to.be.at.least(least);
        const { bottom } = highlightRanges(page, 'sentence')[0]!.getBoundingClientRect();
        expect(bottom).to.be.at.most(Math.min(1, share) * page.window.innerHeight);
      }
    });

  it('clear of a header at once, also from far away', async () => {
    await emulate({ reducedMotion: 'reduce' });
    page.document.body.insertAdjacentHTML(
      'afterbegin',
      `<header style="position: fixed; inset: 0 0 auto; block-size: ${0.4 * page.window.innerHeight}px">Site</header>`,
    );
    await playStory(page);
    const tops: number[] = [];
    page.document.addEventListener('scroll', () => tops.push(top()));
    seek(30 * PARAGRAPH_SECONDS + 0.1);
    await waitFor('the scroll', () => tops.length > 0);
    expect(tops[0]).to.be.at.least(0.4 * page.window.innerHeight - 1);
    await emulate({});
  });

  it('in the box that scrolls', async () => {
    Object.assign(page.article.parentElement!.style, { display: 'block', height: '400px', overflow: 'auto' });
    await playStory(page);
    seek(20 * PARAGRAPH_SECONDS);
    const box = page.article.parentElement!;
    await waitFor('the sentence in the box', () => shownWordNumber() >= 480 && top() > 0 && top() < 400);
    expect(box.scrollTop).to.be.above(1000);
    await waitForScrollEnd(() => box.scrollTop);
    await waitFor('following to stop', () => {
      box.scrollTop = 0; // again, where the follower scrolled at the same time
      return highlighter().isScrollSuspended;
    });
  });
});

describe('the follower does not scroll after the reader moves', function () {
  /** Without motion, so that a scroll is over at the next sentence. */
  async function playWithoutMotion(add = () => {}): Promise<void> {
    await emulate({ reducedMotion: 'reduce' });
    page = await openMarkup(STYLE + story.html);
    add();
    await playFromMiddle();
  }

  after(() => emulate({}));

  const moves: Record<string, () => unknown> = {
    'by the wheel': () => wheel(page.article.querySelectorAll('p')[9]!, -2000),
    'by a key': () => pressKey(Object.assign(page.document.body, { tabIndex: -1 }), 'Home'),
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
      await playWithoutMotion(() =>
        page.article.querySelector('p')!.insertAdjacentHTML('beforeend', ' <a data-aloud="skip" href="#x">link</a>'),
      );
      expect(highlighter().isScrollSuspended).to.be.false;
      await move();
      await waitFor('following to stop', () => highlighter().isScrollSuspended);
      await waitForScrollEnd();
      const { scrollY } = page.window;
      await nextSentence();
      await nextSentence();
      await waitForScrollEnd();
      // The reader's own scroll may continue upwards; the follower scrolls down.
      expect(page.window.scrollY).to.be.at.most(scrollY);
      page.window.scrollTo({ top: 0, behavior: 'instant' });
      const button = await waitFor('the button', () =>
        querySelectorDeep(page.document, 'aloud-player >> [part=follow]'),
      );
      await pressKey(button, 'Enter');
      await waitFor('the sentence in view', inView);
      expect(highlighter().isScrollSuspended).to.be.false;
    });

  it('but a scroll elsewhere in the page is no move', async () => {
    await playWithoutMotion(() =>
      page.document.body.insertAdjacentHTML(
        'beforeend',
        '<div id="chat" style="position: fixed; inset: auto 0 0 auto; inline-size: 200px; block-size: 80px; overflow: auto"><div style="block-size: 900px"></div></div>',
      ),
    );
    const chat = page.document.querySelector('#chat')!;
    const scrolled = new Promise((done) => chat.addEventListener('scroll', done, { once: true }));
    chat.scrollTop = 300;
    await scrolled;
    expect(highlighter().isScrollSuspended).to.be.false;
  });

  it('nor a scroll of the browser itself, when content above the text grows', async () => {
    await playWithoutMotion();
    const { scrollY } = page.window;
    page.document.querySelector<HTMLElement>('#above')!.style.blockSize = '500px';
    await waitFor('the browser to scroll', () => page.window.scrollY > scrollY + 400);
    await waitForScrollEnd();
    expect(highlighter().isScrollSuspended).to.be.false;
  });

  it('nor keys that move the position', async () => {
    await playWithoutMotion();
    const position = querySelectorDeep<HTMLInputElement>(page.document, 'aloud-player >> input')!;
    position.focus({ preventScroll: true });
    await sendKeys({ press: 'ArrowRight' });
    await nextSentence();
    expect(highlighter().isScrollSuspended).to.be.false;
  });
});
