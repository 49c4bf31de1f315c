import { html, type TemplateResult } from 'lit/html.js';
import { formatClock } from '../../core/language/format-clock.js';
import { durationInWords } from '../../core/language/duration.js';
import { formatMessage } from '../../core/language/messages.js';
import type { PlayerHost } from './player-host.js';

/** Seconds that a key moves. In right-to-left pages too, the right arrow goes on in time (accessibility table 4.3). */
const SECONDS_BY_KEY: Readonly<Record<string, number>> = {
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
const VALUE_LAG_SECONDS = 2;

/**
 * Where the story is: a native range, and the time in figures. A range whose value changes while it has the focus is
 * spoken at every change; so while sound moves only the drawing moves, and the value when the reader moves it (PLY-4).
 */
export class PositionSlider {
  readonly #player: PlayerHost;
  /** The value that assistive technology knows, in seconds. */
  #writtenTime = -Infinity;
  /** The length that it knows; told when it comes, also to who waits at the control. */
  #writtenDuration = 0;
  /** The value under a pointer when it came down; undefined while none is down. */
  #valueAtPointerDown: string | undefined;

  constructor(player: PlayerHost) {
    this.#player = player;
  }

  render(): TemplateResult {
    const { player } = this.#player.messages;
    return html`<div class="position" part="position" dir="ltr">
      <div class="track" part="track">
        <input
          type="range"
          min="0"
          step="1"
          aria-label=${player!.position}
          @keydown=${this.#handleKey}
          @pointerdown=${this.#handlePointerDown}
          @pointerup=${this.#handlePointerUp}
          @pointercancel=${this.#handlePointerUp}
          @input=${this.#handleInput}
          @change=${this.#handlePointerUp}
          @blur=${() => this.writeValue('whole')}
        />
      </div>
      <span class="time" part="time" aria-hidden="true"></span><span class="unseen"></span>
    </div>`;
  }

  /** Draws the time that has come; no value, no words. */
  draw(): void {
    const { time } = this;
    if (!this.#range || this.#valueAtPointerDown !== undefined) return;
    this.#showTime(time);
    const late = !this.isFocused && Math.abs(time - this.#writtenTime) >= VALUE_LAG_SECONDS;
    if (late || this.duration !== this.#writtenDuration) this.writeValue('whole');
  }

  /** Writes the true value, and its words: all of them when the reader comes to it, the time alone when it moved. */
  writeValue(words: 'whole' | 'time', time: number = this.time): void {
    const input = this.#range;
    const { page, player } = this.#player.messages;
    if (!input || !page || !player || this.#valueAtPointerDown !== undefined) return;
    const { duration } = this;
    this.#writtenTime = time;
    this.#writtenDuration = duration;
    input.max = String(Math.floor(duration));
    input.value = String(Math.floor(time));
    const said = durationInWords(time, page.counting);
    const length = durationInWords(duration, page.counting);
    const whole = duration ? formatMessage(player.positionOf, { time: said, duration: length }) : said;
    input.setAttribute('aria-valuetext', words === 'whole' ? whole : said);
    this.#query('.unseen')!.textContent = whole;
  }

  get time(): number {
    return this.#player.reading?.session?.playback.time ?? this.#player.reading?.resumeTime ?? 0;
  }

  /** Seconds; what the site says until the sound has said it, 0 while nobody has. */
  get duration(): number {
    return this.#player.reading?.session?.playback.duration || this.#player.duration || 0;
  }

  /** Is the reader on it? */
  get isFocused(): boolean {
    return this.#player.shadowRoot?.activeElement === this.#range;
  }

  get #range(): HTMLInputElement | null {
    return this.#query('input') as HTMLInputElement | null;
  }

  #query(selector: string): Element | null {
    return this.#player.renderRoot.querySelector(selector);
  }

  #showTime(time: number): void {
    const { counting } = this.#player.messages.page!;
    const { duration } = this;
    (this.#query('.track') as HTMLElement).style.setProperty('--progress', String(duration ? time / duration : 0));
    const shown = formatClock(time, counting) + (duration ? ` / ${formatClock(duration, counting)}` : '');
    const element = this.#query('.time')!;
    if (element.textContent !== shown) element.textContent = shown;
  }

  /** Nowhere while the length is not known: every place would be the start. */
  #seekTo(time: number): void {
    if (!this.duration) return this.writeValue('whole');
    const target = Math.max(0, Math.min(time, this.duration));
    this.#player.reading?.session?.seek(target);
    this.writeValue('time', target);
    this.#showTime(target);
  }

  #handleKey = (event: KeyboardEvent): void => {
    const step = SECONDS_BY_KEY[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#seekTo(this.time + step);
  };

  /** A pointer says where; assistive technology says by how much, from a value that may be old (PLY-4). */
  #handleInput = (): void => {
    const value = Number(this.#range!.value);
    if (this.#valueAtPointerDown === undefined) this.#seekTo(this.time + value - Math.floor(this.#writtenTime));
    else this.#showTime(value);
  };

  /** The thumb is taken where it is drawn, which the value only now is. */
  #handlePointerDown = (): void => {
    this.writeValue('time');
    this.#valueAtPointerDown = this.#range!.value;
  };

  /** Wherever the pointer left it; nowhere, if that is where it was. */
  #handlePointerUp = (): void => {
    const { value } = this.#range!;
    const held = this.#valueAtPointerDown;
    this.#valueAtPointerDown = undefined;
    if (held !== undefined && held !== value) this.#seekTo(Number(value));
  };
}
