import { createElement } from '../../browser/dom/create-element.js';
import { hasModifierKey } from '../../browser/dom/modifier-keys.js';
import { focusTarget, navigateToTarget } from '../../browser/skip-links/fragment-navigation.js';
import { formatClock } from '../../core/language/format-clock.js';
import { durationInWords } from '../../core/language/duration.js';
import { formatMessage, type LinksMessages } from '../../core/language/messages.js';
import type { Section } from '../../browser/story/sections.js';

/** A small triangle on 10 by 10: Play. */
const PLAY_ICON = 'M2 1l7 4-7 4z';

/** The line of one section. It is never replaced, so that the focus stays in it when other lines change. */
export class ContentsItem {
  readonly item: HTMLElement = createElement('li');
  /** The sections inside this one. */
  readonly list: HTMLElement = createElement('ol', { part: 'list' });
  readonly #row = createElement('div', { class: 'line', part: 'section' });
  readonly #name = createElement('bdi');
  readonly #link = createElement('a', { part: 'link' }, this.#name) as HTMLAnchorElement;
  readonly #listenButton = createElement(
    'button',
    { part: 'listen' },
    createElement('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, createElement('path', { d: PLAY_ICON })),
  );
  /**
   * Visible figures, beside a button that has them in words (PLY-5). They are no label of the button, which also has a
   * verb.
   */
  readonly #figures = createElement('span', { dir: 'ltr', 'aria-hidden': 'true' });
  readonly #time = createElement('span', { class: 'time', part: 'time' }, this.#listenButton, this.#figures);
  #start = NaN;

  /** @param playFrom plays from a time in seconds. */
  constructor(heading: HTMLElement, playFrom: (time: number) => void) {
    this.#row.append(this.#link);
    this.item.append(this.#row);
    this.#link.addEventListener('click', (event) => this.#handleClick(heading, event));
    this.#listenButton.addEventListener('click', () => playFrom(this.#start));
  }

  /** Where the author gave no id, the URL has a text fragment: nothing is written into the article. */
  setSection({ heading: { id }, title, language }: Section): void {
    const href = id ? `#${encodeURIComponent(id)}` : `#:~:text=${encodeURIComponent(title).replaceAll('-', '%2D')}`;
    if (this.#link.getAttribute('href') !== href) this.#link.href = href;
    if (this.#name.textContent !== title) this.#name.textContent = title;
    if (this.#name.lang !== language) this.#name.lang = language;
  }

  /** @param start in seconds; NaN where it is unknown. */
  setTime(start: number, { listenFrom, counting }: LinksMessages): void {
    if (Object.is(start, this.#start)) return;
    this.#start = start;
    if (Number.isNaN(start)) return this.#time.remove();
    this.#figures.textContent = formatClock(start, counting);
    this.#listenButton.title = formatMessage(listenFrom, { time: durationInWords(start, counting) });
    if (!this.#time.isConnected) this.#row.append(this.#time);
  }

  set isCurrent(isCurrent: boolean) {
    if (isCurrent) this.#link.ariaCurrent = 'true';
    else this.#link.removeAttribute('aria-current');
  }

  #handleClick(heading: HTMLElement, event: MouseEvent): void {
    if (heading.id && this.#link.hash === `#${encodeURIComponent(heading.id)}`)
      return navigateToTarget(heading, this.#link, event);
    if (hasModifierKey(event)) return;
    event.preventDefault();
    focusTarget(heading);
  }
}
