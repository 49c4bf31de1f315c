import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Chapter } from '../../narrate/chapters.js';
import { JSON_CHAPTERS_TYPE, writeJsonChapters } from '../../narrate/json-chapters.js';
import { TIMING_FILE_NAME } from '../../timing/timing-file.js';
import type { StoryFile, StoryManifest } from '../store/story-manifest.js';
import type { StoryStore } from '../store/story-store.js';

const DIGITS = 16;

const TYPES: Readonly<Record<string, string>> = {
  '.webm': 'audio/webm',
  '.m4a': 'audio/mp4',
  '.vtt': 'text/vtt',
};

export const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, DIGITS);

/** Puts the sounds and the timing. `story.low.webm` becomes `sound.low.DIGEST.webm`. @param paths of the narration */
export async function putRecording(
  id: string,
  paths: readonly string[],
  store: StoryStore,
): Promise<Pick<StoryManifest, 'audio' | 'timing'>> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const isLow = path.endsWith('.low.webm');
      const name = path.endsWith(TIMING_FILE_NAME) ? 'timing' : isLow ? 'sound.low' : 'sound';
      const extension = extname(path);
      return putFile(id, name, extension, await readFile(path), TYPES[extension]!, store);
    }),
  );
  return {
    audio: files.filter(({ type }) => type.startsWith('audio/')),
    timing: files.find(({ type }) => type === TYPES['.vtt'])!,
  };
}

/** Puts the chapters for podcast players. */
export const putChapters = (
  id: string,
  headline: string,
  chapters: readonly Chapter[],
  store: StoryStore,
): Promise<StoryFile> =>
  putFile(id, 'chapters', '.json', Buffer.from(writeJsonChapters(headline, chapters)), JSON_CHAPTERS_TYPE, store);

/** Puts the JSON-LD of a story. */
export const putJsonLd = (id: string, text: string, store: StoryStore): Promise<StoryFile> =>
  putFile(id, 'story', '.jsonld', Buffer.from(text), 'application/ld+json', store);

/** Puts a file whose name has the digest of its content. */
export async function putFile(
  id: string,
  name: string,
  extension: string,
  bytes: Uint8Array,
  type: string,
  store: StoryStore,
): Promise<StoryFile> {
  const src = `${name}.${digest(bytes)}${extension}`;
  await store.putFile(id, src, bytes, type);
  return { src, type, bytes: bytes.length };
}
