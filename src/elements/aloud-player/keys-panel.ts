import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import { announce } from '../../browser/live-region/announcer.js';
import { canBeKey, readKeySettings, restoreDefaultKeys, saveKeySettings } from '../../browser/settings/key-settings.js';
import { keyCommands, type KeyCommand, type KeySettings } from '../../browser/settings/keys.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage, type KeysMessages } from '../../core/language/messages.js';
import { loadKeysMessages } from '../../reading/keys-messages.js';
import { clashesOf } from './key-clashes.js';
import { styles } from './keys-panel.styles.js';
import type { PlayerHost } from './player-host.js';
import { PopoverPanel } from './popover-panel.js';
import { JUMP_SECONDS } from './step.js';

/** Keys that begin a character or change one; no choice. */
const MODIFIER = /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Dead|Process|Unidentified)$/;

/** Opens the panel of the keyboard shortcuts, unless it is open. */
export async function openKeysPanel(player: PlayerHost): Promise<void> {
  const messages = await loadKeysMessages(player.messages.page!.counting.language);
  if (!player.shadowRoot!.querySelector('.key')) new KeysPanel(player, messages);
}

/** Lists the keys that work, turns them on and off, and changes them (PLY-35). */
class KeysPanel {
  readonly #player: PlayerHost;
  readonly #messages: KeysMessages;
  readonly #panel: PopoverPanel;
  /** The command that waits for its new key. */
  #waiting: KeyCommand | undefined;
  /** What came of the last key, at its command. */
  #result: { readonly command: KeyCommand; readonly text: string } | undefined;

  constructor(player: PlayerHost, messages: KeysMessages) {
    this.#player = player;
    this.#messages = messages;
    adoptStyleSheet(player.shadowRoot!, styles.styleSheet!);
    const settingsButton = player.shadowRoot!.querySelector<HTMLButtonElement>('[part=settings]')!;
    this.#panel = new PopoverPanel(settingsButton, player, {
      name: messages.shortcuts,
      closeName: messages.close,
      renderContent: () => this.#render(),
      opener: findOpener() ?? settingsButton,
    });
    this.#panel.show();
  }

  #render(): TemplateResult {
    const messages = this.#messages;
    const settings = readKeySettings();
    const { counting } = this.#player.messages.page!;
    const [first, last] = [0, 9].map((digit) => formatNumber(digit, counting));
    const digits = html`<span><kbd>${first}</kbd>–<kbd>${last}</kbd></span>`;
    return html`${this.#renderChoice(messages.inPlayer, settings.isOn, (isOn) => ({ isOn }), nothing, true)}
      ${this.#renderChoice(messages.onPage, settings.isPageWide, (isPageWide) => ({ isPageWide }))}
      <p>${messages.instructions}</p>
      ${keyCommands.map((command) => this.#renderKey(command, settings))}
      ${this.#renderChoice(messages.digits, settings.hasDigits, (hasDigits) => ({ hasDigits }), digits)}
      <div class="row">
        <button class="text-button" part="restore" @click=${this.#handleRestoreClick}>${messages.restore}</button>
      </div>`;
  }

  #renderChoice(
    name: string,
    isChosen: boolean,
    change: (isChosen: boolean) => Partial<KeySettings>,
    keys: TemplateResult | string = nothing,
    isFirst: boolean = false,
  ): TemplateResult {
    return html`<label class="row">
      <span class="name">${name}</span>
      ${keys}
      <input
        type="checkbox"
        .checked=${isChosen}
        ?autofocus=${isFirst}
        @change=${({ target }: Event) => this.#save(change((target as HTMLInputElement).checked))}
      />
    </label>`;
  }

  /** A button with the command and its key, and what a reader should know of this key. */
  #renderKey(command: KeyCommand, { isPageWide, keys }: KeySettings): TemplateResult {
    const key = keys[command];
    const isWaiting = command === this.#waiting;
    const result = this.#result?.command === command ? this.#result.text : '';
    const line = result || (isPageWide && clashesOf(key, this.#show(key), this.#messages));
    return html`<button
        class=${isWaiting ? 'key waiting' : 'key'}
        part="key"
        @keydown=${this.#handleKey}
        @blur=${this.#stopWaiting}
        @click=${({ currentTarget }: Event) => this.#wait(command, currentTarget as HTMLElement)}
      >
        <span>${this.#nameOf(command)}</span>
        <kbd dir="auto">${isWaiting ? this.#messages.pressKey : this.#show(key)}</kbd>
      </button>
      ${line ? html`<p>${line}</p>` : nothing}`;
  }

  #nameOf(command: KeyCommand): string {
    const messages = this.#messages;
    const { page, player } = this.#player.messages;
    if (command === 'play') return messages.playOrPause;
    if (command !== 'back' && command !== 'forward') return messages[command];
    return formatMessage(player![command], { n: formatNumber(JUMP_SECONDS, page!.counting) });
  }

  /** A key as it is shown, also in text from right to left, which mirrors < and >. */
  #show(key: string): string {
    if (!key) return this.#messages.noKey;
    const capital = key.toUpperCase();
    const shown = capital.length === 1 ? capital : key;
    return this.#player.messages.page!.counting.direction === 'rtl' ? `\u2066${shown}\u2069` : shown;
  }

  /** Some browsers do not focus a button that a pointer presses. */
  #wait(command: KeyCommand, button: HTMLElement): void {
    button.focus();
    this.#waiting = command;
    this.#result = undefined;
    announce(this.#player, this.#messages.pressKey);
    this.#panel.update();
  }

  #stopWaiting = (): void => {
    if (!this.#waiting) return;
    this.#waiting = undefined;
    this.#panel.update();
  };

  #handleKey = (event: KeyboardEvent): void => {
    const command = this.#waiting;
    if (!command || event.key === 'Tab' || MODIFIER.test(event.key) || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    if (event.repeat) return;
    if (event.key === 'Escape') this.#stopWaiting();
    else if (event.key === 'Backspace' || event.key === 'Delete') this.#setKey(command, '');
    else this.#choose(command, event.key.toLowerCase());
  };

  /** A key that is refused leaves the choice open. */
  #choose(command: KeyCommand, key: string): void {
    const { inUse, unusable } = this.#messages;
    const { keys } = readKeySettings();
    const other = keyCommands.find((name) => name !== command && keys[name] === key);
    if (!canBeKey(key)) this.#report(command, unusable);
    else if (other) this.#report(command, formatMessage(inUse, { key: this.#show(key), command: this.#nameOf(other) }));
    else this.#setKey(command, key);
  }

  #setKey(command: KeyCommand, key: string): void {
    this.#waiting = undefined;
    saveKeySettings({ keys: { ...readKeySettings().keys, [command]: key } });
    const shown = this.#show(key);
    const changed = formatMessage(this.#messages.changed, { command: this.#nameOf(command), key: shown });
    const clashes = clashesOf(key, shown, this.#messages);
    announce(this.#player, clashes ? `${changed}. ${clashes}` : changed);
    this.#result = { command, text: clashes };
    this.#panel.update();
  }

  #report(command: KeyCommand, text: string): void {
    this.#result = { command, text };
    announce(this.#player, text);
    this.#panel.update();
  }

  #save(change: Partial<KeySettings>): void {
    saveKeySettings(change);
    this.#panel.update();
  }

  #handleRestoreClick = (): void => {
    restoreDefaultKeys();
    this.#result = undefined;
    this.#panel.update();
  };
}

/** What has the focus; nothing for a control of the settings panel, which closes. */
function findOpener(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.closest('.panel') ? undefined : (active as HTMLElement);
}
