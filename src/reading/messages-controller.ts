import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { languageOf } from '../browser/dom/language-of.js';
import type { PageMessages, PlayerMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/page.js';
import { loadLanguage, loadMessages } from '../locales/languages.js';

type Host = ReactiveControllerHost & Element;

/** The messages of an element, in the language of its place in the page; in English where no locale has that language. */
export class MessagesController implements ReactiveController {
  /** Undefined until the locale has loaded. */
  page: PageMessages | undefined;
  player: PlayerMessages | undefined;
  /** Resolves when the messages of another language than English have loaded. */
  loading: Promise<void> | undefined;
  readonly #host: Host;
  readonly #languageElement: () => Element;

  /** @param languageElement gives the language, where that is not the host itself. */
  constructor(host: Host, languageElement: () => Element = () => host) {
    this.#host = host;
    this.#languageElement = languageElement;
    host.addController(this);
  }

  hostConnected(): void {
    const language = loadLanguage(this.#language);
    if (!language) this.page = english;
    else
      this.loading = language.then((loaded) => {
        this.page = loaded?.page ?? english;
        this.#host.requestUpdate();
      });
  }

  /** The press loads the messages of the player. */
  async loadPlayerMessages(): Promise<void> {
    this.player = await loadMessages(
      'player',
      this.#language,
      async () => (await import('../locales/en/player.js')).messages,
    );
    this.#host.requestUpdate();
  }

  get #language(): string {
    return languageOf(this.#languageElement());
  }
}
