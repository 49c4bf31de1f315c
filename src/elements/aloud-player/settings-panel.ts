import { html, nothing, render } from '../../browser/dom/template.js';
import { createElement } from '../../browser/dom/create-element.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import type { SettingsMessages } from '../../core/language/messages.js';
import type { Reading } from '../../reading/reading.js';
import { loadSettingsMessages } from '../../reading/settings-messages.js';
import { ListeningSettings } from './listening-settings.js';
import { PanelActions } from './panel-actions.js';
import { placePanel } from './place-panel.js';
import type { PlayerHost } from './player-host.js';
import { styles } from './settings-panel.styles.js';
import { SoundSettings } from './sound-settings.js';

const CLOSE_ICON = 'M6 6l12 12M18 6 6 18';

/**
 * The settings of an open story, in a panel over the page: a native popover, which closes with Escape or a press
 * elsewhere and then gives the focus back.
 */
export class SettingsPanel {
  readonly #player: PlayerHost;
  readonly #messages: SettingsMessages;
  readonly #panel: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #listening: ListeningSettings;
  readonly #sound: SoundSettings | undefined;
  readonly #actions: PanelActions;
  /** When a pointer came down on the button. */
  #wasOpen = false;

  private constructor(button: HTMLButtonElement, player: PlayerHost, reading: Reading, messages: SettingsMessages) {
    this.#button = button;
    this.#player = player;
    this.#messages = messages;
    const { page, player: playerMessages } = player.messages;
    this.#listening = new ListeningSettings(player, reading, messages);
    this.#actions = new PanelActions(player, reading, messages);
    if (reading.audio) this.#sound = new SoundSettings(reading.audio, messages, page!.counting, () => this.update());
    adoptStyleSheet(player.shadowRoot!, styles.styleSheet!);
    this.#panel = createElement('div', { class: 'panel', part: 'panel', popover: '', role: 'group' });
    this.#panel.ariaLabel = playerMessages!.settings;
    this.#panel.addEventListener('beforetoggle', this.#handleToggle);
    this.#panel.addEventListener('toggle', () => player.requestUpdate());
    button.closest('section')!.append(this.#panel);
    button.addEventListener('pointerdown', this.#handlePointerDown);
    button.addEventListener('click', this.#handleClick);
  }

  static async open(button: HTMLButtonElement, player: PlayerHost, reading: Reading): Promise<SettingsPanel> {
    const messages = await loadSettingsMessages(player.messages.page!.counting.language);
    const panel = new SettingsPanel(button, player, reading, messages);
    panel.#panel.showPopover();
    return panel;
  }

  get isOpen(): boolean {
    return this.#panel.matches(':popover-open');
  }

  /** Draws the present settings. */
  update(): void {
    if (this.isOpen) this.#render();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#sound?.dispose();
    this.#button.removeEventListener('pointerdown', this.#handlePointerDown);
    this.#button.removeEventListener('click', this.#handleClick);
    this.#panel.remove();
  }

  #render(): void {
    render(
      html`<div class="title">
          <span aria-hidden="true">${this.#player.messages.player!.settings}</span>
          <button title=${this.#messages.close} @click=${() => this.#panel.hidePopover()}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${CLOSE_ICON}></path></svg>
          </button>
        </div>
        ${this.#listening.render()} ${this.#sound?.render() ?? nothing} ${this.#actions.render()}`,
      this.#panel,
    );
  }

  #handleToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') {
      this.#listening.handleOpen();
      this.#actions.handleOpen();
      this.#render();
      placePanel(this.#panel, this.#button);
      this.#sound?.handleOpen();
    } else {
      this.#sound?.handleClose();
      if (this.#panel.matches(':focus-within')) this.#returnFocus();
    }
  };

  /**
   * Not by `popoverTargetElement`: the browser would report the button as expanded, and Orca speaks that after the focus. For
   * the same reason the panel is a group: in a dialog, Orca moves line by line, and keeps the arrow keys from its controls
   * (Firefox).
   */
  #handleClick = ({ detail }: MouseEvent): void => {
    // The pointer has closed the panel already, as a press elsewhere does.
    if (!detail || !this.#wasOpen) this.#panel.togglePopover();
  };

  #handlePointerDown = (): void => {
    this.#wasOpen = this.isOpen;
  };

  /** Browsers do not always find the button again in a shadow root that delegates its focus. */
  #returnFocus(): void {
    const isShown = this.#button.getClientRects().length > 0; // the dock hides it
    const target = isShown ? this.#button : this.#player.shadowRoot!.querySelector<HTMLElement>('.play')!;
    target.focus({ preventScroll: true });
  }
}
