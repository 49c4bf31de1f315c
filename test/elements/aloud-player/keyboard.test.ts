/** Real keys, as table 4.3 of the accessibility paper has them. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitFor } from '../../pages/open-page.js';
import { waitForTiming, play, press, openPlayer, type PlayerPage } from './player-page.js';

/** The place where the story stands still, so that a key's way can be measured. */
async function pausedAt(on: PlayerPage, time: number): Promise<void> {
  await play(on);
  await press(on);
  await waitFor('the pause', () => on.audio.paused);
  await toTime(on, time);
  on.part('input').focus();
}

async function toTime({ audio }: PlayerPage, time: number): Promise<void> {
  const there = new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }));
  audio.currentTime = time;
  await there;
}

/** Where a key takes the sound. */
async function after(on: PlayerPage, key: string): Promise<number> {
  const there = new Promise((resolve) => on.audio.addEventListener('seeked', resolve, { once: true }));
  await sendKeys({ press: key });
  await there;
  return Math.round(on.audio.currentTime * 10) / 10;
}

/** Not compared by `expect`: it would print an element of a frame for minutes. */
const hasFocus = (part: Element | undefined): boolean => !!part?.matches(':focus');

describe('aloud-player answers keys', () => {
  let on: PlayerPage;

  afterEach(() => on?.close());

  for (const key of ['Enter', 'Space']) {
    it(`plays and pauses by ${key}, and the focus stays on the button`, async () => {
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

  it('is one stop of Tab before the press', async () => {
    on = await openPlayer('before-press');
    on.part('.play').focus();
    await sendKeys({ press: 'Tab' });
    expect(on.player.matches(':focus-within')).to.equal(false);
  });

  it('is eight stops after it, in the order of the page; Shift+Tab goes back', async () => {
    on = await openPlayer('playing');
    await play(on);
    const stops = [on.part('.play'), ...on.parts('.steps button'), on.part('input'), ...on.parts('select')];
    expect(stops).to.have.length(8);
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
    on.parts('select')[1]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(on.player.matches(':focus-within')).to.equal(false);
  });

  // PLY-6, I18N-3
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`moves the position, the right arrow always on in time (${dir} page)`, async () => {
      on = await openPlayer('playing', { dir });
      await pausedAt(on, 20);
      expect(await after(on, 'ArrowRight')).to.equal(25);
      expect(await after(on, 'ArrowUp')).to.equal(30);
      expect(await after(on, 'ArrowLeft')).to.equal(25);
      expect(await after(on, 'ArrowDown')).to.equal(20);
      expect(await after(on, 'PageUp')).to.be.closeTo(on.audio.duration, 0.1); // 30 s on is beyond the end
      await toTime(on, 40);
      expect(await after(on, 'PageDown')).to.equal(10);
      expect(await after(on, 'Home')).to.equal(0);
      expect(await after(on, 'End')).to.be.closeTo(on.audio.duration, 0.1);
    });
  }

  it('moves the position in a Persian page in which it runs from left to right, too', async () => {
    on = await openPlayer('persian-page');
    await pausedAt(on, 20);
    expect(await after(on, 'ArrowRight')).to.equal(25);
    expect(on.part('input').getAttribute('aria-valuetext')).to.equal('۲۵ ثانیه');
  });

  it('says the new place alone after a key (PLY-5)', async () => {
    on = await openPlayer('playing');
    await pausedAt(on, 10);
    await after(on, 'ArrowRight');
    expect(on.part('input').getAttribute('aria-valuetext')).to.equal('15 seconds');
    expect(on.part<HTMLInputElement>('input').value).to.equal('15');
  });

  it('leaves the position’s keys to the system where a modifier is down', async () => {
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
  it('goes back and on by 15 seconds', async () => {
    on = await openPlayer('playing');
    await pausedAt(on, 20);
    const [back, forward] = on.parts('.steps button');
    back!.focus();
    expect(await after(on, 'Enter')).to.equal(5);
    forward!.focus();
    expect(await after(on, 'Space')).to.equal(20);
    expect(hasFocus(forward)).to.equal(true);
  });

  it('goes by paragraphs', async () => {
    on = await openPlayer('playing');
    await pausedAt(on, 0);
    await waitForTiming(on);
    const [, , previous, next] = on.parts('.steps button');
    next!.focus();
    const first = await after(on, 'Enter');
    const second = await after(on, 'Enter');
    expect([first, second]).to.deep.equal([2.9, 13.6]);
    previous!.focus();
    expect(await after(on, 'Enter')).to.equal(2.9);
  });

  it('chooses speed and highlight with the lists’ own keys', async () => {
    on = await openPlayer('playing');
    await play(on);
    const [speed, highlight] = on.parts('select') as unknown as HTMLSelectElement[];
    speed!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(speed!.selectedOptions[0]!.textContent).to.equal('1.25 times');
    await waitFor('the speed', () => on.audio.playbackRate === 1.25);
    highlight!.focus();
    await sendKeys({ type: 'Of' });
    expect(highlight!.value).to.equal('off');
    expect(hasFocus(highlight)).to.equal(true);
  });

  // PLY-24
  it('takes no key of the page: Space and arrows scroll it', async () => {
    on = await openPlayer('playing', { height: 300 });
    await play(on);
    on.part('.play').blur();
    const kept: string[] = [];
    on.document.addEventListener('keydown', (event) => event.defaultPrevented && kept.push(event.key));
    for (const key of ['Space', 'k', 'm', 'ArrowRight', 'Home', 'Escape']) await sendKeys({ press: key });
    expect(kept).to.deep.equal([]);
    expect(on.audio.paused).to.equal(false);
    await sendKeys({ press: 'End' });
    await waitFor('the scroll', () => on.window.scrollY > 0);
  });
});
