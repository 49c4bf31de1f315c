/** The reader continues where the reader stopped, or begins at the place of a link. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { SentenceEvent } from '../../../src/reading/events.js';
import { passesAxe } from '../../axe/axe.js';
import { axTree, outline } from '../../commands/ax-tree.js';
import { browserClock } from '../../../src/browser/browser-clock.js';
import {
  ScriptedSynthesis,
  createVoice,
  installSynthesis,
} from '../../browser/speech-synthesis/scripted-speech-synthesis.js';
import type { AloudPlayer } from '../../../src/elements/aloud-player/aloud-player.js';
import { openPage, querySelectorDeep, waitFor, type OpenPage } from '../../pages/open-page.js';
import { highlightedText } from '../../pages/story-page.js';
import { createStoryFixture, type StoryFixture } from '../../pages/story-fixture.js';
import {
  collectAnnouncements,
  openPlayer,
  play,
  playerPageOf,
  press,
  waitForTime,
  waitForTiming,
  type PlayerPage,
} from './player-page.js';

const KEY = 'aloud-places';
const HEADLINE = 'The Library That Comes By Water';
const SENTENCE = 'Each has a shelf of its own on board,';
const SENTENCE_START = 29.679;

const kept = (): Record<string, unknown>[] =>
  JSON.parse(localStorage.getItem(KEY) ?? '[]') as Record<string, unknown>[];

/** Keeps a place for a page, as an earlier visit did. */
function keep(path: string, place: object): void {
  const address = new URL(path, location.origin).href;
  const before = { time: 29.679, words: '', word: 0, headline: HEADLINE, date: Date.now(), address };
  localStorage.setItem(KEY, JSON.stringify([{ ...before, ...place }]));
}

const pathOf = (state: string): string => `/demo/elements/aloud-player/${state}.html`;

/** Opens an example again: what is kept stays. */
async function openAgain(
  state: string,
  options: Parameters<typeof openPage>[1] & { fragment?: string } = {},
): Promise<PlayerPage> {
  const on = playerPageOf(await openPage(pathOf(state) + (options.fragment ?? ''), options));
  await waitFor('the words', () => on.part('.play'));
  return on;
}

/** Not compared by `expect`, which would print an element of a frame for minutes. */
const hasOffer = (on: PlayerPage): boolean => !!on.part('.continue');

const offer = (on: PlayerPage): Promise<HTMLElement> => waitFor('the offer', () => on.part('.continue'));

/** Lets the page's own code decide once more, and waits for it. */
async function noOffer(on: PlayerPage): Promise<void> {
  const { eval: evaluate } = on.window;
  const module = evaluate(`import('/src/elements/aloud-player/continue-button.ts')`) as Promise<
    typeof import('../../../src/elements/aloud-player/continue-button.js')
  >;
  await (await module).offerPlace(on.player, on.player.reading!);
  expect(hasOffer(on)).to.equal(false);
}

/** Plays the story from a time on. */
async function playFrom(on: PlayerPage, time: number): Promise<void> {
  await play(on);
  await waitForTiming(on);
  on.player.reading!.session!.seek(time);
  await waitForTime(on, time);
  // The sound of a busy machine plays for a moment before the story says so.
  await waitFor('the story to play', () => on.player.reading!.phase === 'playing');
}

/** Plays the story, and pauses it in a sentence. */
async function stopAt(on: PlayerPage, time: number): Promise<void> {
  await playFrom(on, time);
  await press(on);
  await waitFor('a pause', () => on.player.reading!.phase === 'paused');
}

/** A page with another story, on which a place is kept. */
async function openFixture(story: string, place: object, synthesis?: ScriptedSynthesis): Promise<PlayerPage> {
  localStorage.clear();
  keep('/test/pages/blank.html', { headline: '', ...place });
  const page: OpenPage = await openPage('/test/pages/blank.html');
  if (synthesis) installSynthesis(page.window, synthesis);
  page.document.documentElement.lang = 'en';
  page.document.body.innerHTML = story;
  await waitFor('the player', () => page.document.querySelector('aloud-player')?.shadowRoot?.querySelector('.play'));
  return playerPageOf(page);
}

