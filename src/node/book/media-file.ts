import { readFile } from 'node:fs/promises';
import { complainOf } from '../complaint.js';

/** What a book may hold so that every reader shows or plays it: EPUB 3.3 §3.2, core media types. */
export interface MediaType {
  readonly type: string;
  readonly extension: string;
}

export interface MediaFile extends MediaType {
  readonly bytes: Uint8Array;
}

type Test = (bytes: Uint8Array, head: string) => boolean;

const begins =
  (mark: string, at = 0): Test =>
  (_, head) =>
    head.startsWith(mark, at);

/** Told by a file's first bytes: what a name or a server says of it is often wrong, and readers go by what it is. */
const PICTURES: readonly (readonly [extension: string, type: string, test: Test])[] = [
  ['png', 'image/png', begins('\x89PNG\r\n\x1a\n')],
  ['jpg', 'image/jpeg', begins('\xff\xd8\xff')],
  ['gif', 'image/gif', (_, head) => /^GIF8[79]a/.test(head)],
  ['webp', 'image/webp', (_, head) => /^RIFF[^]{4}WEBP/.test(head)],
  ['svg', 'image/svg+xml', (_, head) => /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<svg[\s>]/i.test(head)],
]; // prettier-ignore

const SOUNDS: readonly (readonly [extension: string, type: string, test: Test])[] = [
  ['m4a', 'audio/mp4', begins('ftyp', 4)],
  ['mp3', 'audio/mpeg', (bytes, head) => head.startsWith('ID3') || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2)],
  ['opus', 'audio/ogg; codecs=opus', (_, head) => head.startsWith('OggS') && head.includes('OpusHead')],
]; // prettier-ignore

export const pictureType = (bytes: Uint8Array): MediaType | undefined => typeIn(PICTURES, bytes);

export const soundType = (bytes: Uint8Array): MediaType | undefined => typeIn(SOUNDS, bytes);

function typeIn(table: typeof PICTURES, bytes: Uint8Array): MediaType | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const found = table.find(([, , test]) => test(bytes, head));
  return found && { extension: found[0], type: found[1] };
}

/** A file's bytes; undefined where there is no such file. @throws Complaint where it is there and cannot be read. */
export async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|EISDIR|ENAMETOOLONG)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw complainOf(path, error);
  }
}
