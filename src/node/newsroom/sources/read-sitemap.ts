import { SaxesParser } from 'saxes';
import { UserError } from '../../errors/user-error.js';
import type { ListedAddress } from './listed-address.js';

/** What a sitemap lists. */
export interface Sitemap {
  readonly entries: readonly ListedAddress[];
  /** Addresses of other sitemaps, if this is an index. */
  readonly sitemaps: readonly string[];
}

/** The characters in which a root element has to begin. */
const HEAD_CHARACTERS = 2000;
const MAX_DEPTH = 100;

export const isSitemap = (text: string): boolean =>
  /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, HEAD_CHARACTERS));

/**
 * Reads a sitemap (sitemaps.org 0.9), also one of Google News with its date of publication.
 *
 * @throws UserError with the line if the XML is not well-formed.
 */
export function readSitemap(source: string, address: string): Sitemap {
  const parser = new SaxesParser({ xmlns: true });
  const entries: ListedAddress[] = [];
  const sitemaps: string[] = [];
  const path: string[] = [];
  let facts: Record<string, string> = {};
  let text = '';
  const fail = (message: string): never => {
    throw new UserError(address, parser.line, message, 'validate the sitemap');
  };
  parser.on('error', ({ message }) => fail(`is not well-formed XML (${message.replace(/^.*?\d+:\d+: /, '')})`));
  parser.on('opentag', ({ local }) => {
    path.push(local);
    if (path.length > MAX_DEPTH) fail('is nested too deeply');
    if (path.length === 2) facts = {};
    text = '';
  });
  parser.on('text', (part) => (text += part));
  parser.on('cdata', (part) => (text += part));
  parser.on('closetag', ({ local }) => {
    // The <loc> of an <image:image> is deeper.
    if (path.length === 3 || local === 'publication_date') facts[local] ??= text.trim();
    if (path.length === 2 && facts['loc']) {
      if (local === 'sitemap') sitemaps.push(facts['loc']);
      if (local === 'url')
        entries.push({ address: facts['loc'], date: facts['lastmod'] ?? facts['publication_date'] ?? '' });
    }
    path.pop();
  });
  parser.write(source).close();
  return { entries, sitemaps };
}
