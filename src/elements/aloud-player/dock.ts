import { createElement } from '../../browser/dom/create-element.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import type { PlayerMessages } from '../../core/language/messages.js';
import { isPlayRequested } from '../../core/playback/phase.js';
import type { Reading } from '../../reading/reading.js';
import { styles } from './dock.styles.js';
import { FocusNotObscured } from './focus-not-obscured.js';
import type { PlayerHost } from './player-host.js';
import { leadTabToText } from './tab-to-text.js';

const MORE_ICON = 'M5 10a2 2 0 1 0 .01 0zM12 10a2 2 0 1 0 .01 0zM19 10a2 2 0 1 0 .01 0z';
const CLOSE_ICON =
  'M6.400 5 5 6.400 10.600 12 5 17.600 6.400 19 12 13.400 17.600 19 19 17.600 13.400 12 19 6.400 17.600 5 12 10.600z';

/** The controls of the one row. */
const ROW = ':is(.play, .steps button:first-child, [part=follow], .dock button)';

/**
 * Keeps the controls of an open story at the bottom edge of the view while the player is out of view. The same elements
 * stay in the same place of the document: they go to the top layer, where no ancestor clips or moves them, and a
 * placeholder keeps their room.
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
  readonly #viewObserver: IntersectionObserver = new IntersectionObserver((entries) => {
    this.#isInView = entries.at(-1)!.isIntersecting;
    this.update();
  });
  readonly #focusNotObscured: FocusNotObscured;
  #isInView = true;
  #isDocked = false;
  /** The session in which the reader has closed the dock. */
  #closedIn: Reading['session'];

  constructor(player: PlayerHost, reading: Reading, { allControls, closeDock }: PlayerMessages) {
    this.#player = player;
    this.#reading = reading;
    this.#section = player.shadowRoot!.querySelector('section')!;
    this.#focusNotObscured = new FocusNotObscured(this.#section);
    this.#more = createButton(allControls, MORE_ICON, () => this.#expand(this.#more.ariaExpanded !== 'true'));
    this.#more.ariaExpanded = 'false';
    const close = createButton(closeDock, CLOSE_ICON, () => this.#close());
    this.#section.append(createElement('div', { class: 'dock', part: 'dock' }, this.#more, close));
    this.#section.addEventListener('keydown', this.#handleKey);
    this.#section.addEventListener('focusout', this.#handleFocusOut);
    adoptStyleSheet(player.shadowRoot!, styles.styleSheet!);
    this.#viewObserver.observe(player);
  }

  /** Docks the controls, or puts them back, as the state of the story and the view require. */
  update(): void {
    // The page has moved the player: a popover that leaves the document closes.
    if (this.#isDocked && !this.#section.matches(':popover-open')) this.#undock();
    const { session, phase, host } = this.#reading;
    const isDocked =
      !this.#isInView &&
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
   * Has a control that the row lacks the keyboard focus? Hidden, it would lose it. Shown in the dock, it would be announced
   * again (Orca in Firefox).
   */
  get #isOtherControlFocused(): boolean {
    return !!this.#player.shadowRoot!.activeElement?.matches(`:focus-visible:not(${ROW})`);
  }

  dispose(): void {
    this.#viewObserver.disconnect();
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
    this.#focusNotObscured.start();
  }

  #undock(): void {
    if (!this.#isDocked) return;
    this.#isDocked = false;
    Dock.#current = undefined;
    this.#expand(false);
    this.#placeholder.remove();
    this.#focusNotObscured.stop();
    this.#section.popover = null;
    this.#sizeObserver.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#scrollPadding);
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

  #handleFocusOut = (): void => void requestAnimationFrame(() => this.update());

  #handleKey = (event: KeyboardEvent): void => {
    const sentence = this.#reading.session?.highlighter?.sentenceElement;
    if (this.#isDocked && sentence) leadTabToText(event, this.#section, sentence);
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
