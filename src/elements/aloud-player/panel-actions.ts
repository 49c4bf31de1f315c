import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import { announce } from '../../browser/live-region/announcer.js';
import { forgetPlacesAndSettings } from '../../browser/places/forget.js';
import type { SettingsMessages } from '../../core/language/messages.js';
import { stepParagraph } from '../../core/timeline/step-paragraph.js';
import type { Reading } from '../../reading/reading.js';
import { announceStep } from './announcements.js';
import type { PlayerHost } from './player-host.js';
import { step } from './step.js';

/** The buttons of the settings panel that change no setting: steps by paragraph, the keyboard shortcuts, and "Forget my places and settings". */
export class PanelActions {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #messages: SettingsMessages;
  /** The reader has just forgotten everything. */
  #isForgotten = false;

  constructor(player: PlayerHost, reading: Reading, messages: SettingsMessages) {
    this.#player = player;
    this.#reading = reading;
    this.#messages = messages;
  }

  handleOpen(): void {
    this.#isForgotten = false;
  }

  render(): TemplateResult {
    const { previousParagraph, nextParagraph, shortcuts, forget, forgotten } = this.#messages;
    return html`${
        this.#reading.session?.timed
          ? html`<div class="row">
              <button class="text-button" @click=${() => this.#stepParagraph(-1)}>${previousParagraph}</button>
              <button class="text-button" @click=${() => this.#stepParagraph(1)}>${nextParagraph}</button>
            </div>`
          : nothing
      }
      <div class="row">
        <button class="text-button" part="shortcuts" @click=${this.#handleShortcutsClick}>${shortcuts}</button>
      </div>
      <div class="row">
        <button class="text-button" part="forget" @click=${this.#handleForgetClick}>
          ${this.#isForgotten ? forgotten : forget}
        </button>
      </div>`;
  }

  #stepParagraph(direction: 1 | -1): void {
    const target = step(this.#reading, stepParagraph, direction);
    if (target) announceStep(this.#player, target, false);
  }

  #handleShortcutsClick = (): void => {
    import('./keys-panel.js').then(
      ({ openKeysPanel }) => openKeysPanel(this.#player),
      () => {}, // the next press tries again
    );
  };

  #handleForgetClick = (): void => {
    forgetPlacesAndSettings();
    this.#reading.session?.applySettings();
    this.#isForgotten = true;
    announce(this.#player, this.#messages.forgotten);
    this.#player.requestUpdate();
  };
}
