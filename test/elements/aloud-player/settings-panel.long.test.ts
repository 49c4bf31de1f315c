/** The settings panel: its controls, what they change, and where the focus is. */
import { expect } from '@open-wc/testing';
import { browserClock } from '../../../src/browser/browser-clock.js';
import { resetMouse, sendKeys, sendMouse } from '../../commands/input.js';
import { passesAxe } from '../../axe/axe.js';
import { axTree, outline } from '../../commands/ax-tree.js';
import { waitFor } from '../../pages/open-page.js';
import {
  ScriptedSynthesis,
  createVoice,
  installSynthesis,
} from '../../browser/speech-synthesis/scripted-speech-synthesis.js';
import { createObjectUrl } from '../../pages/story-fixture.js';
import {
  collectAnnouncements,
  openPlayer,
  openSettings,
  play,
  press,
  waitForTiming,
  type PlayerPage,
} from './player-page.js';

const isOpen = ({ part }: PlayerPage): boolean => !!part('.panel:popover-open');
const slider = ({ parts }: PlayerPage, name: string): HTMLInputElement =>
  parts('.panel input').find(({ ariaLabel }) => ariaLabel === name) as HTMLInputElement;

/** WebKitGTK's own mixer rounds a volume. */
const isAbout = (volume: number, expected: number): boolean => Math.abs(volume - expected) < 0.005;

