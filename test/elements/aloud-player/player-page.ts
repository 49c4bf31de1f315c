import { sendKeys } from '../../commands/input.js';
import type { AloudPlayer } from '../../../src/elements/aloud-player/aloud-player.js';
import { querySelectorDeep, openPage, waitFor, type OpenPage, type OpenPageOptions } from '../../pages/open-page.js';

/** An example page with its first player, and what is visible of it. */
export interface PlayerPage extends OpenPage {
  player: AloudPlayer;
  audio: HTMLAudioElement;
  /** An element of the player: `.play`, `input`. */
  part<E extends Element = HTMLElement>(selector: string): E;
  parts(selector: string): HTMLElement[];
  /** Uncaught errors. */
  errors: string[];
}

/** Opens a state of `demo/elements/aloud-player`, as for a new reader. */
export async function openPlayer(state: string, options: OpenPageOptions = {}): Promise<PlayerPage> {
  localStorage.clear();
  const on = playerPageOf(await openPage(`/demo/elements/aloud-player/${state}.html`, options));
  await waitFor('the words', () => on.part('.play'));
  return on;
}

/** The first player of an open page. */
export function playerPageOf(
  page: OpenPage,
  player = querySelectorDeep<AloudPlayer>(page.document, 'aloud-player')!,
): PlayerPage {
  const errors: string[] = [];
  page.window.addEventListener('error', (event) => errors.push(event.message));
  page.window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  page.window.focus();
  return {
    ...page,
    player,
    audio: player.querySelector('audio')!,
    part: <E extends Element>(selector: string) => player.shadowRoot!.querySelector<E>(selector)!,
    parts: (selector) => [...player.shadowRoot!.querySelectorAll<HTMLElement>(selector)],
    errors,
  };
}

/** Presses a control of the player by a real key. */
export async function press({ part }: PlayerPage, selector = '.play', key = 'Enter'): Promise<void> {
  part(selector).focus();
  await sendKeys({ press: key });
}

/** Presses Play and waits until the story plays, by the audio's own time, and its words are known. */
export async function play(on: PlayerPage, time = 0.1): Promise<void> {
  await press(on);
  await waitForTime(on, time);
  await waitFor('the rest of the player', () => on.part('.choices:not([inert])'));
}

/** Opens the settings panel by a real key, and waits until it shows. */
export async function openSettings(on: PlayerPage): Promise<HTMLElement> {
  await press(on, '[part=settings]');
  return waitFor('the settings', () => on.part('.panel:popover-open:not(:has([inert]))'));
}

/** Waits until the audio is at this time, in seconds. */
export const waitForTime = ({ audio }: PlayerPage, time: number): Promise<boolean> =>
  waitFor(`the sound at ${time} s`, () => !audio.paused && audio.currentTime >= time);

/** Waits until the times of the words are known, so that a paragraph step works. */
export const waitForTiming = ({ player }: PlayerPage): Promise<unknown> =>
  waitFor('the timing', () => player.reading?.session?.timed);

/** Collects each text of the page's live regions, from now on. */
export function collectAnnouncements({ document }: PlayerPage): string[] {
  const announcements: string[] = [];
  const regions = document.querySelectorAll('body > [aria-live]');
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) if (target.textContent) announcements.push(target.textContent);
  });
  for (const region of regions) observer.observe(region, { childList: true, characterData: true, subtree: true });
  return announcements;
}

/** Collects the events of a name at the page's document, from now on. */
export function collectEvents<E extends Event>({ document }: PlayerPage, name: string): E[] {
  const caught: E[] = [];
  document.addEventListener(name, (event) => caught.push(event as E));
  return caught;
}
