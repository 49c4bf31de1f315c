import { sendKeys } from '../../commands/input.js';
import { openPage, type OpenPage, type OpenPageOptions } from '../../pages/open-page.js';

/** An example of the skip links, with the focus at its beginning. */
export async function openSkipLinks(state: string, options: OpenPageOptions = {}): Promise<OpenPage> {
  const page = await openPage(`/demo/elements/aloud-skip-links/${state}.html`, { height: 400, ...options });
  page.window.focus();
  return page;
}

export async function tab(times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await sendKeys({ press: 'Tab' });
}

export async function shiftTab(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

export const enter = (): Promise<void> => sendKeys({ press: 'Enter' });

/** The focused element, in any shadow tree. */
export function focused({ document }: OpenPage): Element {
  let element = document.activeElement!;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Its text. */
export const focusedName = (page: OpenPage): string => {
  const element = focused(page);
  return element === page.document.body ? '(page)' : (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ');
}; // prettier-ignore

/** Waits for the rest of a click's work: a task, and a frame. */
export async function waitForNavigation({ window }: OpenPage): Promise<void> {
  await new Promise((resolve) => window.setTimeout(resolve));
  await new Promise((resolve) => window.requestAnimationFrame(resolve));
}