// PLY-8, PLY-30
describe('the settings panel', () => {
  let on: PlayerPage;

  beforeEach(async () => {
    on = await openPlayer('playing');
    await play(on);
    await waitForTiming(on);
  });

  afterEach(() => {
    localStorage.removeItem('aloud');
    on.close();
  });

  it('opens at its first control, closes with Escape, and gives the focus back', async () => {
    const settings = on.part('[part=settings]');
    for (let time = 0; time < 2; time++) {
      await openSettings(on);
      await waitFor('the speed', () => slider(on, 'Speed').matches(':focus'));
      await sendKeys({ press: 'Escape' });
      await waitFor('the panel to close', () => !isOpen(on));
      expect(settings.matches(':focus')).to.equal(true);
    }
    expect(on.audio.paused, 'the story plays on').to.equal(false);
  });

  it('closes with its button, with the button that opened it, and with a press elsewhere', async () => {
    await openSettings(on);
    await press(on, '.panel [title=Close]');
    await waitFor('the panel to close', () => !isOpen(on));
    expect(on.part('[part=settings]').matches(':focus')).to.equal(true);
    await openSettings(on);
    await press(on, '[part=settings]');
    await waitFor('the panel to close', () => !isOpen(on));
    await openSettings(on);
    window.scrollTo(0, 0); // Firefox has scrolled to the button, and the mouse reaches only what is in view
    const frame = on.window.frameElement!.getBoundingClientRect();
    const heading = on.document.querySelector('h1')!.getBoundingClientRect();
    const position: [number, number] = [Math.round(frame.x + heading.x + 5), Math.round(frame.y + heading.y + 5)];
    await sendMouse({ type: 'click', position });
    await resetMouse();
    await waitFor('the panel to close', () => !isOpen(on));
  });

  it('is a group with named controls, and passes axe', async () => {
    await openSettings(on);
    const text = outline(await axTree(on.part('.panel')));
    expect(text).to.match(/^group "Settings"/);
    const controls = [...text.matchAll(/(?:button|slider|combobox|checkbox) "([^"]*)"/g)].map(([, name]) => name);
    expect(controls).to.deep.equal(['Close', 'Speed', 'Highlight', 'Pause after each', 'Sleep timer', 'Press a word to listen', 'Messages for screen readers', 'Skip long silences', 'Volume', 'Mute', 'Previous paragraph', 'Next paragraph', 'Keyboard shortcuts', 'Forget my places and settings']); // prettier-ignore
    await passesAxe(on.document);
  });

  it('changes the speed in steps of 0.05, up to 4 times', async () => {
    await openSettings(on);
    const speed = slider(on, 'Speed');
    await press(on, '.panel input', 'ArrowRight');
    await waitFor('the speed', () => on.audio.playbackRate === 1.05);
    expect(speed.value).to.equal('1.05');
    const list = on.part<HTMLSelectElement>('[part=speed]');
    expect(list.selectedOptions[0]!.textContent.trim(), 'the list has the speed too').to.equal('1.05×');
    await sendKeys({ press: 'End' });
    await waitFor('the highest speed', () => on.audio.playbackRate === 4);
    await sendKeys({ press: 'Home' });
    await waitFor('the lowest speed', () => on.audio.playbackRate === 0.5);
    expect(on.audio.preservesPitch).to.equal(true);
  });

  it('changes the volume, and mutes (WCAG 1.4.2)', async () => {
    await openSettings(on);
    slider(on, 'Volume').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await waitFor('the volume', () => isAbout(on.audio.volume, 0.95));
    await waitFor('the slider', () => slider(on, 'Volume').value === '95');
    await press(on, '[part=mute]', ' ');
    await waitFor('silence', () => on.audio.muted);
    expect(on.audio.paused).to.equal(false);
    on.audio.muted = false; // by the browser’s own menu
    await waitFor('the button', () => on.part('[part=mute]').ariaPressed === 'false');
  });

  it('pauses after each sentence, until the reader plays on', async () => {
    on.audio.pause();
    on.audio.currentTime = 0;
    await openSettings(on);
    on.part('[part=pause-after]').focus();
    await sendKeys({ type: 'Sen' });
    await press(on);
    await waitFor('sound', () => !on.audio.paused);
    await waitFor('a pause after the first sentence', () => on.audio.paused);
    expect(on.audio.currentTime).to.be.within(1.939, 4.9);
    await press(on);
    await waitFor('sound', () => !on.audio.paused);
    await waitFor('a pause after the second sentence', () => on.audio.paused);
    expect(on.audio.currentTime).to.be.within(7.44, 10);
    expect(JSON.parse(localStorage.getItem('aloud')!)).to.include({ pauseAfter: 'sentence' });
    on.player.reading!.session!.seek(13.7); // a jump is no end of a sentence
    await press(on);
    await waitFor('a pause after the sentence of the jump', () => on.audio.paused && on.audio.currentTime > 14);
    expect(on.audio.currentTime).to.be.within(15.054, 18);
  });

  it('pauses from the first sentence on, where the reader has chosen that before', async () => {
    on.close();
    on = await openPlayer('playing');
    localStorage.setItem('aloud', '{"pauseAfter":"sentence"}');
    await play(on);
    await waitFor('a pause after the first sentence', () => on.audio.paused);
    expect(on.audio.currentTime).to.be.within(1.939, 4.9);
  });

  it('pauses after each paragraph', async () => {
    on.audio.currentTime = 3;
    await openSettings(on);
    on.part('[part=pause-after]').focus();
    await sendKeys({ type: 'Par' });
    on.player.reading!.session!.seek(11.5);
    await waitFor('a pause after the paragraph', () => on.audio.paused && on.audio.currentTime > 12);
    expect(on.audio.currentTime).to.be.within(12.933, 16);
  });

  it('fades out and pauses when the sleep timer ends; then the volume is as before', async () => {
    const { setTimeout } = on.window;
    // Five minutes pass at once, each step of the fade in a frame.
    Object.assign(on.window, {
      setTimeout: (callback: () => void, ms: number) => setTimeout(callback, ms > 100_000 ? 0 : ms === 200 ? 16 : ms),
    });
    on.audio.volume = 0.8;
    await openSettings(on);
    const volumes: number[] = [];
    on.audio.addEventListener('volumechange', () => volumes.push(on.audio.volume));
    on.part('[part=sleep-timer]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await waitFor('the pause', () => on.audio.paused);
    await waitFor('the volume', () => isAbout(on.audio.volume, 0.8));
    expect(Math.min(...volumes)).to.be.below(0.1);
    await waitFor('the list', () => on.part<HTMLSelectElement>('[part=sleep-timer]').selectedIndex === 0);
  });

  it('pauses at the end of the section; a pause by the reader ends the timer', async () => {
    await openSettings(on);
    const list = on.part<HTMLSelectElement>('[part=sleep-timer]');
    list.focus();
    await sendKeys({ press: 'End' });
    await press(on);
    await waitFor('no timer', () => list.selectedIndex === 0);
    await press(on);
    await waitFor('sound', () => !on.audio.paused);
    list.focus();
    await sendKeys({ press: 'End' });
    on.player.reading!.session!.seek(21.5);
    await waitFor('the pause', () => on.audio.paused && on.audio.currentTime > 22);
    expect(on.audio.currentTime).to.be.within(22.973, 26);
  });

  it('offers another device only while there is one', async () => {
    let report = (_isAvailable: boolean): void => {};
    const calls: string[] = [];
    const remote = {
      watchAvailability: async (callback: typeof report) => ((report = callback), 7),
      cancelWatchAvailability: async (id: number) => void calls.push(`cancel ${id}`),
      prompt: async () => void calls.push('prompt'),
    };
    Object.defineProperty(on.audio, 'remote', { value: remote });
    await openSettings(on);
    expect(!!on.part('[part=remote]')).to.equal(false);
    report(true);
    expect(on.part('[part=remote]').textContent).to.equal('Play on another device');
    await press(on, '[part=remote]');
    await sendKeys({ press: 'Escape' });
    await waitFor('the end of the search', () => calls.length === 2);
    expect(calls).to.deep.equal(['prompt', 'cancel 7']);
    await openSettings(on);
    report(false);
    expect(!!on.part('[part=remote]')).to.equal(false);
  });

  it('forgets places and settings, with the defaults at once', async () => {
    await openSettings(on);
    slider(on, 'Speed').focus();
    await sendKeys({ press: 'End' });
    await waitFor('the speed', () => on.audio.playbackRate === 4);
    expect(localStorage.getItem('aloud')).to.contain('"speed":4');
    const announcements = collectAnnouncements(on);
    await press(on, '[part=forget]');
    await waitFor('the normal speed', () => on.audio.playbackRate === 1);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('aloud'))).to.deep.equal([]);
    await waitFor('the message', () => announcements.length);
    expect(announcements).to.deep.equal(['Places and settings are forgotten']);
    expect(on.part('[part=forget]').textContent.trim()).to.equal('Places and settings are forgotten');
  });

  it('stays inside the view, beside the button or at the bottom edge', async () => {
    for (const [width, height] of [
      [1000, 800],
      [320, 640],
      [320, 256],
    ] as const) {
      on.close();
      on = await openPlayer('playing', { width, height });
      await play(on);
      const panel = await openSettings(on);
      const { left, right, top, bottom } = panel.getBoundingClientRect();
      expect(left >= 0 && right <= width && top >= 0 && bottom <= height, `${width} × ${height}`).to.equal(true);
      expect(panel.scrollWidth).to.be.at.most(Math.ceil(right - left));
    }
  });
});

