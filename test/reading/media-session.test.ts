/** The keys of the system: handlers are dispatched as the browser does it, because no test can press a key of headphones. */
import { expect } from '@open-wc/testing';
import { waitFor } from '../pages/open-page.js';
import { openPlayer, play, waitForTiming, type PlayerPage } from '../elements/aloud-player/player-page.js';

type Handlers = Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>;

/** Records the handlers of the page. */
function collectHandlers({ window }: PlayerPage): Handlers {
  const handlers: Handlers = {};
  const { mediaSession } = window.navigator;
  mediaSession.setActionHandler = (action, handler) => {
    // As an older browser does.
    if (action === 'stop') throw new TypeError('unknown action');
    handlers[action] = handler;
  };
  return handlers;
}

const call = (handlers: Handlers, action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}): void =>
  handlers[action]!({ action, ...details });

const isNear = ({ audio }: PlayerPage, time: number): boolean => Math.abs(audio.currentTime - time) < 1;

// PLY-26
describe('an open story in the system’s media controls', () => {
  let on: PlayerPage;
  let handlers: Handlers;

  beforeEach(async () => {
    on = await openPlayer('playing');
    handlers = collectHandlers(on);
  });

  afterEach(() => on.close());

  const metadata = (): MediaMetadata | null => on.window.navigator.mediaSession.metadata;

  it('has the headline, the publisher and the picture of the page’s own metadata', async () => {
    on.document.head.insertAdjacentHTML(
      'beforeend',
      `<script type="application/ld+json">no JSON</script>
      <script type="application/ld+json">{"@graph": [{"publisher": {"name": "The Gazette"}, "image": [{"url": "/boat.jpg"}]}]}</script>`,
    );
    await play(on);
    await waitFor('the title', () => metadata());
    expect(metadata()!.title).to.equal(on.document.querySelector('article h1')!.textContent.trim());
    expect(metadata()!.artist).to.equal('The Gazette');
    expect(metadata()!.artwork.map(({ src }) => src)).to.deep.equal([new URL('/boat.jpg', location.href).href]);
  });

  it('pauses, plays and seeks by the system’s keys', async () => {
    await play(on);
    await waitFor('the handlers', () => handlers.pause);
    call(handlers, 'pause');
    await waitFor('a pause', () => on.audio.paused && on.window.navigator.mediaSession.playbackState === 'paused');
    call(handlers, 'seekto', { seekTime: 20 });
    await waitFor('20 s', () => isNear(on, 20));
    call(handlers, 'seekbackward', { seekOffset: 10 });
    await waitFor('10 s', () => isNear(on, 10));
    call(handlers, 'seekforward');
    await waitFor('25 s', () => isNear(on, 25));
    call(handlers, 'play');
    await waitFor('sound', () => !on.audio.paused);
  });

  it('shows a pause by the system, and its end: headphones that are unplugged, a call', async () => {
    await play(on);
    await waitFor('the handlers', () => handlers.pause);
    on.audio.pause();
    await waitFor('a pause', () => on.window.navigator.mediaSession.playbackState === 'paused');
    await waitFor('the button', () => on.part('.play').textContent === 'Play');
    const { currentTime } = on.audio;
    await on.audio.play();
    await waitFor('playing', () => on.window.navigator.mediaSession.playbackState === 'playing');
    await waitFor('the button', () => on.part('.play').textContent === 'Pause');
    expect(on.audio.currentTime).to.be.at.least(currentTime);
    expect(on.errors).to.deep.equal([]);
  });

  it('plays on in a hidden page, whose text follows again when it is shown', async () => {
    await play(on);
    await waitForTiming(on);
    const hide = (isHidden: boolean): void => {
      const state = isHidden ? 'hidden' : 'visible';
      Object.defineProperty(on.document, 'visibilityState', { configurable: true, value: state });
      Object.defineProperty(on.document, 'hidden', { configurable: true, value: isHidden });
      on.document.dispatchEvent(new Event('visibilitychange'));
    };
    hide(true);
    on.player.reading!.session!.seek(21);
    await waitFor('sound', () => on.audio.currentTime > 21.2 && !on.audio.paused);
    hide(false);
    await waitFor('the sentence', () => on.player.reading!.session!.highlighter!.sentenceElement?.textContent.includes('Now the children')); // prettier-ignore
    expect(on.errors).to.deep.equal([]);
  });

  it('steps to the next and the previous section', async () => {
    await play(on);
    await waitForTiming(on);
    await waitFor('the handlers', () => handlers.nexttrack);
    call(handlers, 'pause');
    const { timed } = on.player.reading!.session!;
    const headings = timed!.speech.utterances.flatMap(({ role }, index) => (role === 'heading' ? timed!.startOfUtterance(index) : [])); // prettier-ignore
    expect(headings).to.have.length.above(0);
    call(handlers, 'nexttrack');
    await waitFor('the section', () => isNear(on, headings[0]!));
    call(handlers, 'previoustrack');
    await waitFor('the start', () => isNear(on, 0));
  });

  it('gives everything back when the story ends, and takes it again', async () => {
    const authored = new on.window.MediaMetadata({ title: 'The site’s own film' });
    on.window.navigator.mediaSession.metadata = authored;
    await play(on);
    await waitFor('the handlers', () => handlers.pause);
    expect(metadata()!.title).not.to.equal(authored.title);
    on.player.reading!.session!.seek(on.audio.duration - 0.2);
    await waitFor('the end', () => on.player.reading!.phase === 'ended');
    expect(Object.values(handlers).filter(Boolean)).to.deep.equal([]);
    expect(metadata()!.title).to.equal(authored.title);
    on.part('.play').click();
    await waitFor('the handlers again', () => handlers.pause);
    on.document.querySelector('aloud-article')!.remove();
    await waitFor('no handlers', () => !handlers.pause);
  });
});
