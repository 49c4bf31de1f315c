/** The panel of the keyboard shortcuts: what it lists and changes, what it warns of, and where the focus is. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { passesAxe } from '../../axe/axe.js';
import { axTree, outline } from '../../commands/ax-tree.js';
import { waitFor } from '../../pages/open-page.js';
import { collectAnnouncements, openPlayer, openSettings, play, press, type PlayerPage } from './player-page.js';

const isOpen = ({ part }: PlayerPage): boolean => !!part('.panel:popover-open .key');
const shown = ({ parts }: PlayerPage): string[] => parts('.key').map(({ textContent }) => words(textContent));
const lines = ({ parts }: PlayerPage): string[] => parts('.key + p').map(({ textContent }) => words(textContent));
const words = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Opens the panel by a key in the player. */
async function openKeys(on: PlayerPage): Promise<HTMLElement> {
  await sendKeys({ press: '?' });
  await waitFor('the panel', () => isOpen(on));
  return on.part('.panel:popover-open');
}

/** Presses the button of a command, then keys. */
async function change(on: PlayerPage, name: string, ...keys: string[]): Promise<void> {
  on.parts('.key').find(({ textContent }) => words(textContent).startsWith(name))!.focus(); // prettier-ignore
  for (const key of ['Enter', ...keys]) await sendKeys({ press: key });
}

const DEFAULTS = [
  'Play or pause K',
  'Back 15 seconds J',
  'Forward 15 seconds L',
  'Sound off or on M',
  'Slower <',
  'Faster >',
  'Show these shortcuts ?',
];