// PLY-38
describe('the settings of silence', () => {
  let on: PlayerPage;

  afterEach(() => {
    localStorage.removeItem('aloud');
    on.close();
  });

  it('skip the long silences of a recording, once the reader turns that on', async () => {
    on = await openPlayer('playing');
    const track = on.audio.querySelector('track')!;
    const text = await (await fetch(track.src)).text();
    // By the timing, nothing is said from 4 s to 7.84 s.
    track.src = createObjectUrl(text.replace('--> 00:00:07.440', '--> 00:00:04.000'), 'text/vtt');
    await play(on);
    await waitForTiming(on);
    await openSettings(on);
    await press(on, '.panel [part=skip-silences]');
    await waitFor('the choice', () => on.part('[part=skip-silences]').ariaPressed === 'true');
    expect(JSON.parse(localStorage.getItem('aloud')!)).to.deep.include({ pace: { skipSilences: true, paragraphPause: 0 } }); // prettier-ignore
    on.audio.currentTime = 0;
    const jumps: number[] = [];
    on.audio.addEventListener('seeking', () => jumps.push(on.audio.currentTime));
    await waitFor('the next sentence', () => !on.audio.seeking && on.audio.currentTime > 7.8);
    expect(jumps.filter((time) => time > 1)).to.have.length(1);
    expect(jumps.at(-1)).to.be.closeTo(7.64, 0.01);
    await press(on, '.panel [part=skip-silences]');
    await waitFor('the choice', () => on.part('[part=skip-silences]').ariaPressed === 'false');
    jumps.length = 0;
    on.audio.currentTime = 4.1;
    await waitFor('the end of the silence', () => !on.audio.seeking && on.audio.currentTime > 7.8);
    expect(jumps, 'only that of the test').to.have.length(1);
  });

  it('offer a pause between paragraphs for the voice of the device, and nothing to skip', async () => {
    on = await openPlayer('no-audio');
    // A voice that speaks: one that does not begin would be reported after some seconds, maybe before the panel is open.
    const voice = new ScriptedSynthesis(browserClock, [createVoice('en')], { wordMs: 2000 });
    installSynthesis(on.window, voice);
    await press(on);
    await waitFor('the controls', () => on.part('.choices:not([inert])'));
    await openSettings(on);
    // The settings open also before the voice has been prepared.
    const list = await waitFor('the voice', () => on.part<HTMLSelectElement>('[part=paragraph-pause]'));
    expect(on.part('[part=skip-silences]') === null).to.equal(true);
    expect(list.ariaLabel).to.equal('Pause between paragraphs');
    expect([...list.options].map((option) => option.textContent)).to.deep.equal(['Off', '0.5 s', '1 s', '2 s', '4 s']);
    list.focus();
    await sendKeys({ press: 'End' });
    await waitFor('the choice', () => localStorage.getItem('aloud')?.includes('"paragraphPause":4'));
    await passesAxe(on.document);
  });
});
