import type { LazyMessages } from '../core/language/added-messages.js';
import type { PageMessages } from '../core/language/messages.js';

/** What loads with a language: the words of a page with a story that plays. The panels load with their code. */
export interface LanguageModule {
  readonly page: PageMessages;
  readonly player: LazyMessages['player'];
  readonly loadPanels: () => Promise<Omit<LazyMessages, 'player'>>;
}

/** A language for the code that shows its messages. */
export interface Language {
  readonly page: PageMessages;
  /** @param english is used where the messages cannot be loaded. */
  readonly load: <Kind extends keyof LazyMessages>(
    kind: Kind,
    english: () => LazyMessages[Kind] | Promise<LazyMessages[Kind]>,
  ) => Promise<LazyMessages[Kind]>;
}
