import type { BookMessages, PageMessages } from '../../core/language/messages.js';
import { languageTag } from './language-tag.js';

/** What a book says in words of its own, and the language it says it in. */
export interface Words {
  readonly language: string;
  readonly book: BookMessages;
  /** The alternative text of a picture that its caption describes (FIG-2). */
  readonly describedInCaption: string;
}

type Load = () => Promise<readonly [{ readonly book: BookMessages }, { readonly page: PageMessages }]>;

const LANGUAGES: Readonly<Record<string, Load>> = {
  en: () => Promise.all([import('../../locales/en/book.js'), import('../../locales/en/page.js')]),
  fa: () => Promise.all([import('../../locales/fa/book.js'), import('../../locales/fa/page.js')]),
};

/** The words for a story's language; English where there are none of it. */
export async function wordsFor(language: string): Promise<Words> {
  const primary = languageTag(language)?.split('-')[0] ?? 'en';
  const known = Object.hasOwn(LANGUAGES, primary) ? primary : 'en';
  const [{ book }, { page }] = await LANGUAGES[known]!();
  return { language: known, book, describedInCaption: page.describedInCaption };
}
