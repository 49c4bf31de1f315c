/** The keys of the player: by default while the focus is in it, elsewhere only by the reader's choice. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { characterOf } from '../../../src/elements/aloud-player/key-character.js';
import { waitFor, type OpenPageOptions } from '../../pages/open-page.js';
import { collectAnnouncements, collectEvents, openPlayer, openSettings, play, playerPageOf, press, waitForTime, type PlayerPage } from './player-page.js'; // prettier-ignore

/** The choice of a reader for whom the keys work on the whole page. */
const PAGE_WIDE = '{"keys":{"isPageWide":true}}';

/** Opens a player that is paused at 20 seconds, with the code of the keys, and the focus on its button. */
async function openPaused(settings = '{}', options: OpenPageOptions = {}): Promise<PlayerPage> {
  const on = await openPlayer('playing', options);
  localStorage.setItem('aloud', settings);
  await play(on);
  await sendKeys({ press: 'k' });
  await waitFor('the pause', () => on.audio.paused);
  await seekedBy(on, async () => void (on.audio.currentTime = 20));
  return on;
}

async function seekedBy({ audio }: PlayerPage, action: () => Promise<void>): Promise<number> {
  const seeked = new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }));
  await action();
  await seeked;
  return Math.round(audio.currentTime * 10) / 10;
}

/** The new position after a key. */
const after = (on: PlayerPage, key: string): Promise<number> => seekedBy(on, () => sendKeys({ press: key }));

/** Does the player take the key? */
async function takes({ window }: PlayerPage, key: string, modifier?: string): Promise<boolean> {
  const pressed = new Promise<KeyboardEvent>((resolve) => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === modifier) return;
      window.removeEventListener('keydown', listen);
      resolve(event);
    };
    window.addEventListener('keydown', listen);
  });
  if (modifier) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  if (modifier) await sendKeys({ up: modifier });
  return (await pressed).defaultPrevented;
}

