import { sendKeys } from '../commands/input.js';

/** Keys that a page or a screen reader may use itself. */
const KEYS = [' ', 'Enter', 'ArrowDown', 'ArrowLeft', 'Home', 'PageDown', 'Escape', 'k', 'j', 'h', 'g', '1'];

/** Presses keys, and returns those that did not reach the page, or whose default action was prevented. */
export async function interceptedKeys(page: Document = document): Promise<string[]> {
  const arrived = new Set<string>();
  const listen = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented) arrived.add(event.key);
  };
  page.addEventListener('keydown', listen);
  for (const key of KEYS) await sendKeys({ press: key });
  page.removeEventListener('keydown', listen);
  return KEYS.filter((key) => !arrived.has(key));
}
