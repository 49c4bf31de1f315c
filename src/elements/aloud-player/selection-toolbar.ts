import { createElement } from '../../browser/dom/create-element.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { announce } from '../../browser/live-region/announcer.js';
import { placeBeside } from '../../browser/selection/place-beside.js';
import { linkToPassage } from '../../browser/text-fragment/link-to-passage.js';
import type { PassageMessages } from '../../core/language/messages.js';
import { focusBlockAt } from '../../reading/listen-from/go-to-words.js';
import type { PlayerHost } from './player-host.js';
import { styles } from './selection-toolbar.styles.js';
import { leadTabToText } from './tab-to-text.js';

/** What a selection offers: to listen from it, and to copy a link to it. */
export interface SelectionToolbarOptions {
  readonly player: PlayerHost;
  readonly messages: PassageMessages;
  readonly listen: (at: Range) => void;
}

/**
 * The buttons beside a selection of the text, in the top layer. They take neither the focus nor a word of the selection.
 * Tab leads from the selection to them, and on to what comes after it; Escape closes them.
 */
export class SelectionToolbar {
  readonly #options: SelectionToolbarOptions;
  readonly #copyButton: HTMLElement | undefined;
  readonly #element: HTMLElement;
  #passage: Range | undefined;
  #isBackward = false;
  #listening = new AbortController();

  constructor(options: SelectionToolbarOptions) {
    this.#options = options;
    const { player, messages } = options;
    const { language, direction } = messages.counting;
    const listenButton = createButton(messages.listenFromHere, () => this.#listen());
    // Only a secure page may write to the clipboard.
    this.#copyButton = 'clipboard' in navigator ? createButton('', () => void this.#copyLink()) : undefined;
    this.#element = createElement(
      'div',
      {
        class: 'selection-toolbar',
        part: 'selection',
        role: 'group',
        'aria-label': messages.selectedText,
        lang: language,
        dir: direction,
        popover: 'manual',
      },
      listenButton,
      ...(this.#copyButton ? [this.#copyButton] : []),
    );
    // A press keeps the selection, and the focus where it is.
    this.#element.addEventListener('mousedown', (event) => event.preventDefault());
    adoptStyleSheet(player.shadowRoot!, styles.styleSheet!);
  }

  get isOpen(): boolean {
    return !!this.#passage;
  }

  /** @param isBackward the reader has moved the start of the selection, not its end */
  show(passage: Range, isBackward: boolean): void {
    const { player, messages } = this.#options;
    this.#nameCopyButton(messages.copyLink, messages.copyLinkToPassage);
    this.#element.style.colorScheme = player.shadowRoot!.querySelector('section')!.style.colorScheme;
    this.#passage = passage;
    this.#isBackward = isBackward;
    if (!this.#element.isConnected) player.shadowRoot!.append(this.#element);
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const type of ['scroll', 'resize'])
      addEventListener(type, this.#place, { capture: true, passive: true, signal });
    document.addEventListener('keydown', this.#handleKey, { signal });
    document.addEventListener('focusin', this.#handleFocus, { signal });
    this.#place();
  }

  /** Where a button has the focus, it goes back to the text. */
  close(): void {
    const passage = this.#passage;
    if (!passage) return;
    const hadFocus = this.#hasFocus;
    this.#passage = undefined;
    this.#listening.abort();
    this.#element.remove();
    if (hadFocus) focusBlockAt(passage.startContainer);
  }

  get #hasFocus(): boolean {
    return this.#element.matches(':focus-within');
  }

  /** Follows the text; where that leaves the view, the buttons go. */
  #place = (): void => {
    const dock = this.#options.player.shadowRoot!.querySelector('section:popover-open');
    const bottom = dock?.getBoundingClientRect().top ?? innerHeight;
    const { offsetWidth: width, offsetHeight: height } = this.#element;
    const view = new DOMRect(0, 0, document.documentElement.clientWidth, bottom);
    const place = placeBeside(this.#passage!, this.#isBackward, { width, height }, view);
    if (!place) return this.close();
    Object.assign(this.#element.style, { left: `${place.left}px`, top: `${place.top}px` });
  };

  #handleKey = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (key === 'Escape') this.close();
    if (key !== 'Tab' || ctrlKey || altKey || metaKey || event.defaultPrevented) return;
    const text = this.#passage!.startContainer.parentElement!;
    if (this.#hasFocus) leadTabToText(event, this.#element, text);
    else if (!shiftKey) {
      event.preventDefault();
      this.#element.querySelector('button')!.focus();
    }
  };

  /** The reader has gone elsewhere. The buttons must not cover what has the focus. */
  #handleFocus = (): void => {
    if (!this.#hasFocus) this.close();
  };

  #listen(): void {
    const passage = this.#passage!;
    this.close();
    passage.collapse(true);
    this.#options.listen(passage);
  }

  #nameCopyButton(text: string, name: string = text): void {
    if (!this.#copyButton) return;
    this.#copyButton.textContent = text;
    this.#copyButton.ariaLabel = name;
  }

  async #copyLink(): Promise<void> {
    const { player, messages } = this.#options;
    const link = linkToPassage(this.#passage!);
    const isCopied = await navigator.clipboard.writeText(link ?? location.href).then(
      () => true,
      () => false,
    );
    const result = isCopied ? messages.linkCopied : messages.linkNotCopied;
    this.#nameCopyButton(result);
    announce(player, result);
  }
}

function createButton(name: string, press: () => void): HTMLElement {
  const button = createElement('button', {}, name);
  button.addEventListener('click', press);
  return button;
}
