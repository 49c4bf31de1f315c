/** The controls of an open story stay at the bottom edge while the player is out of view. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { passesAxe } from '../../axe/axe.js';
import { axTree, outline } from '../../commands/ax-tree.js';
import { emulate } from '../../commands/emulation.js';
import { waitFor } from '../../pages/open-page.js';
import { collectAnnouncements, openPlayer, play, press, type PlayerPage } from './player-page.js';

const isDocked = ({ part }: PlayerPage): boolean => part('section').matches(':popover-open');

const tops = (on: PlayerPage): number[] =>
  [...on.document.querySelectorAll('h1, aloud-player, a, p')].map(
    (element) => element.getBoundingClientRect().top + on.window.scrollY,
  );

/** To a 64th of a pixel: Firefox computes with less precision in a page that is scrolled. */
function expectTops(on: PlayerPage, expected: readonly number[]): void {
  const found = tops(on);
  expect(found.length).to.equal(expected.length);
  for (const [index, top] of found.entries()) expect(top).to.be.closeTo(expected[index]!, 1 / 64);
}

const scrollTo = ({ window }: PlayerPage, top: number): void => window.scrollTo({ top, behavior: 'instant' });

/** Opens the example, whose story is below the view, plays it, and waits until the controls are docked. */
async function openDocked(options: Parameters<typeof openPlayer>[1] = {}): Promise<PlayerPage> {
  const on = await openPlayer('docked', options);
  await play(on);
  await waitFor('the dock', () => isDocked(on));
  return on;
}

/** Paused, a story neither scrolls the page nor ends, and its controls stay docked. */
async function openDockedAndPaused(): Promise<PlayerPage> {
  const on = await openDocked();
  await press(on);
  await waitFor('a pause', () => on.audio.paused);
  return on;
}

/** The dock is where it belongs: inside the view, at its bottom edge. */
function dockBox(on: PlayerPage): DOMRect {
  const box = on.part('section').getBoundingClientRect();
  expect(Math.abs(box.bottom - on.window.innerHeight)).to.be.below(1);
  return box;
}

