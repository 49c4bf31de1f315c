import { expect } from '@open-wc/testing';
import { sendKeys } from '../commands/input.js';
import type { AloudPlayer } from '../../src/elements/aloud-player/aloud-player.js';
import { passesAxe } from '../axe/axe.js';
import { block } from '../commands/emulation.js';
import { querySelectorDeep, openPage, stateOfPage, waitFor, type OpenPage } from './open-page.js';

/** The HTML comes from the README, and runs with the built script. */
describe('the page in the README', () => {
  let page: OpenPage;
  let player: AloudPlayer;

  before(async () => {
    page = await openPage('/readme/', { width: 600 });
    player = page.document.querySelector('aloud-player')!;
  });

  after(() => page.close());

  afterEach(() => block([]));

  /** The story has only some seconds, which may be over on a busy machine. */
  function playAgain(): void {
    if (player.reading!.phase === 'ended') querySelectorDeep(page.document, 'aloud-player >> button')!.click();
  }

  it('requests one script and nothing else before the first press of Play', () => {
    const requests = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(requests.filter((path) => !/^\/readme\/(aloud\.js|chunks\/|quay\.svg)/.test(path))).to.deep.equal([]);
    expect(requests).to.include('/readme/aloud.js');
  });

  it('plays, and follows every word', async () => {
    let fit: { pageWords: number; alignedWords: number } | undefined;
    page.document.addEventListener('aloud-fit', (event) => (fit = (event as unknown as { fit: typeof fit }).fit));
    querySelectorDeep(page.document, 'aloud-player >> button')!.focus();
    await sendKeys({ press: 'Enter' });
    const audio = page.document.querySelector('audio')!;
    await waitFor('sound that moves', () => audio.currentTime > 0.5 && player.reading!.phase === 'playing');
    expect(await waitFor('the alignment', () => fit)).to.include({ pageWords: 19, alignedWords: 19 });
    const isHighlighted = (): number | undefined => {
      playAgain();
      return page.window.CSS.highlights.get('aloud-sentence')?.size;
    };
    await waitFor('a highlighted sentence', isHighlighted, () => stateOfPage(page));
  });

  it('pauses, resumes, plays faster at its pitch, seeks and ends, with the build’s smaller howler', async () => {
    const audio = page.document.querySelector('audio')!;
    const button = querySelectorDeep(page.document, 'aloud-player >> button')!;
    button.focus();
    playAgain();
    player.reading!.session!.seek(0);
    await waitFor('sound', () => player.reading!.phase === 'playing');
    await sendKeys({ press: 'Enter' });
    await waitFor('silence', () => audio.paused && player.reading!.phase === 'paused');
    const speed = querySelectorDeep<HTMLSelectElement>(page.document, 'aloud-player >> [part=speed]')!;
    speed.value = '2';
    speed.dispatchEvent(new Event('change'));
    localStorage.removeItem('aloud');
    await sendKeys({ press: 'Enter' });
    const from = audio.currentTime;
    await waitFor('sound again', () => player.reading!.phase === 'playing' && audio.currentTime > from);
    expect([audio.playbackRate, audio.preservesPitch]).to.deep.equal([2, true]);
    const globals = ['Howl', 'Howler', 'Sound', 'HowlerGlobal'].filter((name) => Reflect.get(page.window, name));
    expect(globals, 'nothing is left on the page').to.deep.equal([]);
    player.reading!.session!.seek(audio.duration - 0.5);
    await waitFor('the end', () => player.reading!.phase === 'ended');
    expect(audio.ended).to.equal(true);
  });

  it('requests failed modules again, in browsers too that try a module only once', async () => {
    const other = await openPage('/readme/', { width: 600 });
    await block(['*/chunks/press*']);
    const button = querySelectorDeep(other.document, 'aloud-player >> button')!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('the line', () =>
      querySelectorDeep(other.document, 'aloud-player >> .problem')?.textContent.includes('reload'),
    );
    await block([]);
    await sendKeys({ press: 'Enter' });
    const audio = other.document.querySelector('audio')!;
    await waitFor('sound', () => audio.currentTime > 0);
    await waitFor('the rest of the player', () => querySelectorDeep(other.document, 'aloud-player >> [part=steps]'));
    other.close();
  });

  it('plays the next source where the first is missing, again from the start, and again after a failure', async () => {
    const other = await openPage('/readme/', { width: 600 });
    const audio = other.document.querySelector('audio')!;
    const [first, second] = audio.querySelectorAll('source');
    const address = second!.src;
    first!.src = 'nothing-here.webm';
    second!.src = 'nor-here.m4a';
    const reading = () => other.document.querySelector<AloudPlayer>('aloud-player')!.reading!;
    const button = querySelectorDeep(other.document, 'aloud-player >> button')!;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('the failure', () => reading().phase === 'failed');
    second!.src = address;
    await sendKeys({ press: 'Enter' });
    await waitFor('sound', () => reading().phase === 'playing' && audio.currentTime > 0);
    expect(new URL(audio.currentSrc).pathname).to.match(/story\.m4a$/);
    other.close();
  });

  it('passes axe', () => passesAxe(page.document));
});
