import { createElement } from '../../browser/dom/create-element.js';
import type { LanguageRules } from '../../core/language/messages.js';

/** Paths on 24 by 24; decoration only, the button's name is text. Play points to the end of time, never mirrored (I18N-3). */
export const PLAY_ICON = 'M7 4.5v15a1 1 0 0 0 1.5.9l12-7.5a1 1 0 0 0 0-1.8l-12-7.5A1 1 0 0 0 7 4.5z';
export const WAIT_ICON = 'M4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4z';

/** The state of the button. */
export interface ButtonState {
  readonly label: string;
  /** A path on 24 by 24. */
  readonly icon: string;
  readonly isWaiting: boolean;
}

/**
 * One button, and the space for the other controls. It uses no template engine, because none is loaded before the
 * press. The button is never replaced, and so keeps the focus.
 */
export class InitialView {
  readonly section: HTMLElement = createElement('section');
  /** After the button: the length, later the other controls. */
  readonly afterButton: HTMLElement = createElement('div', { class: 'rest' });
  readonly #path = createElement('path');
  /**
   * Its words change, the node stays: where Firefox reports that a node was removed, Orca loses track of the focus, and
   * no longer speaks the position that has it.
   */
  readonly #label = new Text();
  readonly #button = createElement(
    'button',
    { part: 'play' },
    createElement('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, this.#path),
    createElement('span', {}, this.#label),
  );

  constructor(prepare: () => void, press: () => void) {
    this.#button.addEventListener('pointerdown', prepare);
    this.#button.addEventListener('focus', prepare);
    this.#button.addEventListener('click', press);
  }

  /** @param name of the region. */
  update({ language, direction }: LanguageRules, name: string, { label, icon, isWaiting }: ButtonState): void {
    const { section } = this;
    if (!section.hasChildNodes()) section.append(this.#button, this.afterButton);
    section.lang = language;
    section.dir = direction;
    section.ariaLabel = name;
    this.#path.setAttribute('d', icon);
    this.#button.className = isWaiting ? 'play waiting' : 'play';
    if (this.#label.data !== label) this.#label.data = label;
  }

  /** Shows the length and the error message, before the other controls load. */
  showLength(length: string, problem: string): void {
    if (this.afterButton.textContent === length + problem) return;
    this.afterButton.replaceChildren(
      createElement('div', { class: 'length', part: 'length' }, length),
      ...(problem ? [createElement('p', { class: 'problem', part: 'problem', role: 'alert' }, problem)] : []),
    );
  }
}