// PLY-25
describe('aloud-player out of view', () => {
  let on: PlayerPage;

  afterEach(async () => {
    await emulate({});
    on?.close();
  });

  it('docks the same elements, without a word, and the focus stays', async () => {
    on = await openPlayer('docked');
    const [section, button] = [on.part('section'), on.part('.play')];
    await play(on);
    const announcements = collectAnnouncements(on);
    await waitFor('the dock', () => isDocked(on));
    dockBox(on);
    expect(on.part('section') === section && on.part('.play') === button).to.equal(true);
    expect(button.matches(':focus')).to.equal(true);
    await press(on);
    await waitFor('a pause', () => on.audio.paused);
    expect(isDocked(on), 'a paused story is open').to.equal(true);
    expect(announcements).to.deep.equal([]);
  });

  it('keeps its room: nothing on the page moves when it docks, and when it comes back', async () => {
    on = await openPlayer('docked');
    await play(on);
    const before = tops(on);
    await waitFor('the dock', () => isDocked(on));
    expectTops(on, before);
    await press(on);
    await waitFor('a pause', () => on.audio.paused);
    scrollTo(on, 0);
    await waitFor('the player in its place', () => !isDocked(on));
    expectTops(on, before);
    expect(on.part('section').hasAttribute('popover')).to.equal(false);
  });

  it('has one row: play, back, time, more, close; and all controls on request', async () => {
    on = await openDocked({ width: 320 });
    expect(dockBox(on).height).to.be.at.most(64);
    const names = async (): Promise<string[]> =>
      [...outline(await axTree(on.part('section'))).matchAll(/(?:button|slider|combobox) "([^"]*)"/g)].map(
        ([, name]) => name!,
      );
    expect(await names()).to.deep.equal(['Pause', 'Back 15 seconds', 'All controls', 'Close this bar']);
    expect(on.part('section').scrollWidth).to.be.at.most(320);
    const more = on.part('[aria-expanded]');
    await press(on, '[aria-expanded]');
    expect(more.ariaExpanded).to.equal('true');
    expect(await names()).to.include.members(['Forward 15 seconds', 'Position', 'Speed', 'Settings']);
    dockBox(on);
    await passesAxe(on.document);
    await press(on, '[aria-expanded]');
    expect(await names()).to.have.length(4);
  });

  it('docks not while the keyboard is at a control that the row lacks, but when it leaves', async () => {
    on = await openDockedAndPaused();
    scrollTo(on, 0);
    await waitFor('the player in its place', () => !isDocked(on));
    on.part('input').focus();
    scrollTo(on, on.window.innerHeight);
    await waitFor('out of view', () => on.player.getBoundingClientRect().bottom < 0);
    await new Promise((done) => new on.window.IntersectionObserver(done).observe(on.player));
    expect(isDocked(on)).to.equal(false);
    expect(on.part('input').matches(':focus')).to.equal(true);
    on.document.querySelector<HTMLElement>('article a')!.focus({ preventScroll: true });
    await waitFor('the dock', () => isDocked(on));
  });

  it('takes a quarter of the height at most, in the smallest views, with the whole line of the focus', async () => {
    for (const [width, height] of [
      [320, 256],
      [640, 320],
    ] as const) {
      on = await openDocked({ width, height });
      expect(dockBox(on).height, `${width} × ${height}`).to.be.at.most(height / 4);
      for (const button of on.part('section').querySelectorAll<HTMLElement>('button')) {
        if (!button.checkVisibility()) continue;
        button.focus();
        const { outlineOffset, outlineWidth } = getComputedStyle(button);
        const line = parseFloat(outlineOffset) + parseFloat(outlineWidth);
        expect(line, button.className).to.be.above(0);
        expect(
          button.getBoundingClientRect().bottom + line,
          `the line of the focus at ${width} × ${height}`,
        ).to.be.at.most(height);
      }
      on.close();
    }
  });

  it('docks not before the press, nor with dock="off", nor after the reader has closed it', async () => {
    on = await openPlayer('docked');
    scrollTo(on, on.document.body.scrollHeight);
    await waitFor('out of view', () => on.player.getBoundingClientRect().bottom < 0);
    expect(isDocked(on)).to.equal(false);
    scrollTo(on, 0);
    await play(on);
    await waitFor('the dock', () => isDocked(on));
    const top = on.window.scrollY;
    await press(on, '.dock button:last-child');
    expect(isDocked(on)).to.equal(false);
    expect(on.part('.play').matches(':focus')).to.equal(true);
    expect(Math.abs(on.window.scrollY - top), 'the page stays').to.be.below(on.window.innerHeight);
    on.player.setAttribute('dock', 'off');
    on.player.reading!.notify();
    expect(isDocked(on)).to.equal(false);
  });

  it('hides while it would cover the element that has the focus, or while the reader writes', async () => {
    on = await openDockedAndPaused();
    const field = on.document.createElement('input');
    on.document.querySelector('article')!.append(field);
    for (const [what, element] of [
      ['a text field', field],
      ['the last link, at the end of the page', on.document.querySelector<HTMLElement>('article a')!],
    ] as const) {
      element.focus();
      await waitFor(`the dock gives way to ${what}`, () => {
        const box = element.getBoundingClientRect();
        const dock = on.part('section').getBoundingClientRect();
        return (
          getComputedStyle(on.part('section')).visibility === 'hidden' || (element !== field && box.bottom <= dock.top)
        );
      });
    }
    on.part('.play').focus();
    await waitFor('the dock', () => getComputedStyle(on.part('section')).visibility === 'visible');
  });

  it('is left by Tab for what comes after the sentence, and by Shift+Tab for what comes before it', async () => {
    for (const [key, stop, destination] of [
      ['Tab', '.dock button:last-child', 'Back to the start'],
      ['Shift+Tab', '.play', 'To the story'],
    ] as const) {
      on = await openDocked();
      on.part(stop).focus();
      if (key === 'Shift+Tab') await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      if (key === 'Shift+Tab') await sendKeys({ up: 'Shift' });
      await waitFor(destination, () => on.document.activeElement?.textContent === destination);
      expect(on.document.querySelectorAll('article [tabindex]').length).to.equal(0);
      on.close();
    }
  });

  it('comes back when the page moves the player', async () => {
    on = await openDockedAndPaused();
    on.document.querySelector('h1')!.after(on.player);
    on.player.reading!.notify();
    await waitFor('the dock again', () => isDocked(on));
    scrollTo(on, 0);
    await waitFor('the player in its place', () => !isDocked(on));
    expect(on.part('.play').checkVisibility()).to.equal(true);
  });

  it('is not printed', async () => {
    on = await openDocked();
    await emulate({ media: 'print' });
    expect(on.part('section').checkVisibility()).to.equal(false);
  });

  it('goes when the story ends', async () => {
    on = await openDocked();
    on.player.reading!.session!.seek(on.audio.duration - 0.2);
    await waitFor('the end', () => on.player.reading!.phase === 'ended');
    expect(isDocked(on)).to.equal(false);
  });
});
