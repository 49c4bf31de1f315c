import type { PageMetadata } from './page-metadata.js';
import type { PublishedRecording } from './publishing-files.js';

const NAMESPACES =
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"';

/**
 * An `<item>` of RSS 2.0 for a podcast's feed, with the sound that every player knows (AAC) as its enclosure, and the
 * timing file as its transcript (Podcasting 2.0). It brings its namespaces, so that it can be pasted anywhere.
 */
export function writeRssItem(
  { title, description, url, published }: PageMetadata,
  { language, duration, sources, transcriptUrl }: PublishedRecording,
): string {
  const sound = sources.find(({ type }) => type === 'audio/mp4') ?? sources[0]!;
  const lines = [
    element('title', title),
    url && element('link', url),
    element('description', description),
    // The story, not the file: a corrected recording is no new episode.
    `<guid isPermaLink="${/^https?:/.test(url)}">${escapeXml(url || sound.url)}</guid>`,
    published && element('pubDate', new Date(published).toUTCString()),
    `<enclosure url="${escapeXml(sound.url)}" length="${sound.bytes}" type="${sound.type}"/>`,
    element('itunes:duration', String(Math.round(duration))),
    `<podcast:transcript url="${escapeXml(transcriptUrl)}" type="text/vtt" language="${escapeXml(language)}"/>`,
  ];
  return `<item ${NAMESPACES}>\n${lines.filter(Boolean).join('\n')}\n</item>\n`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** XML 1.0 §2.2 and §2.4; characters that it cannot hold are left out. */
const escapeXml = (text: string): string =>
  text
    .replace(
      /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
