import { html, type TemplateResult } from 'lit/html.js';
import { clock } from '../../core/language/clock.js';
import { durationInWords } from '../../core/language/duration.js';
import { fill } from '../../core/language/messages.js';
import type { AloudPlayer } from './aloud-player.js';

/** Seconds that a key moves. In right-to-left pages too, the right arrow goes on in time (accessibility table 4.3). */
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 30,
  PageDown: -30,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Without the focus, the control's own value follows this many seconds behind: for whoever comes to it. Written as one
 * comes, it would be told twice.
 */
const LAG = 2;

/**
 * Where the story is: a native range, and the time in figures. A range whose value changes while it has the focus is
 * spoken at every change; so while sound moves only the drawing moves, and the value when the reader moves it (PLY-4).
 */
export class Position {
  readonly #player: AloudPlayer;
  /** The value that assistive technology knows, in seconds. */
  #written = -Infinity;
  /** The length that it knows; told when it comes, also to who waits at the control. */
  #length = 0;
  /** The value under a pointer when it came down; undefined while none is down. */
  #held: string | undefined;

  constructor(player: AloudPlayer) {
    this.#player = player;
  }

  render(): TemplateResult {
    const { player } = this.#player.words;
    return html`<div class="position" part="position" dir="ltr">
      <div class="track" part="track">
        <input
          type="range"
          min="0"
          step="1"
          aria-label=${player!.position}
          @keydown=${this.#key}
          @pointerdown=${this.#hold}
          @pointerup=${this.#drop}
          @pointercancel=${this.#drop}
          @input=${this.#input}
          @change=${this.#drop}
          @blur=${() => this.write('whole')}
        />
      </div>
      <span class="time" part="time" aria-hidden="true"></span><span class="unseen"></span>
    </div>`;
  }

  /** Draws the time that has come; no value, no words. */
  draw(): void {
    const { time } = this;
    if (!this.#range || this.#held !== undefined) return;
    this.#show(time);
    const late = !this.focused && Math.abs(time - this.#written) >= LAG;
    if (late || this.duration !== this.#length) this.write('whole');
  }

  /** Writes the true value, and its words: all of them when the reader comes to it, the time alone when it moved. */
  write(words: 'whole' | 'time', time: number = this.time): void {
    const input = this.#range;
    const { page, player } = this.#player.words;
    if (!input || !page || !player || this.#held !== undefined) return;
    const { duration } = this;
    this.#written = time;
    this.#length = duration;
    input.max = String(Math.floor(duration));
    input.value = String(Math.floor(time));
    const said = durationInWords(time, page.counting);
    const length = durationInWords(duration, page.counting);
    const whole = duration ? fill(player.positionOf, { time: said, duration: length }) : said;
    input.setAttribute('aria-valuetext', words === 'whole' ? whole : said);
    this.#query('.unseen')!.textContent = whole;
  }

  get time(): number {
    return this.#player.reading?.session?.playback.time ?? this.#player.reading?.place ?? 0;
  }

  /** Seconds; what the site says until the sound has said it, 0 while nobody has. */
  get duration(): number {
    return this.#player.reading?.session?.playback.duration || this.#player.duration || 0;
  }

  /** Is the reader on it? */
  get focused(): boolean {
    return this.#player.shadowRoot?.activeElement === this.#range;
  }

  get #range(): HTMLInputElement | null {
    return this.#query('input') as HTMLInputElement | null;
  }

  #query(selector: string): Element | null {
    return this.#player.renderRoot.querySelector(selector);
  }

  #show(time: number): void {
    const { counting } = this.#player.words.page!;
    const { duration } = this;
    (this.#query('.track') as HTMLElement).style.setProperty('--progress', String(duration ? time / duration : 0));
    const shown = clock(time, counting) + (duration ? ` / ${clock(duration, counting)}` : '');
    const element = this.#query('.time')!;
    if (element.textContent !== shown) element.textContent = shown;
  }

  /** Nowhere while the length is not known: every place would be the start. */
  #to(time: number): void {
    if (!this.duration) return this.write('whole');
    const target = Math.max(0, Math.min(time, this.duration));
    this.#player.reading?.session?.seek(target);
    this.write('time', target);
    this.#show(target);
  }

  #key = (event: KeyboardEvent): void => {
    const step = KEYS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#to(this.time + step);
  };

  /** A pointer says where; assistive technology says by how much, from a value that may be old (PLY-4). */
  #input = (): void => {
    const value = Number(this.#range!.value);
    if (this.#held === undefined) this.#to(this.time + value - Math.floor(this.#written));
    else this.#show(value);
  };

  /** The thumb is taken where it is drawn, which the value only now is. */
  #hold = (): void => {
    this.write('time');
    this.#held = this.#range!.value;
  };

  /** Wherever the pointer left it; nowhere, if that is where it was. */
  #drop = (): void => {
    const { value } = this.#range!;
    const held = this.#held;
    this.#held = undefined;
    if (held !== undefined && held !== value) this.#to(Number(value));
  };
}
