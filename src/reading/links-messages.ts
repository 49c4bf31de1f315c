import type { LinksMessages } from '../core/language/messages.js';
import { linksLocales } from '../locales/links.js';
import { languageOf } from './messages-controller.js';

/** The words of links into a story, in the language of a place in the page; English where we have, or get, none in it. */
export async function loadLinksMessages(place: Element): Promise<LinksMessages> {
  const language = languageOf(place).toLowerCase();
  const load = linksLocales[language] ?? linksLocales[language.split('-')[0]!] ?? linksLocales.en;
  const { links } = await load().catch(linksLocales.en);
  return links;
}
