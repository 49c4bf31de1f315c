import type { BookMessages, PageMessages } from '../../core/language/messages.js';
import { toLanguageTag } from './language-tag.js';

/** The messages of the command line in one language. */
export interface LocaleMessages {
  readonly language: string;
  /** The words of a book. */
  readonly book: BookMessages;
  /** The alternative text of a picture that its caption describes (FIG-2). */
  readonly describedInCaption: string;
}

type LoadMessages = () => Promise<readonly [{ readonly book: BookMessages }, { readonly page: PageMessages }]>;

const MESSAGE_LOADERS: Readonly<Record<string, LoadMessages>> = {
  en: () => Promise.all([import('../../locales/en/book.js'), import('../../locales/en/page.js')]),
  fa: () => Promise.all([import('../../locales/fa/book.js'), import('../../locales/fa/page.js')]),
};

/** Loads the messages for the language of a story; the English ones if there are none. */
export async function loadMessages(storyLanguage: string): Promise<LocaleMessages> {
  const primary = toLanguageTag(storyLanguage)?.split('-')[0] ?? 'en';
  const language = Object.hasOwn(MESSAGE_LOADERS, primary) ? primary : 'en';
  const [{ book }, { page }] = await MESSAGE_LOADERS[language]!();
  return { language, book, describedInCaption: page.describedInCaption };
}

/** Loads “Described in the caption” in every language. A page that does not declare its language has it in English. */
export async function loadDescribedInCaption(): Promise<(language: string) => string | undefined> {
  const all = await Promise.all(Object.keys(MESSAGE_LOADERS).map(loadMessages));
  const texts = new Map(all.map(({ language, describedInCaption }) => [language, describedInCaption]));
  return (language) => texts.get(language.toLowerCase().split('-')[0] || 'en');
}