// PLY-35
describe('a key in the player', () => {
  let on: PlayerPage;

  afterEach(() => {
    on?.close();
    localStorage.clear();
  });

  it('plays and pauses: K on any control, also in upper case, and the focus stays', async () => {
    on = await openPlayer('playing');
    await play(on);
    for (const [control, key] of [
      ['.steps button', 'k'],
      ['.track input', 'K'],
      ['.text-button', 'k'],
    ] as const) {
      on.part(control).focus();
      await sendKeys({ press: key });
      await waitFor('the pause', () => on.audio.paused);
      await sendKeys({ press: key });
      await waitFor('the sound', () => !on.audio.paused);
      expect(on.part(control).matches(':focus'), control).to.equal(true);
    }
    expect(on.errors).to.deep.equal([]);
  });

  it('plays only what the site allows', async () => {
    on = await openPaused();
    const asked = new Promise<Event>((resolve) => on.document.addEventListener('aloud-press', resolve, { once: true }));
    on.document.addEventListener('aloud-press', (event) => event.preventDefault());
    await sendKeys({ press: 'k' });
    await asked;
    expect(on.player.reading!.phase).to.equal('paused');
  });

  for (const built of [false, true])
    it(`moves by 15 seconds: J and L${built ? ' (built script)' : ''}`, async () => {
      on = await openPaused('{}', { built });
      expect(await after(on, 'j')).to.equal(5);
      expect(await after(on, 'l')).to.equal(20);
      expect(await after(on, 'L')).to.equal(35);
    });

  it('moves to tenths of the story: 0 to 9', async () => {
    on = await openPaused();
    const { duration } = on.audio;
    expect(await after(on, '5')).to.be.closeTo(duration / 2, 0.1);
    expect(await after(on, '9')).to.be.closeTo(duration * 0.9, 0.1);
    expect(await after(on, '0')).to.equal(0);
  });

  it('turns the sound off and on: M, which is said, and shown while it is off', async () => {
    on = await openPaused();
    const announcements = collectAnnouncements(on);
    await sendKeys({ press: 'm' });
    await waitFor('the line', () => on.part('.muted'));
    expect(on.audio.muted).to.equal(true);
    expect(on.part('.muted').textContent).to.equal('Sound off');
    await waitFor('the message', () => announcements.length === 1);
    await sendKeys({ press: 'm' });
    await waitFor('no line', () => !on.part('.muted'));
    expect(on.audio.muted).to.equal(false);
    await waitFor('the message', () => announcements.length === 2);
    expect(announcements).to.deep.equal(['Sound off', 'Sound on']);
  });

  it('changes the speed by a step of the list: < and >, which is said', async () => {
    on = await openPaused();
    const announcements = collectAnnouncements(on);
    const said = (text: string): Promise<unknown> => waitFor(text, () => announcements.includes(text));
    await sendKeys({ press: '>' });
    await said('1.25 times');
    expect(on.audio.playbackRate).to.equal(1.25);
    expect(on.part<HTMLSelectElement>('[part=speed]').selectedOptions[0]!.textContent.trim()).to.equal('1.25×');
    await sendKeys({ press: '<' });
    await said('1, normal');
    await sendKeys({ press: '<' });
    await said('0.75 times');
    expect(on.audio.playbackRate).to.equal(0.75);
    expect(JSON.parse(localStorage.getItem('aloud')!)).to.include({ speed: 0.75 });
  });

  it('silences the list of speeds while its value changes: Orca in Chromium would speak it', async () => {
    on = await openPaused();
    const list = on.part<HTMLSelectElement>('[part=speed]');
    const states: string[] = [];
    const note = (): unknown => states.push(`${list.inert ? 'inert' : 'active'} at ${on.audio.playbackRate}`);
    new MutationObserver(note).observe(list, { attributeFilter: ['inert'] });
    await sendKeys({ press: '>' });
    await waitFor('both changes', () => states.length === 2);
    expect(states).to.deep.equal(['inert at 1.25', 'active at 1.25']);
    expect(list.selectedOptions[0]!.textContent.trim()).to.equal('1.25×');
  });

  it('says nothing where the reader wants only errors', async () => {
    on = await openPaused('{"announcements":"quiet"}');
    const announcements = collectEvents(on, 'aloud-announce');
    await sendKeys({ press: '>' });
    await sendKeys({ press: 'm' });
    await waitFor('the line', () => on.part('.muted'));
    expect(announcements).to.have.length(0);
  });

  it('is left to the system with Ctrl, Alt or Meta', async () => {
    on = await openPaused();
    for (const modifier of ['Control', 'Alt', 'Meta']) expect(await takes(on, 'l', modifier), modifier).to.equal(false);
    expect(on.audio.currentTime).to.equal(20);
    expect(await takes(on, 'l')).to.equal(true);
  });

  it('is left to a list, which finds values by their first characters', async () => {
    on = await openPaused();
    const speed = on.part<HTMLSelectElement>('[part=speed]');
    speed.focus();
    expect(await takes(on, '2')).to.equal(false);
    await waitFor('the speed', () => on.audio.playbackRate === 2);
    await openSettings(on);
    on.part('[part=sleep-timer]').focus();
    expect(await takes(on, '3')).to.equal(false);
    expect(on.audio.currentTime).to.equal(20);
  });

  it('is left to a field of the site in the player, and to a page that has taken it', async () => {
    on = await openPaused();
    const field = on.document.createElement('input');
    field.slot = 'next';
    on.player.append(field);
    await seekedBy(on, async () => on.player.reading!.session!.seek(on.audio.duration - 0.3));
    await press(on);
    await waitFor('the field', () => on.part('.next') && field.getClientRects().length > 0);
    field.focus();
    await sendKeys({ type: 'jump 5' });
    expect(field.value).to.equal('jump 5');
    on.part('.play').focus();
    on.document.querySelector('article')!.addEventListener('keydown', (event) => event.preventDefault());
    const time = on.audio.currentTime;
    await takes(on, 'j');
    expect(on.audio.currentTime).to.equal(time);
  });

  it('does nothing where the reader has turned the keys off', async () => {
    on = await openPaused();
    localStorage.setItem('aloud', '{"keys":{"isOn":false,"isPageWide":true}}');
    for (const key of ['k', 'j', 'l', 'm', '<', '>', '5', '?']) expect(await takes(on, key), key).to.equal(false);
    on.part('.play').blur();
    expect(await takes(on, 'k')).to.equal(false);
  });

  it('is the one that the reader has chosen', async () => {
    on = await openPaused();
    localStorage.setItem('aloud', '{"keys":{"keys":{"back":"p","mute":""},"hasDigits":false}}');
    expect(await after(on, 'p')).to.equal(5);
    for (const key of ['j', 'm', '5']) expect(await takes(on, key), key).to.equal(false);
  });
});

