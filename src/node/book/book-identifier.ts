import { createHash } from 'node:crypto';
import type { BookFile } from './epub-container.js';

/** A random namespace of our own. */
const UUID_NAMESPACE = '1f5d2c0e-6f0b-4a57-9d55-7c6a4d9b8e21';

/** The identifier of a book by its content: a UUID of version 5 (RFC 9562 §5.5). The same files have the same identifier. */
export function createBookIdentifier(files: readonly BookFile[]): string {
  const hash = createHash('sha1').update(Buffer.from(UUID_NAMESPACE.replaceAll('-', ''), 'hex'));
  for (const [path, content] of files) hash.update(`${path}\0${content.length}\0`).update(content);
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
