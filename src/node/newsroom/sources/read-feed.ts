import { parseFeed } from 'feedsmith';
import { UserError } from '../../errors/user-error.js';
import type { ListedAddress } from './listed-address.js';

/**
 * Reads the entries of a feed: RSS, Atom, RDF or JSON Feed.
 *
 * @throws UserError for a text that is no feed.
 */
export function readFeed(text: string, address: string): ListedAddress[] {
  try {
    const { format, feed } = parseFeed(text);
    switch (format) {
      case 'json':
        return toEntries(
          feed.items ?? [],
          (item) => item.url,
          ({ date_modified: changed, date_published: published }) => changed ?? published,
        );
      case 'atom':
        return toEntries(
          feed.entries ?? [],
          ({ links = [] }) => (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0])?.href,
          ({ updated, published }) => updated ?? published,
        );
      case 'rss':
        return toEntries(
          feed.items ?? [],
          ({ link, guid }) => link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
          ({ pubDate, dc, atom }) => atom?.updated ?? dc?.dates?.[0] ?? pubDate,
        );
      case 'rdf':
        return toEntries(
          feed.items ?? [],
          ({ link }) => link,
          ({ dc }) => dc?.dates?.[0],
        );
    }
  } catch (error) {
    throw new UserError(
      address,
      0,
      `is no feed and no sitemap that can be read (${(error as Error).message})`,
      'validate it, or name its right address',
    );
  }
}

function toEntries<Item>(
  items: readonly Item[],
  addressOf: (item: Item) => string | undefined,
  dateOf: (item: Item) => unknown,
): ListedAddress[] {
  return items.flatMap((item) => {
    const address = addressOf(item);
    const date = dateOf(item);
    return address === undefined ? [] : [{ address, date: typeof date === 'string' ? date : '' }];
  });
}
