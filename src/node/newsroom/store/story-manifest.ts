import type { Chapter } from '../../narrate/chapters.js';

/** A file of a story. Its name has a digest of its content, so that caches can keep it for ever. */
export interface StoryFile {
  /** Relative to the manifest. */
  readonly src: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: number;
}

/** The name of the manifest in the folder of a story. */
export const MANIFEST_NAME = 'manifest.json';

/** The published state of a story, in `manifest.json`. It is the only file of a story that changes, and changes last. */
export interface StoryManifest {
  readonly version: 1;
  readonly id: string;
  readonly state: 'published' | 'withdrawn';
  /** The address of the page; '' if it does not have one. */
  readonly url: string;
  readonly headline: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly byline: string;
  readonly image: string;
  /** ISO 8601, as the page writes them; '' if it does not. */
  readonly datePublished: string;
  readonly dateModified: string;
  /** Of all that the files depend on. */
  readonly contentHash: string;
  /** The names of the voices. */
  readonly voice: string;
  readonly words: number;
  /** Seconds. */
  readonly duration: number;
  readonly audio: readonly StoryFile[];
  readonly timing: StoryFile;
  readonly chapters: readonly Chapter[];
  /** The chapters for podcast players, if there are any. */
  readonly chaptersFile?: StoryFile;
  /** The story for search engines, if the address of the store is known. */
  readonly jsonLd?: StoryFile;
  /** The talking book (EPUB), if the configuration has `epub`. */
  readonly book?: StoryFile;
  /** ISO 8601. */
  readonly narratedAt: string;
  /** When the first version was narrated. */
  readonly firstNarratedAt: string;
  readonly withdrawnAt?: string;
}

/** The files that a manifest names. */
export const filesOf = ({ audio, timing, chaptersFile, jsonLd, book }: StoryManifest): StoryFile[] => [
  ...audio,
  timing,
  ...(chaptersFile ? [chaptersFile] : []),
  ...(jsonLd ? [jsonLd] : []),
  ...(book ? [book] : []),
];

/** When the story was published; if the page does not say so, when it was first narrated. A correction does not change it. */
export const dateOf = ({ datePublished, firstNarratedAt }: StoryManifest): string => datePublished || firstNarratedAt;
