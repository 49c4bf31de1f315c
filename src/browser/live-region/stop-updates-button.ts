import type { LinksMessages } from '../../core/language/messages.js';
import { createElement } from '../dom/create-element.js';
import { createStyleAdopter } from '../dom/style-adopter.js';

/** Out of sight until it has the focus, as a skip link is. */
const adoptStyle = createStyleAdopter(`
  section { position: absolute; }
  section:not(:focus-within) { inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  button {
    position: fixed; z-index: 1000; inset-block-end: 0.5rem; inset-inline-start: 0.5rem; max-inline-size: 90vi;
    min-block-size: 44px; padding: 0.5rem 1rem; border: 2px solid; border-radius: 4px;
    background: Canvas; color: CanvasText; font: 600 1rem/1.3 system-ui, sans-serif;
  }
  button[aria-pressed=true] { text-decoration: line-through; }
  button:focus { outline: 3px solid Highlight; outline-offset: 2px; }`);

/** Nothing of it is kept: a page that was asked to be quiet is so until it is opened anew. One choice for all stories. */
let isStopped = false;

/** The listener's way to stop being told of updates (WCAG 2.2.2): a button at the end of the page, beside what announces. */
export class StopUpdatesButton {
  readonly #messages: LinksMessages;
  #element: HTMLElement | undefined;

  constructor(words: LinksMessages) {
    this.#messages = words;
  }

  get isPressed(): boolean {
    return isStopped;
  }

  get isInPage(): boolean {
    return !!document.querySelector('[data-aloud-updates]');
  }

  /** One for a page. */
  addToPage(): void {
    if (this.isInPage) return;
    const { updates, counting } = this.#messages;
    const button = createElement('button', { type: 'button', 'aria-pressed': String(isStopped) }, updates.stop);
    button.addEventListener('click', () => {
      isStopped = !isStopped;
      button.ariaPressed = String(isStopped);
    });
    this.#element = createElement('div', { 'data-aloud': 'skip', 'data-aloud-updates': '' });
    const root = this.#element.attachShadow({ mode: 'open' });
    adoptStyle(root);
    const { language, direction } = counting;
    root.append(createElement('section', { 'aria-label': updates.name, lang: language, dir: direction }, button));
    document.body.append(this.#element);
  }

  remove(): void {
    this.#element?.remove();
  }
}
