import { expect } from '@open-wc/testing';
import type { AloudPlayer } from '../../src/elements/aloud-player/aloud-player.js';
import { querySelectorDeep, waitFor } from './open-page.js';
import { createStoryFixture, sentences } from './story-fixture.js';
import { pressKey, openMarkup, highlightRanges, type StoryPage } from './story-page.js';

const first = createStoryFixture([sentences(20)]);
const second = createStoryFixture([sentences(20, 6, 500)]);

let page: StoryPage;

const players = (): AloudPlayer[] => [...page.document.querySelectorAll<AloudPlayer>('aloud-player')];
const phases = (): (string | undefined)[] => players().map(({ reading }) => reading?.phase);
const shownIn = (article: Element): string =>
  highlightRanges(page, 'sentence')
    .filter((range) => article.contains(range.startContainer))
    .join();

async function press(player: AloudPlayer): Promise<void> {
  await pressKey(player.shadowRoot!.querySelector('.play')!, 'Enter');
}

async function play(player: AloudPlayer): Promise<void> {
  await press(player);
  await waitFor('sound', () => player.reading?.phase === 'playing');
  await waitFor(
    'the text to be followed',
    () => player.reading?.session?.highlighter && highlightRanges(page, 'sentence').length,
  );
}

afterEach(() => page.close());

describe('two articles in a page', () => {
  beforeEach(async () => (page = await openMarkup(first.html + second.html)));

  it('are two readings, of which one plays at a time', async () => {
    const [first, second] = players() as [AloudPlayer, AloudPlayer];
    expect(first.reading).to.not.equal(second.reading);
    await play(first);
    await play(second);
    await waitFor('the first to pause', () => phases().join() === 'paused,playing');
    await press(first);
    await waitFor('the second to pause', () => phases().join() === 'playing,paused');
  });

  it('play in the order of the presses, also while they load', async () => {
    const [first, second] = players() as [AloudPlayer, AloudPlayer];
    await press(first);
    await press(second);
    await waitFor('the second', () => second.reading?.phase === 'playing');
    await waitFor('some of it', () => second.querySelector('audio')!.currentTime > 0.3);
    expect(first.querySelector('audio')!.paused).to.be.true;
  });

  it('highlight each its own sentence, and remove only that', async () => {
    const [first, second] = players() as [AloudPlayer, AloudPlayer];
    await play(first);
    await play(second);
    const [a, b] = page.document.querySelectorAll('article') as unknown as [Element, Element];
    await waitFor('both', () => shownIn(a) && shownIn(b));
    page.document.querySelector('aloud-article')!.remove();
    await waitFor('one', () => highlightRanges(page, 'sentence').length === 1);
    expect(shownIn(b)).to.match(/ord5\d\d/);
    expect(second.reading!.phase).to.equal('playing');
  });

  it('name their players by their headlines', async () => {
    page.close();
    const titled = (html: string, title: string): string => html.replace('<article>', `<article><h2>${title}</h2>`);
    page = await openMarkup(titled(first.html, 'One') + titled(second.html, 'Two'));
    const names = players().map(({ shadowRoot }) => shadowRoot!.querySelector('section')!.ariaLabel);
    expect(names).to.deep.equal(['Listen to this story: One', 'Listen to this story: Two']);
  });
});

describe('two players of one article', () => {
  beforeEach(async () => {
    page = await openMarkup(first.html.replace('</article>', `${first.player}</article>`));
  });

  it('play and pause the same sound, whichever is pressed', async () => {
    const [first, second] = players() as [AloudPlayer, AloudPlayer];
    expect(first.reading).to.equal(second.reading);
    await play(second);
    const button = second.shadowRoot!.querySelector('.play')!;
    await waitFor('the next action', () => button.textContent.trim() === 'Pause');
    expect(first.reading!.phase).to.equal('playing');
    await press(second);
    await waitFor('both paused', () => phases().join() === 'paused,paused');
  });

  it('continue with the other when the first, with its audio, is removed', async () => {
    const [first, second] = players() as [AloudPlayer, AloudPlayer];
    await play(first);
    first.remove();
    await waitFor('silence', () => second.reading!.phase === 'idle');
    expect(highlightRanges(page, 'sentence').length).to.equal(0);
    await play(second);
    expect(second.querySelector('audio')!.paused).to.be.false;
  });
});

describe('an article in a shadow root', () => {
  let root: ShadowRoot;

  beforeEach(async () => {
    page = await openMarkup('<div style="height: 60px"></div><site-story></site-story>');
    root = page.document.querySelector('site-story')!.attachShadow({ mode: 'open' });
    root.innerHTML = `${first.html}<div style="height: 3000px"></div>`;
    await waitFor('the player', () => querySelectorDeep(root, 'aloud-player >> .play'));
  });

  it('plays and is followed, with the colours of its own root', async () => {
    const player = root.querySelector<AloudPlayer>('aloud-player')!;
    await play(player);
    const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    expect(rules.join()).to.include('::highlight(aloud-sentence)');
    const [range] = highlightRanges(page, 'sentence');
    expect(range!.startContainer.getRootNode()).to.equal(root);
    expect(page.errors).to.deep.equal([]);
  });

  it('does not scroll after the reader selects text in it', async () => {
    const player = root.querySelector<AloudPlayer>('aloud-player')!;
    await play(player);
    expect(player.reading!.session!.highlighter!.isScrollSuspended).to.be.false;
    page.window
      .getSelection()!
      .setBaseAndExtent(root.querySelector('p')!.firstChild!, 0, root.querySelector('p')!.firstChild!, 9);
    await waitFor('following to stop', () => player.reading!.session!.highlighter!.isScrollSuspended);
  });
});
