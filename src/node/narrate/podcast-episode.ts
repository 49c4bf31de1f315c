import { FORBIDDEN_CHARACTERS } from '../xml/escape-xml.js';
import type { PageMetadata } from './page-metadata.js';
import type { PublishedRecording, SoundSource } from './published-recording.js';

/** A story as an episode of a podcast. Its texts have only characters that XML allows; '' for facts that the page lacks. */
export interface PodcastEpisode {
  readonly title: string;
  readonly link: string;
  readonly description: string;
  readonly author: string;
  readonly date: Date | undefined;
  readonly enclosure: SoundSource;
  /** Whole seconds. */
  readonly duration: number;
  readonly transcript: { readonly url: string; readonly type: string; readonly language: string };
}

/** By this text of Podcasting 2.0, feeds declare a synthetic voice to programs; the description says it to people. */
export const AI_CONTENT = { purpose: 'ai-content', display: 'true' } as const;

/** Apple cuts a description after 4,000 bytes, and then would not show that a machine reads. */
const MAX_DESCRIPTION_BYTES = 3800;

/**
 * What a podcast feed says about a story. The enclosure is the sound that every player supports (AAC), and the transcript is
 * the timing file.
 */
export function podcastEpisode(
  { title, description, url, author, published }: Omit<PageMetadata, 'speakable'>,
  { language, voiceLabel, duration, sources, transcriptUrl }: PublishedRecording,
): PodcastEpisode {
  const sound = sources.find(({ type }) => type === 'audio/mp4') ?? sources[0]!;
  return {
    title: xmlText(title),
    link: xmlText(url),
    description: xmlText([clip(description), voiceLabel].filter(Boolean).join('\n\n')),
    author: xmlText(author),
    date: published ? new Date(published) : undefined,
    enclosure: { ...sound, type: sound.type === 'audio/mp4' ? APPLE_M4A : sound.type },
    duration: Math.round(duration),
    transcript: { url: transcriptUrl, type: 'text/vtt', language },
  };
}

/** The type that Apple Podcasts requires for a file with the extension `m4a` (“A Podcaster's Guide to RSS”). */
const APPLE_M4A = 'audio/x-m4a';

/** Removes the characters that XML 1.0 §2.2 does not allow. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN_CHARACTERS, '');

/** Cuts between two characters: a decoder of a stream waits for the rest of a character that is not complete. */
function clip(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= MAX_DESCRIPTION_BYTES) return text;
  return `${new TextDecoder().decode(bytes.subarray(0, MAX_DESCRIPTION_BYTES), { stream: true })}…`;
}
