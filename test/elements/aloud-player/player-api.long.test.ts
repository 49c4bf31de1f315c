/** What a site's own scripts can do with a player, and what they are told. */
import { expect } from '@open-wc/testing';
import { PlaybackErrorEvent, type PlaybackEvent } from '../../../src/reading/playback-events.js';
import { sendKeys } from '../../commands/input.js';
import type {} from '../../../src/elements/aloud-player/player-api.js';
import { waitFor, type OpenPageOptions } from '../../pages/open-page.js';
import { highlightedText } from '../../pages/story-page.js';
import { openPlayer, press, waitForTime, waitForTiming, type PlayerPage } from './player-page.js';

const TYPES = ['play', 'pause', 'ended', 'seek', 'rate', 'progress', 'error'] as const;

/** Opens an example, and loads the script of the interface as a site does. */
async function openWithApi(state = 'playing', options: OpenPageOptions = {}): Promise<PlayerPage> {
  const on = await openPlayer(state, options);
  const script = on.document.createElement('script');
  script.type = 'module';
  script.src = options.built ? '/dist/browser/player-api.js' : '/src/define/player-api.ts';
  on.document.head.append(script);
  await waitFor('the interface', () => 'play' in on.player);
  // The browser lets sound start only after a key or a press in the page.
  await sendKeys({ press: 'a' });
  return on;
}

/** The types of the events so far, without `aloud-`. */
function collectTypes({ document }: PlayerPage): string[] {
  const types: string[] = [];
  for (const type of TYPES) document.addEventListener(`aloud-${type}`, () => types.push(type));
  return types;
}

const nextEvent = <Name extends keyof HTMLElementEventMap>(
  { document }: PlayerPage,
  name: Name,
): Promise<HTMLElementEventMap[Name]> =>
  new Promise((resolve) =>
    document.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[Name]), { once: true }),
  );

describe('a script', () => {
  let on: PlayerPage;

  afterEach(() => {
    on?.close();
    localStorage.clear();
  });

  it('keeps the speed that a framework has set before the interface is there', async () => {
    on = await openPlayer('playing');
    on.player.rate = 1.5;
    const script = on.document.createElement('script');
    script.type = 'module';
    script.src = '/src/define/player-api.ts';
    on.document.head.append(script);
    await waitFor('the interface', () => 'play' in on.player);
    expect(Object.hasOwn(on.player, 'rate')).to.equal(false);
    expect(on.player.rate).to.equal(1.5);
    on.player.rate = 2;
    expect(JSON.parse(localStorage.getItem('aloud')!)).to.have.property('speed', 2);
  });

  for (const built of [false, true])
    it(`plays, moves and pauses a story, and is told of it${built ? ' (built script)' : ''}`, async () => {
      on = await openWithApi('playing', { built });
      expect(on.player.state).to.equal('idle');
      const types = collectTypes(on);
      const playing = nextEvent(on, 'aloud-play');
      on.player.play();
      on.player.play();
      const event: PlaybackEvent = await playing;
      expect(event.target === on.document.querySelector('aloud-article')).to.equal(true);
      expect(event.duration).to.be.within(47, 48);
      expect(event.rate).to.equal(1);
      expect(on.player.state).to.equal('playing');
      const moved = nextEvent(on, 'aloud-seek');
      on.player.seek(20);
      expect((await moved).time).to.be.within(19.9, 22);
      const paused = nextEvent(on, 'aloud-pause');
      on.player.pause();
      await paused;
      expect(on.player.state).to.equal('paused');
      expect(types.filter((type) => type !== 'progress')).to.deep.equal(['play', 'seek', 'pause']);
      expect(on.errors).to.deep.equal([]);
    });

  it('moves to a sentence by its words, before the story is open and after it', async () => {
    on = await openWithApi();
    on.player.seek('ask which day the stories come');
    on.player.play();
    await waitForTime(on, 20.2);
    await waitFor('the sentence', () => highlightedText(on, 'sentence').startsWith('“Now the children'));
    on.player.seek('The boat calls at nine islands in fourteen days.');
    await waitForTime(on, 26.4);
    await waitFor('the sentence', () => highlightedText(on, 'sentence').startsWith('The boat calls'));
    const { currentTime } = on.audio;
    on.player.seek('These words stand nowhere in it.');
    on.player.seek(NaN);
    expect(on.audio.currentTime).to.be.at.least(currentTime);
  });

  it('opens a story at a time', async () => {
    on = await openWithApi();
    on.player.seek(30);
    on.player.play();
    await waitForTime(on, 30);
    expect(on.audio.currentTime).to.be.below(36);
  });

  it('sets the reader’s speed, within its limits', async () => {
    on = await openWithApi();
    on.player.rate = 1.5;
    expect(on.player.rate).to.equal(1.5);
    on.player.play();
    await waitForTime(on, 0.1);
    expect(on.audio.playbackRate).to.equal(1.5);
    const changed = nextEvent(on, 'aloud-rate');
    on.player.rate = 99;
    expect((await changed).rate).to.equal(4);
    on.player.rate = Number('fast');
    expect(on.player.rate).to.equal(4);
  });

  it('cannot play what the site refuses to play', async () => {
    on = await openWithApi();
    on.document.addEventListener('aloud-press', (event) => event.preventDefault());
    on.player.play();
    expect(on.player.state).to.equal('idle');
  });

  it('is told of each quarter that the story comes to, once, and of the end', async () => {
    on = await openWithApi();
    const types = collectTypes(on);
    const shares: number[] = [];
    on.document.addEventListener('aloud-progress', (event) => shares.push(event.share));
    on.player.play();
    await waitForTiming(on);
    const { duration } = on.audio;
    // Just before a quarter: the playback itself comes to it.
    on.player.seek(duration / 4 - 0.3);
    await waitFor('the first quarter', () => shares.length === 1);
    on.player.seek(1);
    await waitForTime(on, 1.1);
    on.player.seek(duration * 0.8);
    await waitFor('the third quarter', () => shares.length === 2);
    on.player.seek(duration - 0.3);
    await waitFor('the end', () => types.includes('ended'));
    expect(shares).to.deep.equal([0.25, 0.75]);
    expect(types.filter((type) => type === 'play' || type === 'pause' || type === 'ended')).to.deep.equal([
      'play',
      'ended',
    ]);
  });

  it('is told why a story does not play', async () => {
    on = await openWithApi('audio-missing');
    const failed = nextEvent(on, 'aloud-error');
    await press(on);
    const event = await failed;
    expect(event.constructor.name).to.equal(PlaybackErrorEvent.name);
    expect(event.reason).to.match(/^(?:missing|audio-missing)$/);
  });
});
