import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import { saveSettings, readSettings } from '../../browser/settings/settings.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage } from '../../core/language/messages.js';
import type { Section } from '../../core/timeline/sections.js';
import type { Reading } from '../../reading/reading.js';
import { ENABLE_DELAY_MS } from './enable-delay.js';
import type { PlayerHost } from './player-host.js';
import type { SettingsPanel } from './settings-panel.js';
import { settingsIcon } from './step-icons.js';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/**
 * The speed, saved on the device, also while the story loads; the button of the other settings, whose panel loads when
 * it is pressed; the name of the current section; and the button that follows the text.
 */
export class SettingsControls {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #enableTimer: ReturnType<typeof setTimeout>;
  #isInert = true;
  /** Stays true until the button loses the focus, so that it never disappears under a finger. */
  #isFollowButtonShown = false;
  #panel: SettingsPanel | undefined;

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

  dispose(): void {
    this.enable();
    this.#panel?.dispose();
    this.#panel = undefined;
  }

  /** @param section the current one. */
  render(section: Section | undefined): TemplateResult {
    const { player, page } = this.#player.messages;
    const { session } = this.#reading;
    const rate = session?.playback.rate ?? readSettings().speed;
    const speeds = SPEEDS.includes(rate) ? SPEEDS : [...SPEEDS, rate].sort((a, b) => a - b);
    const name = (speed: number, message: string): string =>
      formatMessage(message, { n: formatNumber(speed, page!.counting) });
    if (session?.highlighter?.isScrollSuspended) this.#isFollowButtonShown = true;
    this.#panel?.update();
    return html`<div class="choices" ?inert=${this.#isInert}>
      <span class="section" part="section" ?hidden=${this.#isFollowButtonShown}>${section?.name ?? nothing}</span>
      ${this.#isFollowButtonShown ? this.#renderFollowButton() : nothing}
      <select
        part="speed"
        ?inert=${!!this.#panel?.isOpen}
        aria-label=${player!.speed}
        @change=${this.#handleSpeedChange}
      >
        ${speeds.map(
          (speed) =>
            html`<option
              value=${speed}
              aria-label=${name(speed, speed === 1 ? player!.normalSpeed : player!.times)}
              .selected=${speed === rate}
            >
              ${name(speed, player!.shortTimes)}
            </option>`,
        )}
      </select>
      <button part="settings" title=${player!.settings} @click=${this.#handleSettingsClick}>
        <svg viewBox="0 0 24 24" aria-hidden="true">${settingsIcon}</svg>
      </button>
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
    saveSettings({ speed: Number((event.target as HTMLSelectElement).value) });
    this.#reading.session?.applySettings();
  };

  /** From the second press on, the panel opens and closes itself. */
  #handleSettingsClick = async ({ currentTarget }: Event): Promise<void> => {
    if (this.#panel) return;
    const button = currentTarget as HTMLButtonElement;
    const module = await import('./settings-panel.js').catch(() => undefined); // the next press tries again
    if (module && !this.#panel) this.#panel = await module.SettingsPanel.open(button, this.#player, this.#reading);
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
