import { html, render, type TemplateResult } from '../../browser/dom/template.js';
import { createElement } from '../../browser/dom/create-element.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { placePanel } from './place-panel.js';
import type { PlayerHost } from './player-host.js';
import { styles } from './popover-panel.styles.js';

const CLOSE_ICON = 'M6 6l12 12M18 6 6 18';

interface PanelOptions {
  /** The title, and the name for assistive technology. */
  readonly name: string;
  readonly closeName: string;
  readonly renderContent: () => TemplateResult;
  /** Before the panel is drawn. */
  readonly onOpen?: () => void;
  /** After it has been drawn and placed. */
  readonly onShow?: (panel: HTMLElement) => void;
  readonly onClose?: () => void;
  /** For a panel that something else than its button opens: gets the focus back. Such a panel is in the page while it is open. */
  readonly opener?: HTMLElement;
}

/**
 * A panel over the page that a button of the player opens: a native popover, which closes with Escape or a press elsewhere
 * and then gives the focus back. From the second press on, the panel itself handles the button.
 */
export class PopoverPanel {
  readonly #button: HTMLButtonElement;
  readonly #player: PlayerHost;
  readonly #options: PanelOptions;
  readonly #panel: HTMLElement;
  /** When a pointer came down on the button. */
  #wasOpen = false;

  constructor(button: HTMLButtonElement, player: PlayerHost, options: PanelOptions) {
    this.#button = button;
    this.#player = player;
    this.#options = options;
    adoptStyleSheet(player.shadowRoot!, styles.styleSheet!);
    this.#panel = createElement('div', { class: 'panel', part: 'panel', popover: '', role: 'group' });
    this.#panel.ariaLabel = options.name;
    this.#panel.addEventListener('beforetoggle', this.#handleToggle);
    this.#panel.addEventListener('toggle', ({ newState }) => {
      if (options.opener && newState === 'closed') this.dispose();
      player.requestUpdate();
    });
    button.closest('section')!.append(this.#panel);
    if (options.opener) return;
    button.addEventListener('pointerdown', this.#handlePointerDown);
    button.addEventListener('click', this.#handleClick);
  }

  get isOpen(): boolean {
    return this.#panel.matches(':popover-open');
  }

  /** The height of the view that the panel covers as a sheet at the bottom edge, in pixels. */
  get coveredHeight(): number {
    const { top, left, right } = this.#panel.getBoundingClientRect();
    return left <= 0 && right >= document.documentElement.clientWidth ? innerHeight - top : 0;
  }

  show(): void {
    this.#panel.showPopover();
  }

  close(): void {
    this.#panel.hidePopover();
  }

  /** Draws the present state. */
  update(): void {
    if (this.isOpen) this.#render();
  }

  dispose(): void {
    this.#button.removeEventListener('pointerdown', this.#handlePointerDown);
    this.#button.removeEventListener('click', this.#handleClick);
    this.#panel.remove();
  }

  #render(): void {
    const { name, closeName, renderContent } = this.#options;
    render(
      html`<div class="title">
          <span aria-hidden="true">${name}</span>
          <button title=${closeName} @click=${() => this.close()}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${CLOSE_ICON}></path></svg>
          </button>
        </div>
        ${renderContent()}`,
      this.#panel,
    );
  }

  #handleToggle = ({ newState }: ToggleEvent): void => {
    const { onOpen, onShow, onClose, opener } = this.#options;
    if (newState === 'open') {
      onOpen?.();
      this.#render();
      placePanel(this.#panel, this.#shown(this.#button));
      onShow?.(this.#panel);
    } else {
      onClose?.();
      // Browsers do not always find the button again in a shadow root that delegates its focus.
      if (this.#panel.matches(':focus-within')) this.#shown(opener ?? this.#button).focus({ preventScroll: true });
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

  /** The button, or another where the dock hides it. */
  #shown(button: HTMLElement): HTMLElement {
    const isShown = button.getClientRects().length > 0;
    return isShown ? button : this.#player.shadowRoot!.querySelector<HTMLElement>('.play')!;
  }
}