const words = (count: number, from: number): string =>
  Array.from({ length: count }, (_, index) => `word${from + index}`).join(' ');
const STORY = [
  [words(10, 0), words(10, 10)],
  [words(10, 20), words(10, 30)],
].map((paragraph) => paragraph.map((sentence) => `${sentence.replace('w', 'W')}.`));

describe('aloud-player continues', () => {
  let on: PlayerPage;

  afterEach(() => {
    on?.close();
    localStorage.clear();
  });

  // PLY-27
  it('at the sentence where the reader stopped, after an offer, with the focus on the button', async () => {
    on = await openPlayer('playing');
    expect({ ...localStorage }, 'before the reader acts').to.deep.equal({});
    await stopAt(on, 31);
    expect(kept()).to.have.length(1);
    on.close();
    on = await openAgain('playing');
    const button = await offer(on);
    expect(button.textContent).to.equal('Continue at 0:29');
    expect(on.player.reading!.phase, 'nothing plays').to.equal('idle');
    expect(on.document.activeElement === on.document.body, 'no focus').to.equal(true);
    const announcements = collectAnnouncements(on);
    await press(on, '.continue');
    expect(on.part('.play').matches(':focus')).to.equal(true);
    await waitForTime(on, SENTENCE_START);
    expect(on.audio.currentTime).to.be.below(SENTENCE_START + 15);
    await waitFor('the end of the offer', () => !hasOffer(on)); // it goes with the event of the sound
    await waitFor('the sentence', () => highlightedText(on, 'sentence').startsWith(SENTENCE));
    expect(on.part('.play').matches(':focus')).to.equal(true);
    expect(announcements).to.deep.equal([]);
    expect(on.errors).to.deep.equal([]);
  });

  // PLY-27
  it('from the start by the first button, which takes the offer away', async () => {
    keep(pathOf('playing'), {});
    on = await openAgain('playing');
    await offer(on);
    await play(on);
    expect(on.audio.currentTime).to.be.below(SENTENCE_START);
    await waitFor('the end of the offer', () => !hasOffer(on));
  });

  // PLY-27
  it('with a button that has a name, after the length, and passes axe', async () => {
    keep(pathOf('playing'), { time: 192 });
    for (const dir of ['ltr', 'rtl'] as const) {
      keep(`${pathOf('playing')}?dir=${dir}`, { time: 192 });
      on = await openAgain('playing', { dir });
      const before = on.player.getBoundingClientRect().height;
      await offer(on);
      expect(outline(await axTree(on.part('section'))).split('\n')).to.deep.equal([
        'region "Listen to this story"',
        '  button "Play story"',
        '  text "About 51 seconds"',
        '  button "Continue at 3:12"',
      ]);
      expect(on.player.getBoundingClientRect().height, 'nothing moves').to.equal(before);
      expect(on.part('.continue').getBoundingClientRect().height).to.be.at.least(44);
      await passesAxe(on.document);
      on.part('.play').focus();
      await sendKeys({ press: 'Tab' });
      expect(on.part('.continue').matches(':focus')).to.equal(true);
      on.close();
    }
  });

  // PLY-27
  it('in Persian, with Persian digits', async () => {
    keep(pathOf('persian'), {
      headline: (await openPlayer('persian')).document.querySelector('h1')!.textContent.trim(),
    });
    document.querySelector('iframe')!.remove();
    on = await openAgain('persian');
    expect((await offer(on)).textContent).to.equal('ادامه از ۰:۲۹');
  });

  // PLY-27
  it('not where the story has ended, nor in its first seconds', async () => {
    on = await openPlayer('playing');
    await play(on, 1);
    await press(on);
    await waitFor('a pause', () => on.player.reading!.phase === 'paused');
    expect(localStorage.getItem(KEY)).to.equal(null);
    await press(on);
    await waitForTiming(on);
    on.player.reading!.session!.seek(20);
    await waitForTime(on, 20);
    await press(on);
    await waitFor('a place', () => kept().length === 1);
    await press(on);
    on.player.reading!.session!.seek(on.audio.duration - 0.3);
    await waitFor('the end', () => on.player.reading!.phase === 'ended');
    expect(kept()).to.deep.equal([]);
  });

  // PLY-27
  it('where the reader left the page while the story played', async () => {
    on = await openPlayer('playing');
    await playFrom(on, 31);
    localStorage.removeItem(KEY);
    on.close();
    expect(String(kept()[0]?.words)).to.match(new RegExp(`^${SENTENCE}`));
    expect(kept()[0]).to.include({ headline: HEADLINE });
  });

  // PLY-27
  it('where it was now and then while the story played, at the start of a sentence', async () => {
    on = await openPlayer('playing');
    await playFrom(on, 31);
    /** A sentence that begins some seconds from now: later than all that the story itself begins. */
    const begin = (seconds: number): void => {
      const event = new SentenceEvent('', 31);
      Object.defineProperty(event, 'timeStamp', { value: on.window.performance.now() + seconds * 1000 });
      on.player.reading!.host!.dispatchEvent(event);
    };
    begin(20);
    localStorage.removeItem(KEY);
    begin(25);
    expect(localStorage.getItem(KEY)).to.equal(null);
    begin(31);
    expect(String(kept()[0]?.words)).to.match(new RegExp(`^${SENTENCE}`));
  });

  // PLY-27
  it('not where the address is that of another story', async () => {
    keep(pathOf('playing'), { headline: 'Another story', words: 'Words of another story.' });
    on = await openAgain('playing');
    await noOffer(on);
    on.close();
    keep(pathOf('playing'), {
      headline: 'A headline that was changed',
      words: 'No reader has ever paid for a late return.',
    });
    on = await openAgain('playing');
    await offer(on);
  });

  // PLY-27
  it('not where the site says resume="off", and then nothing is kept', async () => {
    on = await openPlayer('playing');
    on.document.querySelector('aloud-article')!.setAttribute('resume', 'off');
    await stopAt(on, 20);
    expect(localStorage.getItem(KEY)).to.equal(null);
    keep(pathOf('playing'), {});
    on.player.reading!.reset();
    await noOffer(on);
  });

  // PLY-27
  it('only if the site lets the press through', async () => {
    keep(pathOf('playing'), {});
    on = await openAgain('playing');
    await offer(on);
    on.document.addEventListener('aloud-press', (event) => event.preventDefault(), { once: true });
    await press(on, '.continue');
    expect(on.player.reading!.phase).to.equal('idle');
    expect(on.player.reading!.resumeTime).to.equal(0);
    await press(on, '.continue');
    await waitForTime(on, SENTENCE_START);
  });

  // PLY-27
  it('at the same sentence of another recording', async () => {
    const fixture: StoryFixture = createStoryFixture(STORY, { wordSeconds: 0.5 });
    on = await openFixture(fixture.html, { time: 2, words: STORY[1]![0], word: 20 });
    await offer(on);
    await press(on, '.continue');
    await waitForTime(on, 10);
    expect(on.audio.currentTime).to.be.below(15);
    await waitFor('the sentence', () => highlightedText(on, 'sentence') === STORY[1]![0]);
  });

  // PLY-27
  it('at the sentence of a shorter recording, which ends before the old time', async () => {
    const fixture = createStoryFixture(STORY, { wordSeconds: 0.5 });
    on = await openFixture(fixture.html, { time: 500, words: STORY[1]![0], word: 20 });
    await offer(on);
    await press(on, '.continue');
    await waitForTime(on, 10);
    expect(on.audio.currentTime).to.be.below(15);
  });

  // PLY-27
  it('at the sentence after an edit, which a recording of the new text has elsewhere', async () => {
    const fixture = createStoryFixture([[words(12, 100)], ...STORY], { wordSeconds: 0.5 });
    on = await openFixture(fixture.html, {
      time: 10,
      words: 'Word20 other21 word22 word23 word24 new word26 word27',
      word: 20,
    });
    await offer(on);
    await press(on, '.continue');
    await waitForTime(on, 16);
    await waitFor('the sentence', () => highlightedText(on, 'sentence') === STORY[1]![0]);
  });

  // PLY-27
  it('with a voice of the device, where the recording is gone', async () => {
    const synthesis = new ScriptedSynthesis(browserClock, [createVoice('en')], { wordMs: 300 });
    const text = STORY.map((paragraph) => `<p>${paragraph.join(' ')}</p>`).join('');
    on = await openFixture(
      `<aloud-article><article><aloud-player></aloud-player>${text}</article></aloud-article>`,
      { time: 500, words: STORY[1]![0], word: 20 },
      synthesis,
    );
    await offer(on);
    await press(on, '.continue');
    await waitFor('the sentence', () => highlightedText(on, 'sentence') === STORY[1]![0]);
    const spoken = synthesis.spokenUtterances.map(({ text: said }) => said).filter(Boolean);
    expect(spoken[0]).to.match(/^Word20/);
  });
});

