/** The code of the press does not come: a deploy without chunks, an emptied cache, a server that does not answer. */
import { expect } from '@open-wc/testing';
import { block, throttle } from '../commands/emulation.js';
import { createStoryFixture, sentences } from './story-fixture.js';
import { querySelectorDeep, waitForElements, waitFor } from './open-page.js';
import { buttonLabel, openMarkup, openStory, phaseOf, pressKey, type StoryPage } from './story-page.js';

const LINE = 'The player did not load. Press Play again, or reload the page.';

describe('code that does not come twice', () => {
  let page: StoryPage;

  const line = (): string => querySelectorDeep(page.document, 'aloud-player >> [part=problem]')?.textContent ?? '';
  const isUsable = (audio: HTMLAudioElement): boolean =>
    audio.controls && audio.checkVisibility() && audio.getBoundingClientRect().height > 20;
  /** Presses Play, and waits until the press has failed. */
  const pressInVain = async (button: HTMLElement): Promise<void> => {
    await pressKey(button, 'Enter');
    await waitFor('the failure', () => line() === LINE && phaseOf(page) === 'failed');
  };

  afterEach(async () => {
    await block([]);
    await throttle({});
    page.close();
  });

  it('brings back the author’s own player, and the next press that works replaces it at the same position', async () => {
    page = await openStory('/demo/', { built: true });
    const { audio, play } = page;
    const { outerHTML } = audio;
    await block(['*/chunks/*']);
    await pressInVain(play);
    expect(isUsable(audio)).to.equal(false);
    await pressInVain(play);
    await waitFor('the author’s player', () => isUsable(audio));
    expect([buttonLabel(page), play.matches(':focus')]).to.deep.equal(['Play story', true]);
    await audio.play();
    await waitFor('the sound', () => audio.currentTime > 0.3);
    audio.pause();
    audio.currentTime = 30;
    expect(audio.outerHTML).to.equal(outerHTML);
    await block([]);
    await pressKey(play, 'Enter');
    await waitFor('the sound', () => phaseOf(page) === 'playing' && audio.currentTime > 30);
    await waitFor('the controls', () => !isUsable(audio) && querySelectorDeep(page.document, 'aloud-player >> .steps'));
    expect(line()).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('gives the author’s recording in an article its controls again', async () => {
    const { text, audioUrl, timingUrl } = createStoryFixture([sentences(2)]);
    const audio = `<audio controls preload="none" src="${audioUrl}"><track src="${timingUrl}"></audio>`;
    page = await openMarkup(`<aloud-article><article><h1>Title</h1>${audio}${text}</article></aloud-article>`, {
      modules: true,
    });
    await waitForElements(page.document);
    const player = await waitFor('the player', () => querySelectorDeep(page.document, 'aloud-article >> aloud-player'));
    const authored = page.document.querySelector('audio')!;
    expect(authored.controls).to.equal(false);
    await block(['*/reading/session.ts*']);
    const button = await waitFor('the button', () => player.shadowRoot!.querySelector<HTMLElement>('.play'));
    const message = (): string => player.shadowRoot!.querySelector('[part=problem]')?.textContent.trim() ?? '';
    await pressKey(button, 'Enter');
    await waitFor('the failure', () => message() === LINE);
    await pressKey(button, 'Enter');
    await waitFor('the author’s player', () => isUsable(authored));
  });

  it('says so after twenty seconds, where the server does not answer', async () => {
    page = await openStory('/demo/', { built: true });
    await throttle({ latency: 600_000 });
    await pressInVain(page.play);
    expect(buttonLabel(page)).to.equal('Play story');
  });
});
