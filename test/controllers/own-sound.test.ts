import { expect } from '@open-wc/testing';
import type { AloudArticle } from '../../src/elements/aloud-article/aloud-article.js';
import { madeStory, sentences } from '../pages/made-story.js';
import { find, open, settled, until, type OpenPage } from '../pages/open.js';
import { key } from '../pages/story.js';

const story = madeStory([sentences(3)], { each: 0.2 });
const sound = (track: string): string =>
  `<audio controls="controls" preload="none"><source src="${story.sound}" type="audio/wav">${track}</audio>`;
const withWords = sound(`<track kind="captions" src="${story.timing}">`);

let page: OpenPage;

async function wrap(content: string): Promise<AloudArticle> {
  page = await open('/test/pages/blank.html');
  page.document.body.innerHTML = `<aloud-article><article><h1>Headline</h1>${content}${story.text}</article></aloud-article>`;
  await settled(page.document);
  await until('the player', () => find(page.document, 'aloud-article >> aloud-player'));
  return page.document.querySelector('aloud-article')!;
}

describe('an article with its own recording, and no player', () => {
  afterEach(() => page.close());

  it('is played and followed by the player that is made, and by no other', async () => {
    const element = await wrap(withWords);
    const audio = page.document.querySelector('audio')!;
    expect(audio.controls).to.equal(false);
    await key(find(page.document, 'aloud-article >> aloud-player >> .play')!, 'Enter');
    await until('sound', () => audio.currentTime > 0);
    await until('a sentence', () => page.window.CSS.highlights.get('aloud-sentence')?.size);
    element.remove();
    await until('silence', () => audio.paused);
    expect(audio.getAttribute('controls')).to.equal('controls');
  });

  it('is left alone where it has no words, as an interview, and where there are several', async () => {
    const element = await wrap(sound(''));
    expect(page.document.querySelector('audio')!.controls).to.equal(true);
    expect(element.reading.audio).to.equal(null);
    page.close();
    await wrap(withWords + withWords);
    expect([...page.document.querySelectorAll('audio')].every(({ controls }) => controls)).to.equal(true);
  });

  it('is its author’s again when a player comes that the author wrote', async () => {
    const element = await wrap(withWords);
    element.querySelector('article')!.append(page.document.createElement('aloud-player'));
    const audio = page.document.querySelector('audio')!;
    await until('its own controls', () => audio.controls);
  });
});
