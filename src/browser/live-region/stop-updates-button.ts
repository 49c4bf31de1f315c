import type { LinksMessages } from '../../core/language/messages.js';
import { createElement } from '../dom/create-element.js';
import { createStyleAdopter } from '../dom/style-adopter.js';

/** Visually hidden until it has the focus, as a skip link is. */
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

/** The choice holds for all stories until the page loads again; it is not saved. */
let isStopped = false;

/** A button at the end of the page that stops the announcements of updates (WCAG 2.2.2). */
export class StopUpdatesButton {
  readonly #messages: LinksMessages;
  #element: HTMLElement | undefined;

  constructor(messages: LinksMessages) {
    this.#messages = messages;
  }

  get isPressed(): boolean {
    return isStopped;
  }

  get isInPage(): boolean {
    return elementsInPage().some(({ shadowRoot }) => shadowRoot);
  }

  /** A page has one. */
  addToPage(): void {
    if (this.isInPage) return;
    // A router that restores a copy of an earlier page copies no shadow root.
    for (const copy of elementsInPage()) copy.remove();
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

  /** A task later: the page may be removing elements at this moment, one after the other. */
  remove(): void {
    const element = this.#element;
    if (!element) return;
    element.removeAttribute('data-aloud-updates');
    setTimeout(() => element.remove());
  }
}

const elementsInPage = (): Element[] => [...document.querySelectorAll('[data-aloud-updates]')];
