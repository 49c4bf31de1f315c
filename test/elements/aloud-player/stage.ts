import { sendKeys } from '@web/test-runner-commands';
import type { AloudPlayer } from '../../../src/elements/aloud-player/aloud-player.js';
import { find, open, until, type OpenPage, type Wishes } from '../../pages/open.js';

/** An example page with its first player, and what one can see of it. */
export interface Stage extends OpenPage {
  player: AloudPlayer;
  audio: HTMLAudioElement;
  /** An element of the player: `.play`, `input`. */
  part<E extends Element = HTMLElement>(selector: string): E;
  parts(selector: string): HTMLElement[];
  /** What broke and nobody caught. */
  errors: string[];
}

/** Opens a state of `demo/elements/aloud-player`, as a reader who was never here. */
export async function stage(state: string, wishes: Wishes = {}): Promise<Stage> {
  localStorage.removeItem('aloud');
  const on = take(await open(`/demo/elements/aloud-player/${state}.html`, wishes));
  await until('the words', () => on.part('.play'));
  return on;
}

/** Looks at the first player of a page that is open. */
export function take(page: OpenPage, player = find<AloudPlayer>(page.document, 'aloud-player')!): Stage {
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
export async function press({ part }: Stage, selector = '.play', key = 'Enter'): Promise<void> {
  part(selector).focus();
  await sendKeys({ press: key });
}

/** Presses Play and waits until the story is heard, by the sound's own clock, and its words are known. */
export async function play(on: Stage, time = 0.1): Promise<void> {
  await press(on);
  await heard(on, time);
  await until('the rest of the player', () => on.part('.choices:not([inert])'));
}

/** Until the sound is at this time, in seconds. */
export const heard = ({ audio }: Stage, time: number): Promise<boolean> =>
  until(`the sound at ${time} s`, () => !audio.paused && audio.currentTime >= time, 12_000);

/** Until the times of the words are known, so that a paragraph can be stepped to. */
export const followed = ({ player }: Stage): Promise<unknown> =>
  until('the timing', () => player.reading?.session?.timed);

/** What the page's live regions say, each time that they say it, from now on. */
export function overhear({ document }: Stage): string[] {
  const said: string[] = [];
  const regions = document.querySelectorAll('body > [aria-live]');
  const witness = new MutationObserver((changes) => {
    for (const { target } of changes) if (target.textContent) said.push(target.textContent);
  });
  for (const region of regions) witness.observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

/** The events of a name at the page's document, from now on. */
export function catchAll<E extends Event>({ document }: Stage, name: string): E[] {
  const caught: E[] = [];
  document.addEventListener(name, (event) => caught.push(event as E));
  return caught;
}
