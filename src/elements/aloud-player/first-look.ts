import { make } from '../../browser/page/make.js';
import type { Counting } from '../../core/language/messages.js';

/** What the button says. */
export interface ButtonLook {
  readonly label: string;
  /** A path on 24 by 24. */
  readonly icon: string;
  readonly waiting: boolean;
}

/**
 * One button, and room for what comes after it. Made by hand, so that no template engine is fetched before the press; the
 * button stays the same one for good, and with it the focus.
 */
export class FirstLook {
  readonly section: HTMLElement = make('section');
  /** What follows the button: the length, later the rest of the player. */
  readonly rest: HTMLElement = make('div', { class: 'rest' });
  readonly #path = make('path');
  readonly #label = make('span');
  readonly #button = make(
    'button',
    { part: 'play' },
    make('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, this.#path),
    this.#label,
  );

  constructor(prepare: () => void, press: () => void) {
    this.#button.addEventListener('pointerdown', prepare);
    this.#button.addEventListener('focus', prepare);
    this.#button.addEventListener('click', press);
  }

  /** @param name of the region. */
  show({ language, direction }: Counting, name: string, { label, icon, waiting }: ButtonLook): void {
    const { section } = this;
    if (!section.hasChildNodes()) section.append(this.#button, this.rest);
    section.lang = language;
    section.dir = direction;
    section.ariaLabel = name;
    this.#path.setAttribute('d', icon);
    this.#button.className = waiting ? 'play waiting' : 'play';
    if (this.#label.textContent !== label) this.#label.textContent = label;
  }

  /** Before the rest has come: the length, and what is wrong. */
  showLength(length: string, problem: string): void {
    if (this.rest.textContent === length + problem) return;
    this.rest.replaceChildren(
      make('span', { class: 'length', part: 'length' }, length),
      ...(problem ? [make('p', { class: 'problem', part: 'problem', role: 'alert' }, problem)] : []),
    );
  }
}
