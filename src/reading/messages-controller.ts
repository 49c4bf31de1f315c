import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { PageMessages, PlayerMessages } from '../core/language/messages.js';
import { page as english } from '../locales/en/page.js';
import { locales } from '../locales/locales.js';
import { findLocale } from './load-messages.js';

type Host = ReactiveControllerHost & Element;

/** The words of an element, in the language of its place in the page; English where we have no words in it. */
export class MessagesController implements ReactiveController {
  /** Undefined until the language has come. */
  page: PageMessages | undefined;
  player: PlayerMessages | undefined;
  readonly #host: Host;
  readonly #languageElement: () => Element;

  /** @param place whose language it is, where that is not the host itself. */
  constructor(host: Host, place: () => Element = () => host) {
    this.#host = host;
    this.#languageElement = place;
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

  /** The words of the player come with the press. */
  async loadPlayerMessages(): Promise<void> {
    await this.#load(
      async () => (this.player = (await this.#locale.player()).player),
      async () => (this.player = (await locales['en']!.player()).player),
    );
  }

  get #locale(): (typeof locales)[string] {
    return findLocale(locales, languageOf(this.#languageElement())) ?? locales['en']!;
  }

  async #load(load: () => Promise<unknown>, instead: () => unknown): Promise<void> {
    await load().catch(instead);
    this.#host.requestUpdate();
  }
}

/** The `lang` of an element or the nearest one round it, through shadow roots. */
export function languageOf(element: Element): string {
  for (let at: Element | null | undefined = element; at;) {
    const holder: Element | null = at.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return '';
}
