import { expect } from '@open-wc/testing';
import { querySelectorDeep, openPage, waitFor } from './open-page.js';
import { pressKey, buttonLabel, playStory, openStory, phaseOf, seek, highlightedText } from './story-page.js';

describe('a page under a strict Content-Security-Policy', () => {
  it('plays, follows, is left and closes without one report', async () => {
    const page = await openStory('/demo/', { csp: true });
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    await seek(page, 200);
    await waitFor('another sentence', () => page.audio.currentTime > 200 && highlightedText(page, 'sentence'));
    await pressKey(querySelectorDeep(page.document, 'aloud-player >> input')!, 'PageDown');
    await pressKey(page.play, 'Enter');
    await waitFor('silence', () => phaseOf(page) === 'paused');
    page.player.remove();
    await waitFor('nothing shown', () => !highlightedText(page, 'sentence'));
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
    page.close();
  });
});

describe('before the first press of Play', () => {
  // LIVE-2
  it('no audio or timing is requested, and no other host', async () => {
    const page = await openStory();
    const liveTexts = () => [...page.document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent);
    expect(liveTexts(), 'no live region before the focus').to.deep.equal([]);
    await pressKey(page.play, 'Tab');
    expect(page.requests.filter((address) => /\.(?:vtt|webm|m4a|mp3)\b/.test(address))).to.deep.equal([]);
    expect(page.requests.filter((address) => new URL(address).origin !== location.origin)).to.deep.equal([]);
    expect(liveTexts().join(''), 'nothing announced').to.equal('');
    page.close();
  });

  // PLY-10
  it('nothing plays, also when the URL leads to the player', async () => {
    const page = await openStory('/demo/#listen');
    expect(buttonLabel(page)).to.equal('Play story');
    expect([phaseOf(page), page.audio.paused, page.audio.readyState]).to.deep.equal(['idle', true, 0]);
    page.close();
  });

  it('the first press shows at once', async () => {
    const page = await openStory();
    // Read in the microtasks of the press itself, before any frame.
    let label: Promise<string> | undefined;
    page.play.addEventListener('click', () => void (label = page.player.updateComplete.then(() => buttonLabel(page))));
    await pressKey(page.play, 'Enter');
    expect(await label).to.equal('Loading');
    page.close();
  });
});

describe('a browser without JavaScript', () => {
  it('has a story to read, links that lead to it, and the browser’s own player', async () => {
    const page = await openPage('/demo/', { scripts: false });
    const { document } = page;
    expect(document.querySelector('h1')!.checkVisibility()).to.be.true;
    const hidden = [...document.querySelectorAll('article p, article figure')].filter(
      (part) => !part.checkVisibility(),
    );
    expect(hidden.length).to.equal(0);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('aloud-skip-links a')) {
      expect(link.checkVisibility(), link.text).to.be.true;
      expect(document.getElementById(link.hash.slice(1))?.checkVisibility(), link.hash).to.be.true;
    }
    const audio = document.querySelector('audio')!;
    const { width, height } = audio.getBoundingClientRect();
    expect(audio.controls).to.be.true;
    expect(width).to.be.above(100);
    expect(height).to.be.above(20);
    page.close();
  });
});
