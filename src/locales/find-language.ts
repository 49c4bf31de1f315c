/** The messages of a language that is not English, or that has words of the site's own. Only such pages load it. */
import type { AddedMessages, LazyMessages } from '../core/language/added-messages.js';
import type { PageMessages } from '../core/language/messages.js';
import { messages as english } from './en/page.js';
import { languageChain } from './language-fallbacks.js';
import type { Language } from './language.js';
import { LANGUAGES, type LanguageList } from './language-list.js';

type Values = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Values => typeof value === 'object' && !Array.isArray(value);

/** The values of two objects, the second ones first; in groups too. */
function merge<T>(base: T, added: unknown): T {
  if (!isGroup(added)) return base;
  const entries = Object.entries(added).map(([key, value]) => {
    const old = (base as Values)[key];
    return [key, isGroup(value) && isGroup(old) ? merge(old, value) : value];
  });
  return { ...base, ...(Object.fromEntries(entries) as Partial<T>) };
}

/** What the site has added for these tags: for the first one last, which thereby wins. */
function addedTo(tags: readonly string[]): AddedMessages[] {
  const added = globalThis.aloudMessages ?? [];
  return [...tags]
    .reverse()
    .flatMap((tag) => added.filter(([name]) => name.toLowerCase() === tag).map(([, messages]) => messages));
}

/**
 * The language of a tag, else the nearest one, with the words that the site has added. A language that does not load is an
 * error.
 *
 * The default export, because the first script names it: a name would cost bytes there.
 *
 * @param tag BCP 47
 * @returns undefined if there are no messages: use English
 */
export default async function findLanguage(
  tag: string,
  languages: LanguageList = LANGUAGES,
): Promise<Language | undefined> {
  const chain = [...new Set([...languageChain(tag), 'en'])];
  const at = chain.findIndex((each) => languages.has(each) || each === 'en');
  const added = addedTo(chain.slice(0, at + 1));
  const language = await languages.get(chain[at]!)?.();
  if (!language && !added.length) return undefined;
  const page = added.reduce((merged, each) => merge(merged, each.page), language?.page ?? english);
  return {
    page,
    async load(kind, english) {
      const panels = kind === 'player' ? undefined : await language?.loadPanels().catch(() => undefined);
      const own = ({ ...panels, player: language?.player } as Partial<LazyMessages>)[kind];
      const messages = added.reduce((merged, each) => merge(merged, each[kind]), own ?? (await english()));
      // A language of the site's own has its numbers in `page` only.
      return (messages as Partial<PageMessages>).counting ? { ...messages, counting: page.counting } : messages;
    },
  };
}
