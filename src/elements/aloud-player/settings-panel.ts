import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import type { SettingsMessages } from '../../core/language/messages.js';
import type { Reading } from '../../reading/reading.js';
import { loadSettingsMessages } from '../../reading/settings-messages.js';
import { ListeningSettings } from './listening-settings.js';
import { PanelActions } from './panel-actions.js';
import type { PlayerHost } from './player-host.js';
import { PopoverPanel } from './popover-panel.js';
import { SoundSettings } from './sound-settings.js';
import { VoiceLabel } from './voice-label.js';

/** The settings of an open story, in a panel over the page. */
export class SettingsPanel {
  readonly #listening: ListeningSettings;
  readonly #sound: SoundSettings | undefined;
  readonly #actions: PanelActions;
  readonly #voiceLabel: VoiceLabel;
  readonly #panel: PopoverPanel;

  private constructor(
    button: HTMLButtonElement,
    player: PlayerHost,
    reading: Reading,
    messages: SettingsMessages,
    voiceLabel: VoiceLabel,
  ) {
    this.#voiceLabel = voiceLabel;
    const { page, player: playerMessages } = player.messages;
    this.#listening = new ListeningSettings(player, reading, messages);
    this.#actions = new PanelActions(player, reading, messages);
    if (reading.audio) this.#sound = new SoundSettings(reading.audio, messages, page!.counting, () => this.update());
    this.#panel = new PopoverPanel(button, player, {
      name: playerMessages!.settings,
      closeName: messages.close,
      renderContent: () => this.#render(),
      onOpen: () => {
        this.#listening.handleOpen();
        this.#actions.handleOpen();
      },
      onShow: () => this.#sound?.handleOpen(),
      onClose: () => this.#sound?.handleClose(),
    });
  }

  static async open(button: HTMLButtonElement, player: PlayerHost, reading: Reading): Promise<SettingsPanel> {
    const messages = await loadSettingsMessages(player.messages.page!.counting.language);
    const panel = new SettingsPanel(button, player, reading, messages, await VoiceLabel.create(player, reading));
    panel.#panel.show();
    return panel;
  }

  get isOpen(): boolean {
    return this.#panel.isOpen;
  }

  /** Draws the present settings. */
  update(): void {
    this.#panel.update();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#sound?.dispose();
    this.#panel.dispose();
  }

  #render(): TemplateResult {
    const voiceLabel = this.#voiceLabel.render();
    return html`${voiceLabel ? html`<p class="reader">${voiceLabel}</p>` : nothing} ${this.#listening.render()}
    ${this.#sound?.render() ?? nothing} ${this.#actions.render()}`;
  }
}
