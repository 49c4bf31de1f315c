import { make } from '../../browser/page/make.js';
import { bringTo, landOn } from '../../browser/page/skip-target.js';
import { clock } from '../../core/language/clock.js';
import { durationInWords } from '../../core/language/duration.js';
import { fill, type LinksMessages } from '../../core/language/messages.js';
import type { Section } from './sections.js';

/** A small triangle on 10 by 10: what starts sound. */
const START = 'M2 1l7 4-7 4z';

/** One section's line, the same as long as the section stands: so that the focus stays, whatever changes round it. */
export class Line {
  readonly item: HTMLElement = make('li');
  /** The sections in this one. */
  readonly list: HTMLElement = make('ol', { part: 'list' });
  readonly #line = make('div', { class: 'line', part: 'section' });
  readonly #name = make('bdi');
  readonly #link = make('a', { part: 'link' }, this.#name) as HTMLAnchorElement;
  readonly #listen = make(
    'button',
    { part: 'listen' },
    make('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, make('path', { d: START })),
  );
  /** Figures for eyes, beside a button that says them in words (PLY-5); they are not its label, which is what they mean. */
  readonly #figures = make('span', { dir: 'ltr', 'aria-hidden': 'true' });
  readonly #time = make('span', { class: 'time', part: 'time' }, this.#listen, this.#figures);
  #start = NaN;

  /** @param listen takes the listener to a time, in seconds. */
  constructor(heading: HTMLElement, listen: (time: number) => void) {
    this.#line.append(this.#link);
    this.item.append(this.#line);
    this.#link.addEventListener('click', (event) => this.#go(heading, event));
    this.#listen.addEventListener('click', () => listen(this.#start));
  }

  /** Where the author gave no id, the address leads to the words themselves: nothing is written into the article. */
  name({ heading: { id }, title, language }: Section): void {
    const href = id ? `#${encodeURIComponent(id)}` : `#:~:text=${encodeURIComponent(title).replaceAll('-', '%2D')}`;
    if (this.#link.getAttribute('href') !== href) this.#link.href = href;
    if (this.#name.textContent !== title) this.#name.textContent = title;
    if (this.#name.lang !== language) this.#name.lang = language;
  }

  /** @param start seconds; NaN where nobody knows. */
  time(start: number, { listenFrom, counting }: LinksMessages): void {
    if (Object.is(start, this.#start)) return;
    this.#start = start;
    if (Number.isNaN(start)) return this.#time.remove();
    this.#figures.textContent = clock(start, counting);
    this.#listen.title = fill(listenFrom, { time: durationInWords(start, counting) });
    if (!this.#time.isConnected) this.#line.append(this.#time);
  }

  set current(isHeard: boolean) {
    if (isHeard) this.#link.ariaCurrent = 'true';
    else this.#link.removeAttribute('aria-current');
  }

  #go(heading: HTMLElement, event: MouseEvent): void {
    const { hash, pathname, host } = this.#link;
    if (heading.id && hash === `#${encodeURIComponent(heading.id)}` && pathname === location.pathname && host === location.host)
      return landOn(heading, this.#link, event); // prettier-ignore
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    bringTo(heading);
  }
}
