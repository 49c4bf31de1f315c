import { escapeXmlAttribute, FORBIDDEN_CHARACTERS } from '../xml/escape-xml.js';
import type { PageMetadata } from './page-metadata.js';
import type { PublishedRecording } from './published-recording.js';

const NAMESPACES =
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"';

/**
 * Writes an `<item>` of RSS 2.0 for a podcast feed. Its enclosure is the sound that every player supports (AAC), and its
 * transcript is the timing file (Podcasting 2.0). It declares its namespaces, so that it can be pasted into any feed.
 */
export function writeRssItem(
  { title, description, url, published }: PageMetadata,
  { language, voiceLabel, duration, sources, transcriptUrl }: PublishedRecording,
): string {
  const sound = sources.find(({ type }) => type === 'audio/mp4') ?? sources[0]!;
  const lines = [
    element('title', title),
    url && element('link', url),
    element('description', [description, voiceLabel].filter(Boolean).join('\n\n')),
    // The address of the story, not of the file: a corrected recording is not a new episode.
    `<guid isPermaLink="${/^https?:/.test(url)}">${escapeXml(url || sound.url)}</guid>`,
    published && element('pubDate', new Date(published).toUTCString()),
    `<enclosure url="${escapeXml(sound.url)}" length="${sound.bytes}" type="${sound.type}"/>`,
    element('itunes:duration', String(Math.round(duration))),
    // By this text of Podcasting 2.0, feeds declare a synthetic voice to programs; the description says it to people.
    '<podcast:txt purpose="ai-content">true</podcast:txt>',
    `<podcast:transcript url="${escapeXml(transcriptUrl)}" type="text/vtt" language="${escapeXml(language)}"/>`,
  ];
  return `<item ${NAMESPACES}>\n${lines.filter(Boolean).join('\n')}\n</item>\n`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** Removes the characters that XML 1.0 §2.2 does not allow, and escapes the others. */
const escapeXml = (text: string): string => escapeXmlAttribute(text.replace(FORBIDDEN_CHARACTERS, ''));
