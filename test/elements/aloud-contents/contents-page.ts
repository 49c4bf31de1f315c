import { sendKeys } from '../../commands/input.js';
import type { AloudContents } from '../../../src/elements/aloud-contents/aloud-contents.js';
import { querySelectorDeep, openPage, waitFor, type OpenPage, type OpenPageOptions } from '../../pages/open-page.js';

/** An example with its first list, and what is visible of it. */
export interface ContentsPage extends OpenPage {
  contents: AloudContents;
  links(): HTMLAnchorElement[];
  times(): HTMLButtonElement[];
  /** Uncaught errors. */
  errors: string[];
}

/** Opens an example of `demo/elements/aloud-contents`. */
export async function openContents(state: string, options: OpenPageOptions = {}): Promise<ContentsPage> {
  const page = await openPage(`/demo/elements/aloud-contents/${state}.html`, options);
  const errors: string[] = [];
  page.window.addEventListener('error', (event) => errors.push(event.message));
  page.window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  page.window.focus();
  const contents = page.document.querySelector('aloud-contents')!;
  const all = <E extends Element>(selector: string): E[] => [...contents.shadowRoot!.querySelectorAll<E>(selector)];
  return { ...page, contents, errors, links: () => all('a'), times: () => all('button') };
}

/** The names of the links, once there are some. */
export async function linkNames({ links }: ContentsPage): Promise<string[]> {
  await waitFor('the list', () => links().length);
  return links().map((link) => link.textContent);
}

/** Presses Play by a real key, and waits until sound plays and the times are there. */
export async function play({ document, times }: ContentsPage): Promise<HTMLAudioElement> {
  const button = await waitFor('the button', () => querySelectorDeep(document, 'aloud-player >> button'));
  button.focus();
  await sendKeys({ press: 'Enter' });
  const audio = document.querySelector('audio')!;
  await waitFor('the sound', () => !audio.paused && audio.currentTime > 0);
  await waitFor('the times', () => times().length);
  return audio;
}

/** The focused element, in any shadow tree. */
export function focused({ document }: OpenPage): Element {
  let element = document.activeElement!;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
