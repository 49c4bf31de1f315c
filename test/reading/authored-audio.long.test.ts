import { expect } from '@open-wc/testing';
import type { AloudArticle } from '../../src/elements/aloud-article/aloud-article.js';
import { createStoryFixture, sentences } from '../pages/story-fixture.js';
import { addDeviceVoices } from '../pages/device-voice.js';
import { querySelectorDeep, openPage, waitForElements, waitFor, type OpenPage } from '../pages/open-page.js';
import { pressKey } from '../pages/story-page.js';

const story = createStoryFixture([sentences(3)], { wordSeconds: 0.2 });
const audioMarkup = (track: string): string =>
  `<audio controls="controls" preload="none"><source src="${story.audioUrl}" type="audio/wav">${track}</audio>`;
const audioWithTrack = audioMarkup(`<track kind="captions" src="${story.timingUrl}">`);

let page: OpenPage;

async function wrap(content: string): Promise<AloudArticle> {
  page = await openPage('/test/pages/blank.html');
  addDeviceVoices(page.window);
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

  it('is played by it without a timing track, too: nothing is highlighted, and the console says once why', async () => {
    const element = await wrap(audioMarkup(''));
    const audio = page.document.querySelector('audio')!;
    const warnings: string[] = [];
    page.window.console.warn = (text: string) => void warnings.push(text);
    expect([audio.controls, element.reading.audio === audio]).to.deep.equal([false, true]);
    const player = querySelectorDeep(page.document, 'aloud-article >> aloud-player')!;
    await pressKey(player.shadowRoot!.querySelector('.play')!, 'Enter');
    await waitFor('sound', () => audio.currentTime > 0);
    await waitFor('the console line', () => warnings.length);
    expect(warnings.filter((text) => text.startsWith('aloud timing/none'))).to.have.length(1);
    expect(player.shadowRoot!.querySelector('.problem')).to.equal(null);
    expect(page.window.CSS.highlights.get('aloud-sentence')?.size ?? 0).to.equal(0);
  });

  it('is not changed where there are several, nor where it has an effect’s sound', async () => {
    for (const content of [audioWithTrack.repeat(2), audioMarkup('').repeat(2), audioMarkup('').replace('<audio', '<audio loop')]) {
      const element = await wrap(content);
      expect([...page.document.querySelectorAll('audio')].every(({ controls }) => controls)).to.equal(true);
      expect(element.reading.audio).to.equal(null);
      page.close();
    }
  }); // prettier-ignore

  it('is played by the player that was there when a script adds it', async () => {
    const element = await wrap('');
    page.document.querySelector('h1')!.insertAdjacentHTML('afterend', audioWithTrack);
    await waitFor('its audio', () => element.reading.audio === page.document.querySelector('audio'));
    expect(page.document.querySelector('audio')!.controls).to.equal(false);
  });

  it('is restored when the author adds a player later', async () => {
    const element = await wrap(audioWithTrack);
    element.querySelector('article')!.append(page.document.createElement('aloud-player'));
    const audio = page.document.querySelector('audio')!;
    await waitFor('its own controls', () => audio.controls);
  });
});

describe('an article without a recording', () => {
  afterEach(() => page.close());

  const open = async (): Promise<string[]> => {
    page = await openPage('/test/pages/blank.html');
    const warnings: string[] = [];
    page.window.console.warn = (text: string) => void warnings.push(text);
    page.document.body.innerHTML = `<aloud-article><article lang="en"><h1>Headline</h1>${story.text}</article></aloud-article>`;
    await waitForElements(page.document);
    return warnings;
  };
  const player = (): Element | null => querySelectorDeep(page.document, 'aloud-article >> aloud-player');

  it('gets no player where the device has no voice for it; the console says so once', async () => {
    const warnings = await open();
    await waitFor('the console line', () => warnings.length);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^aloud article\/no-sound: .*lang="en"/);
    expect(player()).to.equal(null);
    const links = [...page.document.querySelectorAll('aloud-skip-links a')].map(({ textContent }) => textContent);
    expect(links).to.deep.equal(['Skip to the story']);
  });

  it('gets one when the browser lists its voices, with a skip link', async () => {
    await open();
    expect(player()).to.equal(null);
    addDeviceVoices(page.window);
    await waitFor('the player', player);
    await waitFor('the link', () => page.document.querySelectorAll('aloud-skip-links a').length === 2);
    expect(page.document.querySelectorAll('aloud-skip-links')).to.have.length(1);
  });
});
