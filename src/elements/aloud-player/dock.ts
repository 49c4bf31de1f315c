import { createElement } from '../../browser/dom/create-element.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import type { PlayerMessages } from '../../core/language/messages.js';
import { isPlayRequested } from '../../core/playback/phase.js';
import type { Reading } from '../../reading/reading.js';
import { styles } from './dock.styles.js';
import type { PlayerHost } from './player-host.js';

const MORE_ICON = 'M5 10a2 2 0 1 0 .01 0zM12 10a2 2 0 1 0 .01 0zM19 10a2 2 0 1 0 .01 0z';
const CLOSE_ICON =
  'M6.400 5 5 6.400 10.600 12 5 17.600 6.400 19 12 13.400 17.600 19 19 17.600 13.400 12 19 6.400 17.600 5 12 10.600z';

/** The controls of the one row. */
const ROW = ':is(.play, .steps button:first-child, [part=follow], .dock button)';
const TAB_STOPS = 'button, select, input, summary';
/** A reader who writes needs the whole view, which the on-screen keyboard makes small. */
const TEXT_FIELDS =
  'textarea, [contenteditable], input:not([type=button], [type=checkbox], [type=radio], [type=range], [type=reset], [type=submit])';
/** Of an element that is higher than this share of the view, the dock covers a part only. */
const COVERED_SHARE = 0.5;

/**
 * Keeps the controls of an open story at the bottom edge of the view while the player is out of view. The same elements
 * stay in the same place of the document: they go to the top layer, where no ancestor clips or moves them, and a
 * placeholder keeps their room. The dock never covers the element that has the focus.
 */
export class Dock {
  /** A page may have several players, but it has one edge: the player that docked last has it. */
  static #current: Dock | undefined;

  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #section: HTMLElement;
  readonly #more: HTMLElement;
  readonly #placeholder: HTMLElement = createElement('div');
  /** The page scrolls a focused element, or a target of a link, to above the dock. */
  readonly #scrollPadding: CSSStyleSheet = new CSSStyleSheet();
  readonly #sizeObserver: ResizeObserver = new ResizeObserver(() => this.#reserveHeight());
  #isDocked = false;
  #isInView = true;
  /** The session in which the reader has closed the dock. */
  #closedIn: Reading['session'];

