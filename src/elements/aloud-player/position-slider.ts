import { html, type TemplateResult } from '../../browser/dom/template.js';
import { formatClock } from '../../core/language/format-clock.js';
import { durationInWords } from '../../core/language/duration.js';
import { formatMessage } from '../../core/language/messages.js';
import type { RecordedSection } from '../../core/timeline/recorded-sections.js';
import { knownDuration } from './known-duration.js';
import type { PlayerHost } from './player-host.js';

/**
 * Seconds that a key moves. In right-to-left pages too, the right arrow moves forward in time (accessibility table
 * 4.3).
 */
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
 * Without the focus, the control's own value follows the time this many seconds late. A value written just before the
 * focus arrives would be spoken twice.
 */
const VALUE_LAG_SECONDS = 5;

/**
 * The position in the story: a native range, and the time in figures. Screen readers speak each change of the value of
 * a focused range. So while sound plays, only the drawing moves; the value changes when the reader moves it (PLY-4).
 */
export class PositionSlider {
  readonly #player: PlayerHost;
  /** The value that assistive technology has, in seconds. */
  #writtenTime = -Infinity;
  /** The length that it has. A new length is written at once, also to a focused control. */
  #writtenDuration = 0;
  /** As a list of backgrounds. */
  #drawnSections = '';
  /** The value when a pointer came down; undefined while none is down. */
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
      <span class="time" part="time" aria-hidden="true"></span>
    </div>`;
  }

  /** Draws the present time, without value and text. @param sections begin at a mark on the track. */
  draw(sections: readonly RecordedSection[] = []): void {
    const { time } = this;
    const input = this.#range;
    if (!input || this.#valueAtPointerDown !== undefined) return;
    // Sound of unknown length has no positions to move to. A control that has the focus keeps it.
    const isEndless = this.#player.reading?.session?.playback.duration === Infinity && !this.duration;
    input.disabled = isEndless && !this.isFocused;
    this.#showTime(time);
    this.#showSections(sections);
    const isLate = !this.isFocused && Math.abs(time - this.#writtenTime) >= VALUE_LAG_SECONDS;
    if (isLate || this.duration !== this.#writtenDuration) this.writeValue('whole');
  }

  /**
   * Writes the true value and its text: the whole text when the reader moves to the control, the time alone when the
   * value moves.
   */
  writeValue(format: 'whole' | 'time', time: number = this.time): void {
    const input = this.#range;
    const { page, player } = this.#player.messages;
    if (!input || !page || !player || this.#valueAtPointerDown !== undefined) return;
    const { duration } = this;
    this.#writtenTime = time;
    this.#writtenDuration = duration;
    input.max = String(Math.floor(duration));
    input.value = String(Math.floor(time));
    const timeText = durationInWords(time, page.counting);
    const length = durationInWords(Math.max(time, duration), page.counting);
    const fullText = duration ? formatMessage(player.positionOf, { time: timeText, duration: length }) : timeText;
    input.setAttribute('aria-valuetext', format === 'whole' ? fullText : timeText);
  }

  get time(): number {
    return this.#player.reading?.session?.playback.time ?? this.#player.reading?.resumeTime ?? 0;
  }

  /** In seconds; 0 while it is not known. */
  get duration(): number {
    return knownDuration(this.#player);
  }

  /** Does the control have the focus? */
  get isFocused(): boolean {
    return this.#player.shadowRoot?.activeElement === this.#range;
  }

  get #range(): HTMLInputElement | null {
    return this.#query('.track input') as HTMLInputElement | null;
  }

  #query(selector: string): Element | null {
    return this.#player.renderRoot.querySelector(selector);
  }

  #showTime(time: number): void {
    const { counting } = this.#player.messages.page!;
    const { duration } = this;
    (this.#query('.track') as HTMLElement).style.setProperty('--progress', String(duration ? time / duration : 0));
    const figures =
      formatClock(time, counting) + (duration ? ` / ${formatClock(Math.max(time, duration), counting)}` : '');
    const element = this.#query('.time')!;
    if (element.textContent !== figures) element.textContent = figures;
  }

  #showSections(sections: readonly RecordedSection[]): void {
    const { duration } = this;
    const marks = sections.map(
      ({ start }) => `var(--_mark) calc(9px + ${start / duration} * (100% - 18px)) 50% / 2px 14px`,
    );
    const value = duration && marks.length ? marks.join() : 'none';
    if (value === this.#drawnSections) return;
    this.#drawnSections = value;
    (this.#query('.track') as HTMLElement).style.setProperty('--_marks', value);
  }

  /** Does nothing while the length is unknown: every position would be the start. */
  #seekTo(time: number): void {
    if (!this.duration) return this.writeValue('whole');
    const target = Math.max(0, Math.min(time, this.duration));
    this.#player.reading?.session?.seek(target);
    // Not every recording can move.
    this.writeValue('time');
    this.#showTime(this.time);
  }

  #handleKey = (event: KeyboardEvent): void => {
    const step = SECONDS_BY_KEY[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#seekTo(this.time + step);
  };

  /** A pointer gives an absolute position. Assistive technology gives a change, from a value that may be old (PLY-4). */
  #handleInput = (): void => {
    const value = Number(this.#range!.value);
    if (this.#valueAtPointerDown === undefined) this.#seekTo(this.time + value - Math.floor(this.#writtenTime));
    else this.#showTime(value);
  };

  /** The pointer takes the thumb where it is drawn, so the value must match the drawing. */
  #handlePointerDown = (): void => {
    this.writeValue('time');
    this.#valueAtPointerDown = this.#range!.value;
  };

  /** Seeks to the position where the pointer was released, if it moved. */
  #handlePointerUp = (): void => {
    const { value } = this.#range!;
    const pressedValue = this.#valueAtPointerDown;
    this.#valueAtPointerDown = undefined;
    if (pressedValue !== undefined && pressedValue !== value) this.#seekTo(Number(value));
  };
}
