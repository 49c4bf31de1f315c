import { generateRssFeed, type RssFeed } from 'feedsmith';
import { nameUuid } from '../../name-uuid.js';
import { JSON_CHAPTERS_TYPE } from '../../narrate/json-chapters.js';
import { AI_CONTENT, podcastEpisode, xmlText } from '../../narrate/podcast-episode.js';
import type { SiteConfig } from '../config/site-config.js';
import type { FeedStory } from './feed-story.js';

/** Of podcasts (Podcasting 2.0, `podcast:guid`). */
const UUID_NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';
/** What Podcasting 2.0 calls who wrote the text, in its taxonomy. */
const WRITER = { role: 'author', group: 'writing' } as const;
/** “Please do not exceed 128 characters” (`podcast:person`). */
const MAX_NAME_CHARACTERS = 128;

/**
 * Writes the podcast feed: RSS 2.0 with the tags of Apple Podcasts and of Podcasting 2.0. It depends only on its arguments, not
 * on the time.
 *
 * @param url the address of the feed.
 * @param stories the newest one first.
 */
export function writePodcastFeed(site: SiteConfig, url: string, stories: readonly FeedStory[]): string {
  const changed = Math.max(...stories.map(({ narratedAt }) => Date.parse(narratedAt)));
  const { language, link, image, category, email, copyright, explicit = false } = site;
  const [title, description, author] = [site.title, site.description, site.author ?? site.title].map(xmlText);
  const feed: RssFeed.Feed<Date> = {
    title: title!,
    link,
    description: description!,
    language,
    ...(copyright !== undefined && { copyright: xmlText(copyright) }),
    ...(Number.isFinite(changed) && { lastBuildDate: new Date(changed) }),
    atom: { links: [{ href: url, rel: 'self', type: 'application/rss+xml' }] },
    itunes: {
      author: author!,
      explicit,
      ...(image !== undefined && { image }),
      ...(category !== undefined && { categories: [categoryOf(category)] }),
      ...(email !== undefined && { owner: { name: author!, email } }),
    },
    podcast: {
      guid: nameUuid(UUID_NAMESPACE, [url.replace(/^\w+:\/\//, '').replace(/\/+$/, '')]),
      txts: [AI_CONTENT],
    },
    items: stories.map((story) => toItem(story, explicit)),
  };
  return documented(generateRssFeed(feed));
}

function toItem({ id, page, recording, chaptersUrl }: FeedStory, explicit: boolean): RssFeed.Item<Date> {
  const { title, link, description, author, date, enclosure, duration, transcript } = podcastEpisode(page, recording);
  return {
    title,
    ...(link && { link }),
    description,
    // The story, not its file or its headline: a correction is not a new episode.
    guid: { value: id, isPermaLink: false },
    ...(date && { pubDate: date }),
    enclosures: [{ url: enclosure.url, length: enclosure.bytes, type: enclosure.type }],
    itunes: { duration, explicit, ...(author && { author }) },
    podcast: {
      txts: [AI_CONTENT],
      transcripts: [transcript],
      ...(chaptersUrl !== undefined && { chapters: { url: chaptersUrl, type: JSON_CHAPTERS_TYPE } }),
      ...(author && { persons: [{ display: author.slice(0, MAX_NAME_CHARACTERS), ...WRITER }] }),
    },
  };
}

function categoryOf(category: string): { text: string; categories?: { text: string }[] } {
  const [text = '', subcategory] = category.split('>').map((part) => part.trim());
  return { text, ...(subcategory && { categories: [{ text: subcategory }] }) };
}

/**
 * Apple documents `true` and `false` for `itunes:explicit`, and no spaces around a value; feedsmith writes the earlier `yes` and
 * `no`, and a line for each CDATA section.
 */
const documented = (xml: string): string =>
  xml
    .replace(/^( +<itunes:explicit>)(yes|no)(?=<\/itunes:explicit>$)/gm, (_, tag: string, value: string) =>
      value === 'yes' ? `${tag}true` : `${tag}false`,
    )
    .replace(/>\n +<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n +<\//g, ']]></');
