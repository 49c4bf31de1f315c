import type { BookMessages, PageMessages } from '../../core/language/messages.js';
import { toLanguageTag } from './text-language.js';

/** What a book says in words of its own, and the language it says it in. */
export interface BookStrings {
  readonly language: string;
  readonly messages: BookMessages;
  /** The alternative text of a picture that its caption describes (FIG-2). */
  readonly describedInCaption: string;
}

type LoadMessages = () => Promise<readonly [{ readonly book: BookMessages }, { readonly page: PageMessages }]>;

const MESSAGE_LOADERS: Readonly<Record<string, LoadMessages>> = {
  en: () => Promise.all([import('../../locales/en/book.js'), import('../../locales/en/page.js')]),
  fa: () => Promise.all([import('../../locales/fa/book.js'), import('../../locales/fa/page.js')]),
};

/** The words for a story's language; English where there are none of it. */
export async function loadBookStrings(language: string): Promise<BookStrings> {
  const primary = toLanguageTag(language)?.split('-')[0] ?? 'en';
  const known = Object.hasOwn(MESSAGE_LOADERS, primary) ? primary : 'en';
  const [{ book: messages }, { page }] = await MESSAGE_LOADERS[known]!();
  return { language: known, messages, describedInCaption: page.describedInCaption };
}