// PLY-35
describe('the panel of the keys', () => {
  let on: PlayerPage;

  beforeEach(async () => {
    on = await openPlayer('playing');
    await play(on);
  });

  afterEach(() => {
    on.close();
    localStorage.clear();
  });

  it('opens by ?, at its first control, closes with Escape, and gives the focus back', async () => {
    const button = on.part('.steps button');
    button.focus();
    for (let time = 0; time < 2; time++) {
      await openKeys(on);
      await waitFor('the first control', () => on.part('.panel [type=checkbox]').matches(':focus'));
      await sendKeys({ press: 'Escape' });
      await waitFor('the panel to go', () => !on.part('.key'));
      expect(button.matches(':focus')).to.equal(true);
    }
    expect(on.audio.paused, 'the story plays on').to.equal(false);
    expect(on.errors).to.deep.equal([]);
  });

  it('opens from the settings, closes with its button, and gives the focus to the button of the settings', async () => {
    await openSettings(on);
    await press(on, '[part=shortcuts]');
    await waitFor('the panel', () => isOpen(on));
    expect(on.parts('.panel:popover-open'), 'one panel').to.have.length(1);
    await press(on, '.panel:popover-open [title=Close]');
    await waitFor('the panel to go', () => !on.part('.key'));
    expect(on.part('[part=settings]').matches(':focus')).to.equal(true);
    await press(on, '[part=settings]', ' ');
    await waitFor('the settings, again', () => on.part('.panel:popover-open [part=shortcuts]'));
  });

  it('is a group with named controls, shows the keys in <kbd>, and passes axe', async () => {
    const text = outline(await axTree(await openKeys(on)));
    expect(text).to.match(/^group "Keyboard shortcuts"/);
    const controls = [...text.matchAll(/(?:button|checkbox) "([^"]*)"/g)].map(([, name]) => name);
    expect(controls).to.deep.equal([
      'Close',
      'Use these keys in the player',
      'Also when the focus is elsewhere on the page',
      ...DEFAULTS,
      'To a tenth of the story 0–9',
      'Restore the default keys',
    ]);
    expect(on.parts('.key kbd').map(({ textContent }) => textContent)).to.deep.equal(['K', 'J', 'L', 'M', '<', '>', '?']); // prettier-ignore
    await passesAxe(on.document);
  });

  it('changes a key, says it, and what else the key is for', async () => {
    await openKeys(on);
    const announcements = collectAnnouncements(on);
    await change(on, 'Back', 'P');
    await waitFor('the key', () => shown(on).includes('Back 15 seconds P'));
    expect(lines(on)).to.deep.equal(['In browse mode, P is a key of NVDA, JAWS, Orca.']);
    expect(on.parts('.key')[1]!.matches(':focus')).to.equal(true);
    await waitFor('the message', () => announcements.includes('Back 15 seconds: P. In browse mode, P is a key of NVDA, JAWS, Orca.')); // prettier-ignore
    await change(on, 'Forward', '/');
    await waitFor('the line', () => lines(on).includes('Firefox finds text with /.'));
    await sendKeys({ press: 'Escape' });
    await waitFor('the panel to go', () => !on.part('.key'));
    await sendKeys({ press: 'k' });
    await waitFor('the pause', () => on.audio.paused);
    on.player.reading!.session!.seek(30);
    await sendKeys({ press: 'p' });
    expect(on.audio.currentTime).to.equal(15);
  });

  it('refuses a key of another command, and keys that are no character; then it waits for another', async () => {
    await openKeys(on);
    await change(on, 'Back', 'K');
    await waitFor('the reason', () => lines(on).includes('K is in use: Play or pause'));
    expect(on.audio.paused, 'the key does nothing else').to.equal(false);
    for (const key of ['5', ' ', 'ArrowDown', 'Enter']) {
      await sendKeys({ press: key });
      await waitFor(key, () => lines(on).includes('This key cannot be used'));
    }
    expect(shown(on)[1]).to.equal('Back 15 seconds Press the new key');
    await sendKeys({ press: 'j' });
    await waitFor('the same key', () => shown(on)[1] === DEFAULTS[1]);
    expect(shown(on)).to.deep.equal(DEFAULTS);
  });

  it('leaves a key with Escape, with Tab and with a press elsewhere, and removes it with Delete', async () => {
    await openKeys(on);
    await change(on, 'Play', 'Escape');
    expect(shown(on)).to.deep.equal(DEFAULTS);
    expect(isOpen(on), 'Escape leaves the key, not the panel').to.equal(true);
    await change(on, 'Play', 'Tab');
    expect(shown(on)).to.deep.equal(DEFAULTS);
    expect(on.parts('.key')[1]!.matches(':focus')).to.equal(true);
    for (const key of ['Delete', 'Backspace']) {
      await change(on, 'Play', key);
      expect(shown(on)[0]).to.equal('Play or pause No key');
      await change(on, 'Play', 'k');
      expect(shown(on)[0]).to.equal('Play or pause K');
    }
  });

  it('turns the keys off and on', async () => {
    await openKeys(on);
    await sendKeys({ press: ' ' });
    await waitFor('the setting', () => /"isOn":false/.test(localStorage.getItem('aloud')!));
    await sendKeys({ press: 'k' });
    expect(on.audio.paused).to.equal(false);
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'k' });
    await waitFor('the pause', () => on.audio.paused);
  });

  it('makes the keys work on the whole page, with a warning at each key of a screen reader', async () => {
    await openKeys(on);
    expect(lines(on)).to.deep.equal([]);
    await press(on, '.row + .row [type=checkbox]', ' ');
    await waitFor('the warnings', () => lines(on).length);
    expect(lines(on)).to.deep.equal([
      'In browse mode, K is a key of NVDA, JAWS, VoiceOver, Orca.',
      'In browse mode, J is a key of JAWS, VoiceOver.',
      'In browse mode, L is a key of NVDA, JAWS, VoiceOver, Orca.',
      'In browse mode, M is a key of NVDA, JAWS, VoiceOver, Orca.',
      'In browse mode, < is a key of NVDA, JAWS, Orca.',
      'In browse mode, > is a key of JAWS.',
    ]);
    await passesAxe(on.document);
    await sendKeys({ press: 'Escape' });
    on.part('.play').blur();
    await sendKeys({ press: 'k' });
    await waitFor('the pause', () => on.audio.paused);
  });

  it('restores the default keys', async () => {
    localStorage.setItem('aloud', '{"speed":1.5,"keys":{"isPageWide":true,"hasDigits":false,"keys":{"back":"p","mute":""}}}'); // prettier-ignore
    await openKeys(on);
    expect(shown(on).slice(1, 4)).to.deep.equal(['Back 15 seconds P', 'Forward 15 seconds L', 'Sound off or on No key']); // prettier-ignore
    await press(on, '[part=restore]');
    expect(shown(on)).to.deep.equal(DEFAULTS);
    const boxes = on.parts('.panel:popover-open [type=checkbox]') as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([true, false, true]);
    expect(JSON.parse(localStorage.getItem('aloud')!)).to.include({ speed: 1.5 });
  });

  it('stays inside the view, beside the button of the settings or at the bottom edge', async () => {
    for (const [width, height] of [
      [1000, 800],
      [320, 640],
      [320, 256],
    ] as const) {
      on.close();
      on = await openPlayer('playing', { width, height });
      await play(on);
      localStorage.setItem('aloud', '{"keys":{"isPageWide":true}}');
      const panel = await openKeys(on);
      const { left, right, top, bottom } = panel.getBoundingClientRect();
      expect(left >= 0 && right <= width && top >= 0 && bottom <= height, `${width} × ${height}`).to.equal(true);
      expect(panel.scrollWidth).to.be.at.most(Math.ceil(right - left));
    }
  });

  it('opens from the docked player, which hides the button of the settings', async () => {
    on.close();
    on = await openPlayer('docked');
    await play(on);
    await waitFor('the dock', () => on.part('section').matches(':popover-open'));
    const { bottom } = (await openKeys(on)).getBoundingClientRect();
    expect(bottom).to.be.at.most(on.window.innerHeight);
    await sendKeys({ press: 'Escape' });
    await waitFor('the panel to go', () => !on.part('.key'));
    expect(on.part('.play').matches(':focus')).to.equal(true);
  });

  it('opens on a page whose keys work everywhere, and gives the focus back to the page', async () => {
    localStorage.setItem('aloud', '{"keys":{"isPageWide":true}}');
    const link = on.document.createElement('button');
    on.document.querySelector('main')!.append(link);
    link.focus();
    await openKeys(on);
    await sendKeys({ press: 'Escape' });
    await waitFor('the panel to go', () => !on.part('.key'));
    expect(link.matches(':focus')).to.equal(true);
  });

  it('speaks the language of the page; < and > are not mirrored from right to left', async () => {
    on.close();
    on = await openPlayer('persian-page');
    await play(on);
    await openKeys(on);
    expect(on.part('.panel:popover-open').ariaLabel).to.equal('میان‌برهای صفحه‌کلید');
    expect(shown(on)[4]).to.equal('کندتر \u2066<\u2069');
  });
});
