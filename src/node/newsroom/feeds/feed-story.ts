import type { PageMetadata } from '../../narrate/page-metadata.js';
import type { PublishedRecording } from '../../narrate/published-recording.js';
import { addressOfFile, publicRecording, webAddress } from '../store/public-recording.js';
import { dateOf, type StoryManifest } from '../store/story-manifest.js';

/** A published story with the addresses of its files, as feeds need it. */
export interface FeedStory {
  readonly id: string;
  readonly page: Omit<PageMetadata, 'speakable'>;
  readonly recording: PublishedRecording;
  /** The address of the chapters, if there are any. */
  readonly chaptersUrl: string | undefined;
  /** When this version was narrated. */
  readonly narratedAt: string;
}

/** @param publicUrl the address of the store. */
export async function feedStory(manifest: StoryManifest, publicUrl: string): Promise<FeedStory> {
  const { id, url, headline, description, byline, image, chaptersFile } = manifest;
  return {
    id,
    page: {
      title: headline,
      description,
      author: byline,
      url: webAddress(url),
      image: webAddress(image, url),
      published: dateOf(manifest),
      modified: manifest.dateModified,
    },
    recording: await publicRecording(manifest, publicUrl),
    chaptersUrl: chaptersFile && addressOfFile(publicUrl, id, chaptersFile.src),
    narratedAt: manifest.narratedAt,
  };
}
