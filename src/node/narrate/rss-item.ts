import { escapeXmlAttribute as escapeXml } from '../xml/escape-xml.js';
import type { PageMetadata } from './page-metadata.js';
import { AI_CONTENT, podcastEpisode } from './podcast-episode.js';
import type { PublishedRecording } from './published-recording.js';

const NAMESPACES =
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"';

/**
 * Writes an `<item>` of RSS 2.0 for a podcast feed. It declares its namespaces, so that it can be pasted into any feed.
 */
export function writeRssItem(page: PageMetadata, recording: PublishedRecording): string {
  const { title, link, description, date, enclosure, duration, transcript } = podcastEpisode(page, recording);
  const lines = [
    element('title', title),
    link && element('link', link),
    element('description', description),
    // The address of the story, not of the file: a corrected recording is not a new episode.
    `<guid isPermaLink="${/^https?:/.test(link)}">${escapeXml(link || enclosure.url)}</guid>`,
    date && element('pubDate', date.toUTCString()),
    `<enclosure url="${escapeXml(enclosure.url)}" length="${enclosure.bytes}" type="${enclosure.type}"/>`,
    element('itunes:duration', String(duration)),
    `<podcast:txt purpose="${AI_CONTENT.purpose}">${AI_CONTENT.display}</podcast:txt>`,
    `<podcast:transcript url="${escapeXml(transcript.url)}" type="${transcript.type}" language="${escapeXml(transcript.language)}"/>`,
  ];
  return `<item ${NAMESPACES}>\n${lines.filter(Boolean).join('\n')}\n</item>\n`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