// PLY-35
describe('a key elsewhere on the page', () => {
  let on: PlayerPage;

  afterEach(() => {
    on?.close();
    localStorage.clear();
  });

  it('is not the player’s', async () => {
    on = await openPaused();
    on.part('.play').blur();
    for (const key of ['k', 'j', 'l', 'm', '<', '>', '5', '?']) expect(await takes(on, key), key).to.equal(false);
    expect(on.audio.paused).to.equal(true);
  });

  it('works in an open story once the reader has chosen that, but not in fields', async () => {
    on = await openPaused(PAGE_WIDE);
    on.part('.play').blur();
    await sendKeys({ press: 'k' });
    await waitFor('the sound', () => !on.audio.paused);
    await sendKeys({ press: 'k' });
    await waitFor('the pause', () => on.audio.paused);
    const host = on.document.createElement('x-closed-field');
    host.attachShadow({ mode: 'closed', delegatesFocus: true }).append(on.document.createElement('input'));
    const open = on.document.createElement('x-open-field');
    open.attachShadow({ mode: 'open', delegatesFocus: true }).append(on.document.createElement('textarea'));
    const editable = on.document.createElement('p');
    editable.contentEditable = 'true';
    const fields = [...['input', 'textarea', 'select'].map((name) => on.document.createElement(name)), editable, host, open]; // prettier-ignore
    for (const field of fields) {
      on.document.querySelector('main')!.append(field);
      field.focus();
      expect(await takes(on, 'k'), field.localName).to.equal(false);
      field.remove();
    }
    expect(await takes(on, 'k', 'Control')).to.equal(false);
    expect(on.audio.paused).to.equal(true);
    expect(await takes(on, 'k')).to.equal(true);
  });

  it('is of the story that plays or played last', async () => {
    on = await openPlayer('two-players');
    localStorage.setItem('aloud', PAGE_WIDE);
    const [first, second] = [...on.document.querySelectorAll('aloud-player')].map((player) => playerPageOf(on, player));
    await play(first!);
    await play(second!);
    await waitFor('one story alone', () => first!.audio.paused);
    second!.part('.play').blur();
    await sendKeys({ press: 'k' });
    await waitFor('the pause', () => second!.audio.paused);
    await sendKeys({ press: 'k' });
    await waitForTime(second!, 0.1);
    expect(first!.audio.paused).to.equal(true);
  });

  it('does nothing before a story is open', async () => {
    on = await openPlayer('playing');
    localStorage.setItem('aloud', PAGE_WIDE);
    expect(await takes(on, 'k')).to.equal(false);
    expect(on.player.reading!.phase).to.equal('idle');
  });
});

describe('the character of a key', () => {
  const character = (key: string, code: string, ...chosen: string[]): string =>
    characterOf(new KeyboardEvent('keydown', { key, code }), chosen);

  it('is that of the layout, in lower case', () => {
    expect(character('K', 'KeyK', 'k')).to.equal('k');
    expect(character('m', 'Semicolon', 'm'), 'AZERTY').to.equal('m');
    expect(character('é', 'Digit2')).to.equal('é');
  });

  it('is the Latin letter at the same place, on keyboards of other scripts', () => {
    expect(character('ن', 'KeyK', 'k'), 'Persian').to.equal('k');
    expect(character('Л', 'KeyK', 'k'), 'Russian').to.equal('k');
    expect(character('۵', 'Digit5', 'k')).to.equal('5');
    expect(character('؟', 'Slash', '?')).to.equal('?');
  });

  it('is the reader’s own choice of another script', () => {
    expect(character('Л', 'KeyK', 'k', 'л')).to.equal('л');
  });
});
