/** A page finds the narration that `aloud watch` published for it. */
import { expect } from '@open-wc/testing';
import { play, playerPageOf } from '../elements/aloud-player/player-page.js';
import { openPage, waitFor, type OpenPage } from './open-page.js';

describe('a page with data-aloud-narration', () => {
  let page: OpenPage;
  before(async () => {
    page = await openPage('/test/pages/narrated.html');
    await waitFor('the player', () => page.document.querySelector('aloud-player'));
  });
  after(() => page.close());

  it('plays the narration that the store has for its canonical address', async () => {
    const on = playerPageOf(page);
    expect(on.player.getAttribute('duration')).to.equal('10');
    const sources = [...on.audio.querySelectorAll('source')].map(({ src, type }) => [new URL(src).pathname, type]);
    expect(sources).to.deep.equal([
      ['/audio/examples/readme/story.webm', 'audio/webm; codecs="opus"'],
      ['/audio/examples/readme/story.m4a', 'audio/mp4; codecs="mp4a.40.2"'],
    ]);
    await waitFor('the words', () => on.part('.play'));
    await play(on);
    await waitFor('the highlight', () => page.window.CSS.highlights.size > 0);
    expect(on.errors).to.deep.equal([]);
  });

  it('stays as it is without a narration, with a withdrawn one, and with a wrong address', () => {
    const texts = [...page.document.querySelectorAll('[data-aloud-story]')].map(({ textContent }) => textContent);
    expect(texts).to.deep.equal(['It was withdrawn.', 'It has none.', 'It has no store.']);
  });
});
