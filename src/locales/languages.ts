/**
 * The messages of a page's language. This is all that the first script of a page has of it: English, and an import for a
 * page in another language, or with words of the site's own.
 */
import type { LazyMessages } from '../core/language/added-messages.js';
import type { Language } from './language.js';

/**
 * Loads the language of a tag, or the nearest one that has messages. It never fails.
 *
 * @param tag BCP 47
 * @returns undefined, at once or later: use English
 */
export function loadLanguage(tag: string): Promise<Language | undefined> | undefined {
  return /^(en|$)/i.test(tag) && !globalThis.aloudMessages
    ? undefined
    : import('./find-language.js').then((module) => module.default(tag)).catch(() => undefined);
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
): Promise<LazyMessages[Kind]> {
  return (await loadLanguage(tag))?.load(kind, english) ?? english();
}
