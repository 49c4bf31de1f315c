import { readFile, stat } from 'node:fs/promises';
import { UserError, toUserError } from './errors/user-error.js';

const MEGABYTE = 1 << 20;

/** Pages and timing files are far smaller; a timing file may hold its sound. */
export const MAX_TEXT_BYTES: number = 100 * MEGABYTE;

/** Node reads no larger file at once. */
export const MAX_SOUND_BYTES: number = 2000 * MEGABYTE;

/**
 * The bytes of a file. A pipe or a device is refused before it is opened: it may have no end, and a signal cannot end the
 * program while the system waits for it.
 *
 * @throws UserError if it is no regular file, is larger than `maxBytes`, or cannot be read.
 */
export async function readRegularFile(file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    await requireRegularFile(file, maxBytes);
    return await readFile(file);
  } catch (error) {
    throw toUserError(file, error);
  }
}

/** @returns the size in bytes. @throws UserError, or the error of the system */
export async function requireRegularFile(file: string, maxBytes: number): Promise<number> {
  const stats = await stat(file);
  // The error of the system for a folder is named already.
  if (!stats.isFile() && !stats.isDirectory())
    throw new UserError(file, 0, 'is a pipe or a device, not a file', 'save it to a file, and name that');
  if (stats.size > maxBytes) throw tooLargeError(file, maxBytes);
  return stats.size;
}

/** The bytes of a stream, such as the standard input. @throws UserError if there are more than `maxBytes` */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > maxBytes) throw tooLargeError(name, maxBytes);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

export const tooLargeError = (name: string, maxBytes: number): UserError =>
  new UserError(name, 0, `is larger than ${Math.round(maxBytes / MEGABYTE)} MB`, 'divide it into parts');
