import { nameUuid } from '../name-uuid.js';
import type { BookFile } from './epub-container.js';

/** A random namespace of our own. */
const UUID_NAMESPACE = '1f5d2c0e-6f0b-4a57-9d55-7c6a4d9b8e21';

/** The identifier of a book by its content. The same files have the same identifier. */
export function createBookIdentifier(files: readonly BookFile[]): string {
  const parts = files.flatMap(([path, content]) => [`${path}\0${content.length}\0`, content]);
  return `urn:uuid:${nameUuid(UUID_NAMESPACE, parts)}`;
}
