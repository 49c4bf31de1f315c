import { html, nothing, type TemplateResult } from 'lit/html.js';
import { highlightings, keepSettings, readSettings, type Highlighting } from '../../browser/page/settings.js';
import { number } from '../../core/language/duration.js';
import { fill } from '../../core/language/messages.js';
import type { Reading } from '../../controllers/reading.js';
import type { AloudPlayer } from './aloud-player.js';

/**
 * A select that comes into a page tells its first choice as a change, some moments later in Chromium, and Orca then speaks
 * it as if the reader had gone there. Until then, in milliseconds, it is kept from them.
 */
const SETTLED = 500;

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** How the listener likes it: speed and highlight, kept on the device, also while the story is still on its way; and following. */
export class Choices {
  readonly #player: AloudPlayer;
  readonly #reading: Reading;
  readonly #settling: ReturnType<typeof setTimeout>;
  #quiet = true;
  /** Kept until the focus has left it, so that a button never goes away under a finger. */
  #followShown = false;

  constructor(player: AloudPlayer, reading: Reading) {
    this.#player = player;
    this.#reading = reading;
    this.#settling = setTimeout(() => {
      this.settle();
      player.requestUpdate();
    }, SETTLED);
  }

  /** Whoever looks may find the lists from now on. */
  settle(): void {
    clearTimeout(this.#settling);
    this.#quiet = false;
  }

  render(): TemplateResult {
    const { player, page } = this.#player.words;
    const { session } = this.#reading;
    const kept = readSettings();
    const rate = session?.playback.rate ?? kept.speed;
    const said = (speed: number): string =>
      speed === 1 ? player!.normalSpeed : fill(player!.times, { n: number(speed, page!.counting) });
    if (session?.follow?.suspended) this.#followShown = true;
    return html`<div class="choices" ?inert=${this.#quiet}>
      <label>
        <span>${player!.speed}</span>
        <select part="speed" @change=${this.#chooseSpeed}>
          ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === rate}>${said(speed)}</option>`)}
        </select>
      </label>
      <label>
        <span>${player!.highlight}</span>
        <select part="highlight" @change=${this.#chooseHighlight}>
          ${highlightings.map(
            (unit) => html`<option value=${unit} ?selected=${unit === kept.highlight}>${player![unit]}</option>`,
          )}
        </select>
      </label>
      ${this.#followShown ? this.#renderFollow() : nothing}
    </div>`;
  }

  #renderFollow(): TemplateResult {
    return html`<button
      class="text-button"
      part="follow"
      aria-pressed=${this.#reading.session?.follow?.suspended ? 'false' : 'true'}
      @click=${this.#follow}
      @blur=${this.#followLeft}
    >
      ${this.#player.words.player!.followText}
    </button>`;
  }

  #chooseSpeed = (event: Event): void => {
    const speed = Number((event.target as HTMLSelectElement).value);
    if (this.#reading.session) this.#reading.session.setSpeed(speed);
    else keepSettings({ speed });
  };

  #chooseHighlight = (event: Event): void => {
    const highlight = (event.target as HTMLSelectElement).value as Highlighting;
    if (this.#reading.session) this.#reading.session.setHighlighting(highlight);
    else keepSettings({ highlight });
  };

  #follow = (): void => {
    this.#reading.session?.follow?.resume();
    this.#player.requestUpdate();
  };

  #followLeft = (): void => {
    this.#followShown = !!this.#reading.session?.follow?.suspended;
    this.#player.requestUpdate();
  };
}
