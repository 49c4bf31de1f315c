import type { BookMessages, StoriesMessages } from '../../core/language/command-line-messages.js';
import type { LanguageRules } from '../../core/language/messages.js';
import { messages as english } from '../../locales/en/page.js';
import { messages as englishVoice } from '../../locales/en/voice.js';
import findLanguage from '../../locales/find-language.js';
import { languageChain } from '../../locales/language-fallbacks.js';
import { LANGUAGES } from '../../locales/language-list.js';
import { toLanguageTag } from './language-tag.js';

/** The messages of the command line in one language. */
export interface LocaleMessages {
  readonly language: string;
  readonly counting: LanguageRules;
  /** The words of a book. */
  readonly book: BookMessages;
  /** The words of the page of recent stories. */
  readonly stories: StoriesMessages;
  /** The name of what plays a story. */
  readonly listen: string;
  /** The alternative text of a picture that its caption describes (FIG-2). */
  readonly describedInCaption: string;
  /** Says that a machine reads. */
  readonly automatedVoice: string;
}

/** Loads the messages for the language of a story, else of the nearest one; the English ones if there are none. */
export async function loadMessages(storyLanguage: string): Promise<LocaleMessages> {
  const found = await findLanguage(toLanguageTag(storyLanguage) ?? '');
  const page = found?.page ?? english;
  const { language } = page.counting;
  const voice = await (found?.load('voice', () => englishVoice) ?? englishVoice);
  // No page of a site loads these words, so the descriptor of a language does not name them.
  const book = (await import(`../../locales/${language}/book.js`)) as { readonly messages: BookMessages };
  const stories = (await import(`../../locales/${language}/stories.js`)) as { readonly messages: StoriesMessages };
  return {
    language,
    counting: page.counting,
    book: book.messages,
    stories: stories.messages,
    listen: page.listen,
    describedInCaption: page.describedInCaption,
    automatedVoice: voice.automated,
  };
}

/** Loads “Described in the caption” in every language. A page that does not declare its language has it in English. */
export async function loadDescribedInCaption(): Promise<(language: string) => string | undefined> {
  const tags = ['en', ...LANGUAGES.keys()];
  const texts = await Promise.all(tags.map(async (tag) => (await loadMessages(tag)).describedInCaption));
  return (language) => texts[tags.indexOf(languageChain(language || 'en').find((tag) => tags.includes(tag)) ?? '')];
}
