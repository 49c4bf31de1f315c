import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import { readSettings } from '../../browser/settings/settings.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage } from '../../core/language/messages.js';
import type { RecordedSection } from '../../core/timeline/recorded-sections.js';
import { changeSettings } from '../../reading/change-settings.js';
import type { Reading } from '../../reading/reading.js';
import { ENABLE_DELAY_MS } from './enable-delay.js';
import { FollowButton } from './follow-button.js';
import type { PlayerHost } from './player-host.js';
import type { SettingsPanel } from './settings-panel.js';
import { settingsIcon } from './step-icons.js';
import type { VoiceLabel } from './voice-label.js';

export const SPEEDS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/**
 * The row of the section's name, of the speed, which is saved on the device, also while the story loads, and of the button
 * that opens the other settings. Their panel loads with the first press.
 */
export class SettingsControls {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #enableTimer: ReturnType<typeof setTimeout>;
  #isInert = true;
  readonly #followButton: FollowButton;
  #panel: SettingsPanel | undefined;
  /** It loads when the voice is known. */
  #voiceLabel: VoiceLabel | undefined;
  #isLoadingVoiceLabel = false;

  constructor(player: PlayerHost, reading: Reading) {
    this.#player = player;
    this.#reading = reading;
    this.#followButton = new FollowButton(player, reading);
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
  render(section: RecordedSection | undefined): TemplateResult {
    const { player, page } = this.#player.messages;
    const { session } = this.#reading;
    const rate = session?.playback.rate ?? readSettings().speed;
    const speeds = SPEEDS.includes(rate) ? SPEEDS : [...SPEEDS, rate].sort((a, b) => a - b);
    const nameOf = (speed: number, message: string): string =>
      formatMessage(message, { n: formatNumber(speed, page!.counting) });
    const followButton = this.#followButton.render();
    if (session?.voice && !this.#isLoadingVoiceLabel) void this.#loadVoiceLabel();
    this.#panel?.update();
    const name = section?.name ?? this.#voiceLabel?.render() ?? nothing;
    // The panel says it too: once is enough for a screen reader.
    const isLabelInPanel = !section && !!this.#panel?.isOpen;
    return html`<div class="choices" ?inert=${this.#isInert}>
      <span class="section" part="section" ?hidden=${!!followButton} ?inert=${isLabelInPanel}>${name}</span>
      ${followButton}
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
              aria-label=${nameOf(speed, speed === 1 ? player!.normalSpeed : player!.times)}
              .selected=${speed === rate}
            >
              ${nameOf(speed, player!.shortTimes)}
            </option>`,
        )}
      </select>
      <button part="settings" title=${player!.settings} @click=${this.#handleSettingsClick}>
        <svg viewBox="0 0 24 24" aria-hidden="true">${settingsIcon}</svg>
      </button>
    </div>`;
  }

  #handleSpeedChange = (event: Event): void => {
    changeSettings(this.#reading, { speed: Number((event.target as HTMLSelectElement).value) });
  };

  /** Who reads, until the first section begins. Its code loads beside the sound, which does not wait for it. */
  async #loadVoiceLabel(): Promise<void> {
    this.#isLoadingVoiceLabel = true;
    try {
      const { VoiceLabel } = await import('./voice-label.js');
      this.#voiceLabel = await VoiceLabel.create(this.#player, this.#reading);
      this.#player.requestUpdate();
    } catch {
      this.#isLoadingVoiceLabel = false; // the next change tries again
    }
  }

  /** From the second press on, the panel opens and closes itself. */
  #handleSettingsClick = async ({ currentTarget }: Event): Promise<void> => {
    if (this.#panel) return;
    const button = currentTarget as HTMLButtonElement;
    const module = await import('./settings-panel.js').catch(() => undefined); // the next press tries again
    if (module && !this.#panel) this.#panel = await module.SettingsPanel.open(button, this.#player, this.#reading);
  };
}
