import { readFile } from 'node:fs/promises';
import { toUserError } from '../errors/user-error.js';
import { MAX_SOUND_BYTES, requireRegularFile } from '../regular-file.js';

/** A media type that every reading system supports (EPUB 3.3 §3.2, core media types). */
export interface MediaType {
  readonly type: string;
  readonly extension: string;
}

export interface MediaFile extends MediaType {
  readonly bytes: Uint8Array;
}

type SignatureTest = (bytes: Uint8Array, head: string) => boolean;

const startsWithBytes =
  (signature: string, at = 0): SignatureTest =>
  (_, head) =>
    head.startsWith(signature, at);

/** The first bytes decide the type: a file name or a server is often wrong, and reading systems use the content. */
const PICTURE_SIGNATURES: readonly (readonly [extension: string, type: string, test: SignatureTest])[] = [
  ['png', 'image/png', startsWithBytes('\x89PNG\r\n\x1a\n')],
  ['jpg', 'image/jpeg', startsWithBytes('\xff\xd8\xff')],
  ['gif', 'image/gif', (_, head) => /^GIF8[79]a/.test(head)],
  ['webp', 'image/webp', (_, head) => /^RIFF[^]{4}WEBP/.test(head)],
  ['svg', 'image/svg+xml', (_, head) => /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<svg[\s>]/i.test(head)],
]; // prettier-ignore

const SOUND_SIGNATURES: readonly (readonly [extension: string, type: string, test: SignatureTest])[] = [
  ['m4a', 'audio/mp4', startsWithBytes('ftyp', 4)],
  ['mp3', 'audio/mpeg', (bytes, head) => head.startsWith('ID3') || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2)],
  ['opus', 'audio/ogg; codecs=opus', (_, head) => head.startsWith('OggS') && head.includes('OpusHead')],
]; // prettier-ignore

export const detectPictureType = (bytes: Uint8Array): MediaType | undefined => detectType(PICTURE_SIGNATURES, bytes);

export const detectSoundType = (bytes: Uint8Array): MediaType | undefined => detectType(SOUND_SIGNATURES, bytes);

function detectType(table: typeof PICTURE_SIGNATURES, bytes: Uint8Array): MediaType | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const match = table.find(([, , test]) => test(bytes, head));
  return match && { extension: match[0], type: match[1] };
}

/** Reads a file; undefined if it does not exist. @throws UserError if it exists and cannot be read. */
export async function readFileIfExists(path: string): Promise<Uint8Array | undefined> {
  try {
    await requireRegularFile(path, MAX_SOUND_BYTES);
    return await readFile(path);
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|EISDIR|ENAMETOOLONG)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw toUserError(path, error);
  }
}
