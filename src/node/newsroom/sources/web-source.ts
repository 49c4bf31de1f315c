import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../../errors/user-error.js';
import type { FetchedFile } from '../../network/fetch-bytes.js';
import { decodeText } from '../../text-file.js';
import type { PoliteFetch } from '../../network/polite-fetch.js';
import { idOfAddress, storyAddress } from '../story/story-reference.js';
import type { ListedAddress } from './listed-address.js';
import { readFeed } from './read-feed.js';
import { isSitemap, readSitemap } from './read-sitemap.js';
import { MAX_STORIES, type ListedStory, type Scan, type StorySource } from './story-source.js';

const MAX_BYTES = 32 << 20;
/** The most sitemaps of one index, which has up to 50,000. */
const MAX_SITEMAPS = 500;

/** A feed (RSS, Atom, JSON Feed), a sitemap, or an index of sitemaps. Its content says which it is. */
export const webSource = (address: string, fetch: PoliteFetch): StorySource => ({
  name: address,
  async scan(memory): Promise<Scan> {
    const file = await fetch(address, { trusted: address, maxBytes: MAX_BYTES, validators: memory });
    const unchanged = { stories: [], isUnchanged: true, isComplete: false, memory, problems: [] };
    if (file.isUnchanged) return unchanged;
    const text = textOf(file, address);
    const digest = createHash('sha256').update(text).digest('hex');
    // There is no digest of an index of sitemaps, which stays the same while its sitemaps change.
    if (digest === memory.digest) return { ...unchanged, memory: { ...file.validators, digest } };
    const isMap = isSitemap(text);
    const { entries, sitemaps } = isMap
      ? readSitemap(text, address)
      : { entries: readFeed(text, address), sitemaps: [] };
    const all = [...entries];
    const problems: UserError[] = [];
    for (const sitemap of sitemaps.slice(0, MAX_SITEMAPS)) {
      if (all.length > MAX_STORIES) break;
      try {
        const part = await fetch(resolveAddress(sitemap, address), { trusted: address, maxBytes: MAX_BYTES });
        for (const entry of readSitemap(textOf(part, sitemap), sitemap).entries) all.push(entry);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        problems.push(error);
      }
    }
    return {
      stories: toStories(all, address),
      isUnchanged: false,
      isComplete: false,
      problems,
      // With the validators or the digest of an index, nothing would seem to have changed.
      memory: sitemaps.length ? {} : { ...file.validators, digest },
    };
  },
});

/** A sitemap may be a file that is compressed (sitemaps.org), apart from the encoding of the transfer. */
function textOf({ bytes, charset }: FetchedFile, address: string): string {
  try {
    const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const content = isCompressed ? gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) : bytes;
    return decodeText(content, address, charset).text;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(address, 0, 'cannot be decompressed', 'correct the file at the server');
  }
}

function resolveAddress(address: string, base: string): string {
  const resolved = storyAddress(address, base);
  if (resolved !== undefined) return resolved;
  throw new UserError(base, 0, `“${address.slice(0, 80)}” is no address`, 'correct the index of sitemaps');
}

function toStories(entries: readonly ListedAddress[], source: string): ListedStory[] {
  const stories = new Map<string, ListedStory>();
  for (const { address, date } of entries) {
    const location = storyAddress(address, source);
    if (location === undefined || stories.size >= MAX_STORIES) continue;
    const time = Date.parse(date);
    const id = idOfAddress(location);
    // The first entry of a feed is the newest.
    if (!stories.has(id))
      stories.set(id, {
        id,
        location,
        kind: 'address',
        source,
        hint: date,
        date: Number.isNaN(time) ? undefined : time,
      });
  }
  return [...stories.values()];
}
