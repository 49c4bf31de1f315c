import { generateJsonFeed } from 'feedsmith';
import { podcastEpisode } from '../../narrate/podcast-episode.js';
import type { SiteConfig } from '../config/site-config.js';
import type { FeedStory } from './feed-story.js';

/**
 * Writes a JSON Feed 1.1 with every sound of a story as an attachment.
 *
 * @param url the address of the feed.
 * @param stories the newest one first.
 */
export function writeJsonFeed(site: SiteConfig, url: string, stories: readonly FeedStory[]): string {
  const { title, description, language, link, image, author = title } = site;
  const items = stories.map(toItem);
  const feed = generateJsonFeed({
    title,
    home_page_url: link,
    feed_url: url,
    description,
    language,
    ...(image !== undefined && { icon: image }),
    authors: [{ name: author }],
    items,
  });
  // `items` is required, also where there are none (feedsmith leaves out an empty list).
  return `${JSON.stringify({ ...(feed as object), items: (feed as { items?: unknown }).items ?? [] }, null, 2)}\n`;
}

function toItem(story: FeedStory): NonNullable<Parameters<typeof generateJsonFeed>[0]['items']>[number] {
  const { id, page, recording } = story;
  const { title, link, description, author, date } = podcastEpisode(page, recording);
  const modified = page.modified || story.narratedAt;
  return {
    id,
    ...(link && { url: link }),
    title,
    content_text: description,
    ...(page.image && { image: page.image }),
    ...(date && { date_published: date }),
    date_modified: new Date(modified),
    ...(author && { authors: [{ name: author }] }),
    language: recording.language,
    // With one title: they are the same sound in several formats (JSON Feed 1.1, “attachments”).
    attachments: recording.sources.map((sound) => ({
      url: sound.url,
      mime_type: sound.type,
      title,
      size_in_bytes: sound.bytes,
      duration_in_seconds: recording.duration,
    })),
  };
}