describe('aloud-player begins', () => {
  let on: PlayerPage;

  afterEach(() => {
    on?.close();
    localStorage.clear();
  });

  // PLY-28
  it('at the time of a link, which counts more than a kept place', async () => {
    keep(pathOf('playing'), { time: 8 });
    on = await openAgain('playing', { fragment: '#t=0:30,40' });
    expect((await offer(on)).textContent).to.equal('Listen from 0:30');
    expect(on.player.reading!.phase, 'nothing plays').to.equal('idle');
    await press(on, '.continue');
    await waitForTime(on, 30);
    expect(on.audio.currentTime).to.be.below(36);
  });

  // PLY-28
  it('at the sentence of a text fragment', async () => {
    on = await openAgain('playing', { fragment: '#:~:text=its%20own,board' });
    expect((await offer(on)).textContent).to.equal('Listen from the passage in the link');
    expect(on.player.reading!.phase, 'nothing plays').to.equal('idle');
    await press(on, '.continue');
    await waitForTime(on, SENTENCE_START);
    expect(on.audio.currentTime).to.be.below(SENTENCE_START + 15);
  });

  // PLY-28
  for (const fragment of ['#t=48', '#t=x', '#:~:text=words%20of%20another%20page'])
    it(`at the start where the link is ${fragment}`, async () => {
      on = await openAgain('duration-given', { fragment });
      await noOffer(on);
    });

  // PLY-28
  it('at the time of a link in the player that Aloud has added to an article', async () => {
    const { audioUrl, timingUrl, text } = createStoryFixture(STORY, { wordSeconds: 0.5 });
    const page = await openPage('/test/pages/blank.html#t=6');
    page.document.body.innerHTML = `<aloud-article><article><h1>A story</h1>
      <audio controls preload="none" src="${audioUrl}"><track kind="captions" src="${timingUrl}"></audio>${text}</article></aloud-article>`;
    const player = await waitFor('the player', () =>
      querySelectorDeep<AloudPlayer>(page.document, 'aloud-article >> aloud-player'),
    );
    on = playerPageOf(page, player);
    expect((await offer(on)).textContent).to.equal('Listen from 0:06');
    await press(on, '.continue');
    await waitFor('the time', () => (player.reading!.session?.playback.time ?? 0) > 6);
  });

  // PLY-28
  it('at the time of the link in the first of two players', async () => {
    on = await openAgain('two-players', { fragment: '#t=12' });
    await offer(on);
    const others = [...on.document.querySelectorAll('aloud-player')].slice(1);
    expect(others).to.have.length(1);
    expect(others[0]!.shadowRoot!.querySelector('.continue')).to.equal(null);
  });
});
