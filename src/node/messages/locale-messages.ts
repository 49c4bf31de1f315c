import type { BookMessages } from '../../core/language/messages.js';
import { messages as english } from '../../locales/en/page.js';
import { messages as englishVoice } from '../../locales/en/voice.js';
import { LANGUAGES } from '../../locales/languages.js';
import { toLanguageTag } from './language-tag.js';

/** The messages of the command line in one language. */
export interface LocaleMessages {
  readonly language: string;
  /** The words of a book. */
  readonly book: BookMessages;
  /** The alternative text of a picture that its caption describes (FIG-2). */
  readonly describedInCaption: string;
  /** Says that a machine reads. */
  readonly automatedVoice: string;
}

/** Loads the messages for the language of a story; the English ones if there are none. */
export async function loadMessages(storyLanguage: string): Promise<LocaleMessages> {
  const primary = toLanguageTag(storyLanguage)?.split('-')[0] ?? 'en';
  const load = LANGUAGES.get(primary);
  const language = load ? primary : 'en';
  const descriptor = (await load?.())?.language;
  const page = descriptor?.page ?? english;
  const voice = (await descriptor?.load.voice())?.messages ?? englishVoice;
  // No page loads the words of a book, so the descriptor of a language does not name them.
  const book = (await import(`../../locales/${language}/book.js`)) as { readonly messages: BookMessages };
  return {
    language,
    book: book.messages,
    describedInCaption: page.describedInCaption,
    automatedVoice: voice.automated,
  };
}

/** Loads “Described in the caption” in every language. A page that does not declare its language has it in English. */
export async function loadDescribedInCaption(): Promise<(language: string) => string | undefined> {
  const all = await Promise.all(['en', ...LANGUAGES.keys()].map(loadMessages));
  const texts = new Map(all.map(({ language, describedInCaption }) => [language, describedInCaption]));
  return (language) => texts.get(language.toLowerCase().split('-')[0] || 'en');
}
