import type { PageMetadata } from './page-metadata.js';
import type { PublishedRecording } from './published-recording.js';

/**
 * Writes the story and its sound for search engines as JSON-LD (schema.org `NewsArticle`, `AudioObject`,
 * `SpeakableSpecification`), for a `<script type="application/ld+json">`. It has no `<`, so that it cannot end the script
 * (HTML §4.12.1.3).
 *
 * @param transcript the words of the recording
 */
export function writeJsonLd(
  { title, description, author, url, image, published, modified, speakable }: PageMetadata,
  { language, voice, voiceLabel, duration, sources, transcriptUrl }: PublishedRecording,
  transcript: string,
): string {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description,
    inLanguage: language,
    url,
    mainEntityOfPage: url,
    image,
    datePublished: published,
    dateModified: modified,
    author: author && { '@type': 'Person', name: author },
    speakable: { '@type': 'SpeakableSpecification', xpath: speakable },
    audio: sources.map((source, index) => ({
      '@type': 'AudioObject',
      name: title,
      contentUrl: source.url,
      encodingFormat: source.type,
      contentSize: `${source.bytes} B`,
      duration: `PT${+duration.toFixed(3)}S`,
      inLanguage: language,
      description: voiceLabel,
      digitalSourceType: digitalSourceTypeOf(voice),
      uploadDate: published,
      // Once: the sounds say the same.
      transcript: index ? '' : transcript,
      caption: { '@type': 'MediaObject', contentUrl: transcriptUrl, encodingFormat: 'text/vtt', inLanguage: language },
    })),
  };
  // Facts that the page does not have are left out.
  const json = JSON.stringify(article, (_, value: unknown) => (value === '' ? undefined : value), 2);
  return `${json.replace(/</g, '\\u003c')}\n`;
}

/** IPTC's term: espeak-ng computes its sounds by rules, while other voices are models that were trained with recordings. */
const digitalSourceTypeOf = (voice: string): string =>
  `https://schema.org/${voice === 'espeak-ng' ? 'AlgorithmicMedia' : 'TrainedAlgorithmicMedia'}DigitalSource`;
