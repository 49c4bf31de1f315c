import { expect } from '@open-wc/testing';
import { waitFor } from './open-page.js';
import { createStoryFixture, sentences } from './story-fixture.js';
import {
  pressKey,
  buttonLabel,
  playStory,
  openMarkup,
  openStory,
  phaseOf,
  highlightRanges,
  seek,
  highlightedText,
  type StoryPage,
} from './story-page.js';

const story = createStoryFixture([sentences(20), sentences(20, 6, 120)]);

let page: StoryPage;

/** The pending timers of the page. */
function watchTimers({ window }: StoryPage): Set<unknown> {
  const waiting = new Set<unknown>();
  const { setTimeout: set, clearTimeout: clear } = window;
  window.setTimeout = ((callback: () => void, delay: number) => {
    const id = set(() => {
      waiting.delete(id);
      callback();
    }, delay);
    waiting.add(id);
    return id;
  }) as typeof set;
  window.clearTimeout = ((id: number) => {
    waiting.delete(id);
    clear(id);
  }) as typeof clear;
  return waiting;
}

const attributes = (element: Element): string => (element.cloneNode() as Element).outerHTML;

const frames = async (count: number): Promise<void> => {
  while (count--) await new Promise(requestAnimationFrame);
};

afterEach(() => page.close());

describe('an article that is removed from the page while it plays', () => {
  let whole: HTMLElement;
  let asWritten: string;
  let audio: HTMLAudioElement;

  beforeEach(async () => {
    page = await openMarkup(story.html);
    whole = page.document.querySelector('aloud-article')!;
    audio = page.audio;
    asWritten = attributes(audio);
  });

  it('leaves no sound, no highlight and no timer, and the audio as it was written', async () => {
    const timers = watchTimers(page);
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(timers.size).to.be.above(0);
    whole.remove();
    await waitFor('no highlight', () => !highlightRanges(page, 'sentence').length);
    expect(audio.paused).to.be.true;
    expect(attributes(audio)).to.equal(asWritten);
    await waitFor('no timer', () => !timers.size);
    expect(page.errors).to.deep.equal([]);
  });

  it('reports no error when the page marks its change by a class', async () => {
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    page.document.body.className = 'swapping';
    whole.remove();
    await waitFor('no highlight', () => !highlightRanges(page, 'sentence').length);
    await frames(2);
    expect(page.errors).to.deep.equal([]);
  });

  it('resumes when it is put back and Play is pressed', async () => {
    await playStory(page);
    await seek(page, 60);
    whole.remove();
    await frames(2);
    page.document.body.append(whole);
    await waitFor('the button', () => buttonLabel(page) === 'Play story');
    expect(audio.paused, 'nothing plays by itself').to.be.true;
    await playStory(page);
    expect(audio.currentTime).to.be.above(58);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(page.errors).to.deep.equal([]);
  });

  it('plays on without a break when it is only moved', async () => {
    const main = page.document.body.appendChild(page.document.createElement('main'));
    await playStory(page);
    main.append(whole);
    await frames(5);
    expect(phaseOf(page)).to.equal('playing');
    const { currentTime } = audio;
    await waitFor('time to move', () => audio.currentTime > currentTime + 0.2);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(page.errors).to.deep.equal([]);
  });

  it('never plays when it is removed while it loads', async () => {
    await pressKey(page.play, 'Enter');
    const { reading } = page.player;
    whole.remove();
    await waitFor('the end of loading', () => reading!.phase === 'idle');
    await waitFor('whatever was to come', () => reading!.phase === 'idle' && !reading!.session);
    await frames(30);
    expect([audio.paused, attributes(audio)]).to.deep.equal([true, asWritten]);
    expect(reading!.session).to.equal(undefined);
    page.document.body.append(whole);
    await waitFor('the button', () => buttonLabel(page) === 'Play story');
    await playStory(page);
    expect(page.errors).to.deep.equal([]);
  });

  it('never plays when only the player is removed while it loads', async () => {
    await pressKey(page.play, 'Enter');
    const { player } = page;
    const { reading } = player;
    player.remove();
    await frames(30);
    expect([reading!.phase, reading!.session, audio.paused]).to.deep.equal(['idle', undefined, true]);
    expect(attributes(audio)).to.equal(asWritten);
  });

  it('keeps the position when the framework removes the player, and a new one takes over', async () => {
    await playStory(page);
    await seek(page, 50);
    page.player.remove();
    await frames(2);
    page.article.insertAdjacentHTML('afterbegin', story.player);
    await page.player.updateComplete;
    await waitFor('the button', () => buttonLabel(page) === 'Play story');
    await playStory(page);
    expect(page.audio.currentTime).to.be.above(48);
  });
});

describe('opening and closing', function () {
  it('can be called in any order', async () => {
    page = await openStory();
    const { reading } = page.player;
    for (let time = 0; time < 5; time++) {
      await pressKey(page.play, 'Enter');
      reading!.close();
      await pressKey(page.play, 'Enter');
      await waitFor('sound', () => phaseOf(page) === 'playing');
      reading!.close();
      expect([phaseOf(page), page.audio.paused]).to.deep.equal(['idle', true]);
    }
    expect(page.errors).to.deep.equal([]);
  });
});
