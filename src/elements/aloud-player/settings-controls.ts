import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import { highlightModes, saveSettings, readSettings, type HighlightMode } from '../../browser/settings/settings.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage } from '../../core/language/messages.js';
import type { Reading } from '../../reading/reading.js';
import type { PlayerHost } from './player-host.js';

/**
 * In milliseconds. Some moments after a select comes into a page, Chromium reports its first option as a change, and
 * Orca speaks it as if the reader had moved there. Until then the selects are inert.
 */
const ENABLE_DELAY_MS = 500;

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/**
 * The listener's settings: speed and highlight, saved on the device, also while the story loads; and the button that
 * follows the text.
 */
export class SettingsControls {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #enableTimer: ReturnType<typeof setTimeout>;
  #isInert = true;
  /** Stays true until the button loses the focus, so that it never disappears under a finger. */
  #isFollowButtonShown = false;

  constructor(player: PlayerHost, reading: Reading) {
    this.#player = player;
    this.#reading = reading;
    this.#enableTimer = setTimeout(() => {
      this.enable();
      player.requestUpdate();
    }, ENABLE_DELAY_MS);
  }

  /** Makes the selects available. */
  enable(): void {
    clearTimeout(this.#enableTimer);
    this.#isInert = false;
  }

  render(): TemplateResult {
    const { player, page } = this.#player.messages;
    const { session } = this.#reading;
    const settings = readSettings();
    const rate = session?.playback.rate ?? settings.speed;
    const speedLabel = (speed: number): string =>
      speed === 1 ? player!.normalSpeed : formatMessage(player!.times, { n: formatNumber(speed, page!.counting) });
    if (session?.highlighter?.isScrollSuspended) this.#isFollowButtonShown = true;
    // With a label that is read as text, a screen reader says the name twice in browse mode.
    return html`<div class="choices" ?inert=${this.#isInert}>
      <label>
        <span aria-hidden="true">${player!.speed}</span>
        <select part="speed" aria-label=${player!.speed} @change=${this.#handleSpeedChange}>
          ${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === rate}>${speedLabel(speed)}</option>`)}
        </select>
      </label>
      <label>
        <span aria-hidden="true">${player!.highlight}</span>
        <select part="highlight" aria-label=${player!.highlight} @change=${this.#handleHighlightChange}>
          ${highlightModes.map(
            (unit) => html`<option value=${unit} ?selected=${unit === settings.highlight}>${player![unit]}</option>`,
          )}
        </select>
      </label>
      ${this.#isFollowButtonShown ? this.#renderFollowButton() : nothing}
    </div>`;
  }

  #renderFollowButton(): TemplateResult {
    return html`<button
      class="text-button"
      part="follow"
      aria-pressed=${this.#reading.session?.highlighter?.isScrollSuspended ? 'false' : 'true'}
      @click=${this.#handleFollowClick}
      @blur=${this.#handleFollowBlur}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 4h18v2H3zM3 9h8v2H3zM3 14h8v2H3zM3 19h18v2H3zM16 7l5 5h-4v5h-2v-5h-4z"></path>
      </svg>
      <span>${this.#player.messages.player!.followText}</span>
    </button>`;
  }

  #handleSpeedChange = (event: Event): void => {
    const speed = Number((event.target as HTMLSelectElement).value);
    if (this.#reading.session) this.#reading.session.setSpeed(speed);
    else saveSettings({ speed });
  };

  #handleHighlightChange = (event: Event): void => {
    const highlight = (event.target as HTMLSelectElement).value as HighlightMode;
    if (this.#reading.session) this.#reading.session.setHighlightMode(highlight);
    else saveSettings({ highlight });
  };

  #handleFollowClick = (): void => {
    this.#reading.session?.highlighter?.resumeScrolling();
    this.#player.requestUpdate();
  };

  #handleFollowBlur = (): void => {
    this.#isFollowButtonShown = !!this.#reading.session?.highlighter?.isScrollSuspended;
    this.#player.requestUpdate();
  };
}
