/** Waits without an end: the player says what it waits for, and the next press or the connection helps. */
import { expect } from '@open-wc/testing';
import { block, offline } from '../commands/emulation.js';
import { querySelectorDeep, waitFor } from './open-page.js';
import { buttonLabel, highlightedText, openStory, phaseOf, playStory, pressKey, type StoryPage } from './story-page.js';

/** The test server answers after ten minutes. */
const NEVER = '?delay=600000';
const STALLED = 'Waiting for the sound. To try again, pause and play.';
const SLOW_TIMING = 'The words cannot be followed yet: the timing file has not come. To try again, pause and play.';

describe('a wait without an end', () => {
  let page: StoryPage;
  let announcements: string[];

  const line = (part: string): string =>
    querySelectorDeep(page.document, `aloud-player >> [part=${part}]`)?.textContent.trim() ?? '';
  const sources = (): HTMLSourceElement[] => [...page.audio.querySelectorAll('source')];
  const pauseAndPlay = async (): Promise<void> => {
    await pressKey(page.play, 'Enter');
    await waitFor('the pause', () => phaseOf(page) === 'paused');
    await pressKey(page.play, 'Enter');
  };

  beforeEach(async () => {
    page = await openStory();
    announcements = [];
    page.document.addEventListener('aloud-announce', (event) => announcements.push(event.text));
  });

  afterEach(async () => {
    await offline(false);
    await block([]);
    page.close();
  });

  it('for the sound: one visible line says what helps, and the next press asks again', async () => {
    for (const source of sources()) source.src += NEVER;
    await pressKey(page.play, 'Enter');
    await waitFor('the line', () => line('notice') === STALLED);
    expect(buttonLabel(page)).to.equal('Loading');
    expect(announcements).to.deep.equal([STALLED]);
    for (const source of sources()) source.src = source.src.replace(NEVER, '');
    await pauseAndPlay();
    await waitFor('the sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > 0);
    await waitFor('no line', () => !line('notice'));
    expect(page.errors).to.deep.equal([]);
  });

  it('for the sound in the middle: the next press asks again, at the same position', async () => {
    await playStory(page);
    page.player.reading!.session!.seek(30);
    await waitFor('the position', () => page.audio.currentTime > 30.1);
    const { currentTime } = page.audio;
    Object.defineProperties(page.audio, {
      currentTime: { value: currentTime, configurable: true },
      readyState: { value: HTMLMediaElement.HAVE_CURRENT_DATA, configurable: true },
      networkState: { value: HTMLMediaElement.NETWORK_LOADING, configurable: true },
    });
    // The sound does not stop for this test, so its time must be neither heard nor read.
    const held = new AbortController();
    const hold = (event: Event): void => event.stopImmediatePropagation();
    page.audio.addEventListener('timeupdate', hold, { capture: true, signal: held.signal });
    await waitFor('the line', () => {
      // An event of the seek may come later on a busy machine, and end the wait.
      if (phaseOf(page) !== 'stalled') page.audio.dispatchEvent(new Event('waiting'));
      return line('notice') === STALLED;
    });
    let loadCount = 0;
    page.audio.addEventListener('loadstart', () => (loadCount += 1));
    const pressing = pauseAndPlay();
    page.audio.addEventListener('loadstart', () => {
      for (const name of ['readyState', 'networkState', 'currentTime']) Reflect.deleteProperty(page.audio, name);
      held.abort();
    });
    await pressing;
    await waitFor('the sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > 30.1);
    expect(page.audio.currentTime).to.be.below(60);
    expect(loadCount).to.equal(1);
    expect(line('notice')).to.equal('');
  });

  it('for the timing file: the story plays, one line says it, and the next press asks again', async () => {
    const track = page.audio.querySelector('track')!;
    track.src += NEVER;
    await pressKey(page.play, 'Enter');
    await waitFor('the line', () => line('problem') === SLOW_TIMING);
    expect(phaseOf(page)).to.equal('playing');
    expect(announcements).to.deep.equal([SLOW_TIMING]);
    track.src = track.src.replace(NEVER, '');
    await pauseAndPlay();
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(line('problem')).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('for a timing file that failed: the next press asks for it again, and says nothing twice', async () => {
    await block(['*.vtt']);
    await pressKey(page.play, 'Enter');
    const message = await waitFor('the line', () => line('problem'));
    await pauseAndPlay();
    await waitFor('the second request', () => page.requests.filter((url) => url.endsWith('.vtt')).length > 1);
    await block([]);
    await pauseAndPlay();
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(line('problem')).to.equal('');
    expect(announcements).to.deep.equal([message]);
  });

  it('for the connection: a line says it, and sound and words continue when it is back', async () => {
    await block(['*.vtt']);
    await pressKey(page.play, 'Enter');
    await waitFor('the sound', () => phaseOf(page) === 'playing');
    await waitFor('the line', () => line('problem'));
    await offline();
    for (const source of sources()) source.src += '?again';
    // As browsers report a connection that ended.
    Object.defineProperty(page.audio, 'error', { value: { code: 2 }, configurable: true });
    page.audio.dispatchEvent(new Event('error'));
    Reflect.deleteProperty(page.audio, 'error');
    await waitFor('the line', () => line('notice').startsWith('There is no connection.'));
    expect(buttonLabel(page)).to.equal('Pause');
    await offline(false);
    await waitFor('the sound', () => phaseOf(page) === 'playing' && !page.audio.paused);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(line('notice') + line('problem')).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('for the connection, until the reader pauses: it stays silent when the connection is back', async () => {
    await playStory(page);
    await offline();
    for (const source of sources()) source.src += '?again';
    Object.defineProperty(page.audio, 'error', { value: { code: 2 }, configurable: true });
    page.audio.dispatchEvent(new Event('error'));
    Reflect.deleteProperty(page.audio, 'error');
    await waitFor('the wait', () => phaseOf(page) === 'stalled' && page.audio.networkState !== 2);
    await pressKey(page.play, 'Enter');
    await waitFor('the pause', () => buttonLabel(page) === 'Play');
    const back = new Promise((resolve) => page.window.addEventListener('online', resolve, { once: true }));
    await offline(false);
    await back;
    expect([phaseOf(page), page.audio.paused]).to.deep.equal(['paused', true]);
    await pressKey(page.play, 'Enter');
    await waitFor('the sound', () => phaseOf(page) === 'playing' && !page.audio.paused);
  });
});
