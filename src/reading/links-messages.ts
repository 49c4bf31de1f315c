import type { LinksMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/links.js';
import { loadMessages } from '../locales/languages.js';

/** The messages of the links into a story in a language, else in English. @param tag BCP 47 */
export const loadLinksMessages = (tag: string): Promise<LinksMessages> => loadMessages('links', tag, () => english);
