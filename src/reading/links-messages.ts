import type { LinksMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/links.js';
import { loadMessages } from '../locales/languages.js';
import { languageOf } from './messages-controller.js';

/** The messages of the links into a story, in the language of an element, else in English. */
export const loadLinksMessages = (element: Element): Promise<LinksMessages> =>
  loadMessages('links', languageOf(element), () => english);
