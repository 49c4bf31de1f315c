import type { BookMessages } from '../../core/language/messages.js';
import { messages as english } from '../../locales/en/page.js';
import { LANGUAGES } from '../../locales/languages.js';
import { toLanguageTag } from './text-language.js';

/** What a book says in words of its own, and the language it says it in. */
export interface BookStrings {
  readonly language: string;
  readonly messages: BookMessages;
  /** The alternative text of a picture that its caption describes (FIG-2). */
  readonly describedInCaption: string;
}

/** The words for a story's language; English where there are none of it. */
export async function loadBookStrings(language: string): Promise<BookStrings> {
  const primary = toLanguageTag(language)?.split('-')[0] ?? 'en';
  const loadLanguage = LANGUAGES.get(primary);
  const known = loadLanguage ? primary : 'en';
  const page = loadLanguage ? (await loadLanguage()).language.page : english;
  // No page loads these messages, so the descriptor of a language does not name them.
  const { messages } = (await import(`../../locales/${known}/book.js`)) as { readonly messages: BookMessages };
  return { language: known, messages, describedInCaption: page.describedInCaption };
}
