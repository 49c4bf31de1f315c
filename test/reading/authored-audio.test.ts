import { expect } from '@open-wc/testing';
import type { AloudArticle } from '../../src/elements/aloud-article/aloud-article.js';
import { createStoryFixture, sentences } from '../pages/story-fixture.js';
import { querySelectorDeep, openPage, waitForElements, waitFor, type OpenPage } from '../pages/open-page.js';
import { pressKey } from '../pages/story-page.js';

const story = createStoryFixture([sentences(3)], { wordSeconds: 0.2 });
const audioMarkup = (track: string): string =>
  `<audio controls="controls" preload="none"><source src="${story.audioUrl}" type="audio/wav">${track}</audio>`;
const audioWithTrack = audioMarkup(`<track kind="captions" src="${story.timingUrl}">`);

let page: OpenPage;

async function wrap(content: string): Promise<AloudArticle> {
  page = await openPage('/test/pages/blank.html');
  page.document.body.innerHTML = `<aloud-article><article><h1>Headline</h1>${content}${story.text}</article></aloud-article>`;
  await waitForElements(page.document);
  await waitFor('the player', () => querySelectorDeep(page.document, 'aloud-article >> aloud-player'));
  return page.document.querySelector('aloud-article')!;
}

describe('an article with its own recording, and no player', () => {
  afterEach(() => page.close());

  it('is played and followed by the player that Aloud adds, and by no other', async () => {
    const element = await wrap(audioWithTrack);
    const audio = page.document.querySelector('audio')!;
    expect(audio.controls).to.equal(false);
    await pressKey(querySelectorDeep(page.document, 'aloud-article >> aloud-player >> .play')!, 'Enter');
    await waitFor('sound', () => audio.currentTime > 0);
    await waitFor('a sentence', () => page.window.CSS.highlights.get('aloud-sentence')?.size);
    element.remove();
    await waitFor('silence', () => audio.paused);
    expect(audio.getAttribute('controls')).to.equal('controls');
  });

  it('does not change where it has no timing, as an interview, and where there are several', async () => {
    const element = await wrap(audioMarkup(''));
    expect(page.document.querySelector('audio')!.controls).to.equal(true);
    expect(element.reading.audio).to.equal(null);
    page.close();
    await wrap(audioWithTrack + audioWithTrack);
    expect([...page.document.querySelectorAll('audio')].every(({ controls }) => controls)).to.equal(true);
  });

  it('is restored when the author adds a player later', async () => {
    const element = await wrap(audioWithTrack);
    element.querySelector('article')!.append(page.document.createElement('aloud-player'));
    const audio = page.document.querySelector('audio')!;
    await waitFor('its own controls', () => audio.controls);
  });
});