  constructor(player: PlayerHost, reading: Reading, { allControls, closeDock }: PlayerMessages) {
    this.#player = player;
    this.#reading = reading;
    this.#section = player.shadowRoot!.querySelector('section')!;
    this.#more = createButton(allControls, MORE_ICON, () => this.#expand(this.#more.ariaExpanded !== 'true'));
    this.#more.ariaExpanded = 'false';
    const close = createButton(closeDock, CLOSE_ICON, () => this.#close());
    this.#section.append(createElement('div', { class: 'dock', part: 'dock' }, this.#more, close));
    this.#section.addEventListener('keydown', this.#handleKey);
    this.#section.addEventListener('focusout', this.#handleFocusOut);
    adoptStyleSheet(player.shadowRoot!, styles.styleSheet!);
  }

  /** Docks the controls, or puts them back. @param isInView is the player in view? */
  update(isInView: boolean): void {
    this.#isInView = isInView;
    // The page has moved the player: a popover that leaves the document closes.
    if (this.#isDocked && !this.#section.matches(':popover-open')) this.#undock();
    const { session, phase, host } = this.#reading;
    const isDocked =
      !isInView &&
      !!session &&
      session !== this.#closedIn &&
      (phase === 'paused' || isPlayRequested(phase)) &&
      ![this.#player, host].some((element) => element?.getAttribute('dock') === 'off') &&
      !document.querySelector(':modal, :fullscreen') &&
      (this.#isDocked || !this.#isOtherControlFocused);
    if (isDocked === this.#isDocked) return;
    if (isDocked) this.#dock();
    else this.#undock();
  }

  /**
   * Is the reader's keyboard at a control that the row lacks? Without the control the focus would be lost, and a screen
   * reader says it again where it moves (Orca in Firefox).
   */
  get #isOtherControlFocused(): boolean {
    return !!this.#player.shadowRoot!.activeElement?.matches(`:focus-visible:not(${ROW})`);
  }

  dispose(): void {
    this.#undock();
    this.#section.removeEventListener('keydown', this.#handleKey);
    this.#section.removeEventListener('focusout', this.#handleFocusOut);
    this.#more.parentElement!.remove();
  }

  #dock(): void {
    if (Dock.#current) Dock.#current.#undock();
    Dock.#current = this;
    this.#isDocked = true;
    const section = this.#section;
    this.#placeholder.style.blockSize = `${section.offsetHeight}px`;
    section.after(this.#placeholder);
    section.popover = 'manual';
    section.showPopover();
    this.#sizeObserver.observe(section);
    document.adoptedStyleSheets.push(this.#scrollPadding);
    document.addEventListener('focusin', this.#handleFocus);
    document.addEventListener('focusout', this.#handleFocus);
    addEventListener('scroll', this.#handleScroll, { passive: true });
  }

  #undock(): void {
    if (!this.#isDocked) return;
    this.#isDocked = false;
    Dock.#current = undefined;
    this.#expand(false);
    this.#placeholder.remove();
    this.#section.classList.remove('aside');
    this.#section.popover = null;
    this.#sizeObserver.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#scrollPadding);
    document.removeEventListener('focusin', this.#handleFocus);
    document.removeEventListener('focusout', this.#handleFocus);
    removeEventListener('scroll', this.#handleScroll);
  }

  #reserveHeight(): void {
    this.#scrollPadding.replaceSync(`:root { scroll-padding-block-end: ${this.#section.offsetHeight}px }`);
  }

  #expand(isExpanded: boolean): void {
    this.#more.ariaExpanded = String(isExpanded);
    this.#section.classList.toggle('expanded', isExpanded);
  }

  /** The button disappears: the focus goes to the button that pauses. The page does not scroll to it. */
  #close(): void {
    this.#closedIn = this.#reading.session;
    this.#undock();
    this.#section.querySelector<HTMLElement>('.play')!.focus({ preventScroll: true });
  }

  #handleFocusOut = (): void => void requestAnimationFrame(() => this.update(this.#isInView));

  #handleFocus = (): void => void requestAnimationFrame(() => this.#stepAside());

  #handleScroll = (): void => {
    if (this.#section.classList.contains('aside')) this.#stepAside();
  };

  /** Hides the dock while it would cover the element that has the focus (SC 2.4.11), and while the reader writes. */
  #stepAside(): void {
    const focused = document.activeElement;
    const isInside = this.#section.matches(':focus-within');
    const isElsewhere = !!focused && focused !== document.body && !isInside;
    const box = focused?.getBoundingClientRect();
    const isCovered =
      !!box &&
      box.height < innerHeight * COVERED_SHARE &&
      box.top < innerHeight &&
      box.bottom > innerHeight - this.#section.offsetHeight;
    this.#section.classList.toggle('aside', isElsewhere && (isCovered || focused.matches(TEXT_FIELDS)));
  }

  /**
   * Tab leaves the dock for what comes after the sentence that sounds, Shift+Tab for what comes before it. From the
   * player's place in the document, the page would scroll back to the player.
   */
  #handleKey = (event: KeyboardEvent): void => {
    if (!this.#isDocked || event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const stops = [...this.#section.querySelectorAll<HTMLInputElement>(TAB_STOPS)].filter(
      (stop) => !stop.disabled && stop.checkVisibility() && !stop.closest('[inert]'),
    );
    const sentence = this.#reading.session?.highlighter?.sentenceElement;
    if (!sentence || this.#player.shadowRoot!.activeElement !== stops.at(event.shiftKey ? 0 : -1)) return;
    const tabIndex = sentence.getAttribute('tabindex');
    sentence.tabIndex = -1;
    sentence.focus({ preventScroll: true });
    // The browser has moved the focus on by then.
    setTimeout(() => {
      if (tabIndex === null) sentence.removeAttribute('tabindex');
      else sentence.setAttribute('tabindex', tabIndex);
    });
  };
}

/** The title is the name, as of the other buttons. */
function createButton(name: string, icon: string, press: () => void): HTMLElement {
  const path = createElement('path', { d: icon });
  const svg = createElement('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, path);
  const button = createElement('button', { title: name }, svg);
  button.addEventListener('click', press);
  return button;
}
