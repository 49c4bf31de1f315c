/** Real keys, as in table 4.3 of the accessibility requirements. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { waitFor } from '../../pages/open-page.js';
import { waitForTiming, play, press, openPlayer, type PlayerPage, openSettings } from './player-page.js';

/** A pause at a position, so that the step of a key can be measured. */
async function pausedAt(on: PlayerPage, time: number): Promise<void> {
  await play(on);
  await press(on);
  await waitFor('the pause', () => on.audio.paused);
  await toTime(on, time);
  on.part('input').focus();
}

async function toTime({ audio }: PlayerPage, time: number): Promise<void> {
  const seeked = new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }));
  audio.currentTime = time;
  await seeked;
}

/** The new position after a key. */
async function after(on: PlayerPage, key: string): Promise<number> {
  const seeked = new Promise((resolve) => on.audio.addEventListener('seeked', resolve, { once: true }));
  await sendKeys({ press: key });
  await seeked;
  return Math.round(on.audio.currentTime * 10) / 10;
}

/** Not compared by `expect`, which would print an element of a frame for minutes. */
const hasFocus = (part: Element | undefined): boolean => !!part?.matches(':focus');

describe('aloud-player, by keyboard', () => {
  let on: PlayerPage;

  afterEach(() => on?.close());

  for (const [name, key] of Object.entries({ Enter: 'Enter', Space: ' ' })) {
    it(`plays and pauses by ${name}, and the focus stays on the button`, async () => {
      on = await openPlayer('before-press');
      await press(on, '.play', key);
      await waitFor('sound', () => !on.audio.paused && on.player.reading?.phase === 'playing');
      await waitFor('the rest', () => on.part('.steps'));
      expect(hasFocus(on.part('.play'))).to.equal(true);
      await sendKeys({ press: key });
      await waitFor('the pause', () => on.audio.paused);
      expect(hasFocus(on.part('.play'))).to.equal(true);
      expect(on.part('.play').textContent).to.contain('Play');
    });
  }

  it('is one tab stop before the press', async () => {
    on = await openPlayer('before-press');
    on.part('.play').focus();
    await sendKeys({ press: 'Tab' });
    expect(on.player.matches(':focus-within')).to.equal(false);
  });

  it('is eleven tab stops after it, in the order of the page; Shift+Tab goes back', async () => {
    on = await openPlayer('playing');
    await play(on);
    const stops = [
      on.part('.play'),
      ...on.parts('.steps button'),
      ...on.parts('.choices > :is(select, button)'),
      on.part('input'),
      ...on.parts('.text-button'),
    ];
    expect(stops).to.have.length(11);
    expect(hasFocus(stops[0])).to.equal(true);
    for (const stop of stops.slice(1)) {
      await sendKeys({ press: 'Tab' });
      expect(hasFocus(stop)).to.equal(true);
    }
    for (const stop of stops.slice(0, -1).reverse()) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      expect(hasFocus(stop)).to.equal(true);
    }
    stops.at(-1)!.focus();
    await sendKeys({ press: 'Tab' });
    expect(on.player.matches(':focus-within')).to.equal(false);
  });

  // PLY-6, I18N-3
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`moves the position, the right arrow always forward in time (${dir} page)`, async () => {
      on = await openPlayer('playing', { dir });
      await pausedAt(on, 20);
      expect(await after(on, 'ArrowRight')).to.equal(25);
      expect(await after(on, 'ArrowUp')).to.equal(30);
      expect(await after(on, 'ArrowLeft')).to.equal(25);
      expect(await after(on, 'ArrowDown')).to.equal(20);
      expect(await after(on, 'PageUp')).to.be.closeTo(on.audio.duration, 0.1); // 30 s forward is beyond the end
      await toTime(on, 40);
      expect(await after(on, 'PageDown')).to.equal(10);
      expect(await after(on, 'Home')).to.equal(0);
      expect(await after(on, 'End')).to.be.closeTo(on.audio.duration, 0.1);
    });
  }

  it('moves the position in a Persian page, in which it runs from left to right too', async () => {
    on = await openPlayer('persian-page');
    await pausedAt(on, 20);
    expect(await after(on, 'ArrowRight')).to.equal(25);
    expect(on.part('input').getAttribute('aria-valuetext')).to.equal('۲۵ ثانیه');
  });

  it('gives the new position alone after a key (PLY-5)', async () => {
    on = await openPlayer('playing');
    await pausedAt(on, 10);
    await after(on, 'ArrowRight');
    expect(on.part('input').getAttribute('aria-valuetext')).to.equal('15 seconds');
    expect(on.part<HTMLInputElement>('input').value).to.equal('15');
  });

  it('leaves the position’s keys to the system while a modifier is down', async () => {
    on = await openPlayer('playing');
    await pausedAt(on, 10);
    let prevented: boolean | undefined;
    on.document.addEventListener('keydown', (event) => (prevented = event.defaultPrevented));
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ up: 'Control' });
    expect(prevented).to.equal(false);
  });

  // PLY-7
  it('steps back and forward by 15 seconds', async () => {
    on = await openPlayer('playing');
    await pausedAt(on, 20);
    const [back, , , forward] = on.parts('.steps button');
    back!.focus();
    expect(await after(on, 'Enter')).to.equal(5);
    forward!.focus();
    expect(await after(on, ' ')).to.equal(20);
    expect(hasFocus(forward)).to.equal(true);
  });

  it('steps by sentences', async () => {
    on = await openPlayer('playing');
    await pausedAt(on, 0);
    await waitForTiming(on);
    const [, previous, next] = on.parts('.steps button');
    next!.focus();
    const times = [];
    for (let step = 0; step < 4; step++) times.push(await after(on, 'Enter'));
    expect(times).to.deep.equal([2.9, 7.8, 13.6, 15.5]);
    previous!.focus();
    expect(await after(on, 'Enter')).to.equal(13.6);
  });

  it('shows the name of the section that plays', async () => {
    on = await openPlayer('playing');
    await play(on);
    await waitForTiming(on);
    on.audio.currentTime = 22.5;
    const name = 'A Shelf For Every Island';
    await waitFor('the name of the section', () => on.part('[part=section]').textContent === name);
    expect(on.audio.currentTime).to.be.within(23.9, 40);
    expect(on.part('.track').style.getPropertyValue('--_marks').split('var(').length - 1, 'one mark').to.equal(1);
  });

  it('chooses speed and highlight with the lists’ own keys', async () => {
    on = await openPlayer('playing');
    await play(on);
    const speed = on.part<HTMLSelectElement>('[part=speed]');
    speed.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(speed.selectedOptions[0]!.textContent.trim()).to.equal('1.25×');
    await waitFor('the speed', () => on.audio.playbackRate === 1.25);
    await openSettings(on);
    const highlight = on.part<HTMLSelectElement>('[part=highlight]');
    highlight.focus();
    await sendKeys({ type: 'Of' });
    expect(highlight.value).to.equal('off');
    expect(hasFocus(highlight)).to.equal(true);
  });

  // PLY-24
  it('takes no key of the page: Space and arrows scroll it', async () => {
    on = await openPlayer('playing', { height: 300 });
    await play(on);
    on.part('.play').blur();
    const interceptedKeys: string[] = [];
    on.document.addEventListener('keydown', (event) => event.defaultPrevented && interceptedKeys.push(event.key));
    for (const key of ['k', 'm', 'ArrowRight', 'Home', 'Escape']) await sendKeys({ press: key });
    // The last: a scroll upwards that has begun may end a later one.
    await sendKeys({ press: ' ' });
    await waitFor('the scroll', () => on.window.scrollY > 0);
    expect(interceptedKeys).to.deep.equal([]);
    expect(on.audio.paused).to.equal(false);
  });
});
