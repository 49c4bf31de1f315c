import type { Language, LazyMessages } from './language.js';

type LanguageList = ReadonlyMap<string, () => Promise<{ readonly language: Language }>>;

/**
 * Every language except English, which is always available. To add a language, add its folder and one line here.
 *
 * The first script of a page contains only this list: one import for each language. The descriptor of the language
 * contains the imports for each kind of message.
 */
export const LANGUAGES: LanguageList = new Map([['fa', () => import('./fa/language.js')]]);

/**
 * Loads the language of a tag: the exact tag, else its primary subtag.
 *
 * @param tag BCP 47
 * @returns undefined if the language is English or has no messages: use English
 */
export function loadLanguage(tag: string, languages: LanguageList = LANGUAGES): Promise<Language> | undefined {
  const name = tag.toLowerCase();
  const load = languages.get(name) ?? languages.get(name.split('-')[0]!);
  return load?.().then(({ language }) => language);
}

/**
 * Loads the messages of one kind in the language of a tag; in English if there are none, or if they cannot be loaded.
 *
 * @param tag BCP 47
 * @param english loads or returns the English messages, which the code that shows them imports
 */
export async function loadMessages<Kind extends keyof LazyMessages>(
  kind: Kind,
  tag: string,
  english: () => LazyMessages[Kind] | Promise<LazyMessages[Kind]>,
  languages: LanguageList = LANGUAGES,
): Promise<LazyMessages[Kind]> {
  const language = await loadLanguage(tag, languages)?.catch(() => undefined);
  const loaded = await language?.load[kind]().catch(() => undefined);
  return loaded?.messages ?? english();
}
