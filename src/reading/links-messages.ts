import type { LinksMessages } from '../core/language/messages.js';
import { linksLocales } from '../locales/links.js';
import { loadMessages } from './load-messages.js';

/** @param tag BCP 47. */
export const loadLinksMessages = async (tag: string): Promise<LinksMessages> =>
  (await loadMessages(linksLocales, tag, linksLocales.en)).links;
