import type { LinksMessages } from '../core/language/messages.js';
import { links as english } from './en/links.js';

type LoadLinks = () => Promise<{ readonly links: LinksMessages }>;

/** Each language's words of the links, fetched by who makes such links; English comes with this list, for where another fails. */
export const linksLocales: Readonly<Record<string, LoadLinks>> & { readonly en: LoadLinks } = {
  en: () => Promise.resolve({ links: english }),
  fa: () => import('./fa/links.js'),
};
