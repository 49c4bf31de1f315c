import { createHash } from 'node:crypto';

/** The UUID of version 5 (RFC 9562 §5.5) of a name: the same name has the same one. @param parts the name, in parts */
export function nameUuid(namespace: string, parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex'));
  for (const part of parts) hash.update(part);
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
