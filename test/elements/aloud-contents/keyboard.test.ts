/** Keyboard: Tab moves through links and times, Enter goes to the section, a time plays from there. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { waitFor } from '../../pages/open-page.js';
import { interceptedKeys } from '../intercepted-keys.js';
import { focused, linkNames, play, openContents, type ContentsPage } from './contents-page.js';

describe('aloud-contents, by keyboard', () => {
  let page: ContentsPage;

  afterEach(() => page.close());

  const heading = (at: number): HTMLElement => page.document.querySelectorAll<HTMLElement>('article h2')[at]!;

  const press = async (element: HTMLElement): Promise<void> => {
    element.focus();
    await sendKeys({ press: 'Enter' });
    await new Promise((resolve) => page.window.setTimeout(resolve));
  };

  it('Tab reaches the links in order, and continues into the story', async () => {
    page = await openContents('plain');
    const names = await linkNames(page);
    page.links()[0]!.focus();
    const visited = [focused(page).textContent];
    while (visited.length < names.length) {
      await sendKeys({ press: 'Tab' });
      visited.push(focused(page).textContent);
    }
    expect(visited).to.deep.equal(names);
    await sendKeys({ press: 'Tab' });
    expect(page.contents.contains(page.document.activeElement)).to.equal(false);
  });

  it('Enter moves to a heading that has an id, by its URL', async () => {
    page = await openContents('plain', { height: 300 });
    await linkNames(page);
    await press(page.links()[0]!);
    expect(focused(page)).to.equal(heading(0));
    expect(page.window.location.hash).to.equal('#shelves');
    expect(heading(0).getBoundingClientRect().top).to.be.within(-1, 300);
  });

  it('and to one without an id: nothing is written into the article', async () => {
    page = await openContents('plain', { height: 300 });
    await linkNames(page);
    const before = page.document.querySelector('article')!.innerHTML;
    await press(page.links()[1]!);
    expect(focused(page)).to.equal(heading(1));
    expect(page.window.scrollY).to.be.above(100);
    expect(heading(1).getBoundingClientRect().top).to.be.within(-1, 300);
    heading(1).blur();
    expect(page.document.querySelector('article')!.innerHTML).to.equal(before);
    expect(page.links()[1]!.hash).to.equal('#:~:text=By%20Sled%2C%20Over%20The%20Ice');
  });

  it('where a router handles the navigation too', async () => {
    page = await openContents('plain', { height: 300 });
    await linkNames(page);
    page.document.addEventListener('click', (event) => event.preventDefault());
    await press(page.links()[0]!);
    expect(focused(page)).to.equal(heading(0));
    expect(page.window.location.hash).to.equal('');
  });

  it('a link starts no sound, and does not change playing sound', async () => {
    page = await openContents('playing');
    await linkNames(page);
    const audio = page.document.querySelector('audio')!;
    await press(page.links()[0]!);
    expect([audio.paused, audio.readyState]).to.deep.equal([true, HTMLMediaElement.HAVE_NOTHING]);
    await play(page);
    const before = audio.currentTime;
    await press(page.links()[0]!);
    expect(audio.paused).to.equal(false);
    expect(audio.currentTime - before).to.be.within(0, 8);
    expect(focused(page)).to.equal(heading(0));
  });

  // PLY-14
  it('a time plays from there: playing sound seeks, paused sound starts', async () => {
    page = await openContents('playing');
    const audio = await play(page);
    await press(page.times()[0]!);
    await waitFor('the section', () => audio.currentTime >= 23 && audio.currentTime < 26);
    expect(audio.paused).to.equal(false);
    expect(focused(page), 'the focus stays').to.equal(page.times()[0]);
    audio.pause();
    audio.currentTime = 2;
    await waitFor('the pause', () => page.document.querySelector('aloud-player')!.reading!.phase === 'paused');
    await press(page.times()[0]!);
    await waitFor('the section again', () => !audio.paused && audio.currentTime >= 23);
  });

  it('a page may cancel a press that would start the sound (aloud-press)', async () => {
    page = await openContents('playing');
    const audio = await play(page);
    audio.pause();
    await waitFor('the pause', () => page.document.querySelector('aloud-player')!.reading!.phase === 'paused');
    const time = audio.currentTime;
    page.document.addEventListener('aloud-press', (event) => event.preventDefault());
    await press(page.times()[0]!);
    expect([audio.paused, audio.currentTime]).to.deep.equal([true, time]);
  });

  it('every other key reaches the page', async () => {
    page = await openContents('plain');
    await linkNames(page);
    page.links()[0]!.focus();
    page.document.addEventListener('click', (event) => event.preventDefault());
    expect(await interceptedKeys(page.document)).to.deep.equal([]);
  });
});
