import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { PageMessages, PlayerMessages } from '../core/language/messages.js';
import { page as english } from '../locales/en/page.js';
import { locales } from '../locales/locales.js';
import { findLocale } from './load-messages.js';

type Host = ReactiveControllerHost & Element;

/** The messages of an element, in the language of its place in the page; in English where no locale has that language. */
export class MessagesController implements ReactiveController {
  /** Undefined until the locale has loaded. */
  page: PageMessages | undefined;
  player: PlayerMessages | undefined;
  readonly #host: Host;
  readonly #languageElement: () => Element;

  /** @param languageElement gives the language, where that is not the host itself. */
  constructor(host: Host, languageElement: () => Element = () => host) {
    this.#host = host;
    this.#languageElement = languageElement;
    host.addController(this);
  }

  hostConnected(): void {
    const { page } = this.#locale;
    if (!page) this.page = english;
    else
      void this.#load(
        async () => (this.page = (await page()).page),
        () => (this.page = english),
      );
  }

  /** The press loads the messages of the player. */
  async loadPlayerMessages(): Promise<void> {
    await this.#load(
      async () => (this.player = (await this.#locale.player()).player),
      async () => (this.player = (await locales['en']!.player()).player),
    );
  }

  get #locale(): (typeof locales)[string] {
    return findLocale(locales, languageOf(this.#languageElement())) ?? locales['en']!;
  }

  async #load(load: () => Promise<unknown>, loadFallback: () => unknown): Promise<void> {
    await load().catch(loadFallback);
    this.#host.requestUpdate();
  }
}

/** The `lang` of an element, or of the nearest ancestor with one, through shadow roots. */
export function languageOf(element: Element): string {
  for (let at: Element | null | undefined = element; at;) {
    const holder: Element | null = at.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return '';
}
