import { readFile } from 'node:fs/promises';
import { UserError, toUserError } from './errors/user-error.js';

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Where HTML and XML say their encoding: within the first 1024 bytes (HTML §13.2.3.2; XML 1.0 §4.3.3). */
const DECLARED_ENCODING = /^(?:[^]*?<meta[^>]*?\bcharset\s*=|\s*<\?xml[^>]*?\bencoding\s*=)\s*["']?\s*([\w.:-]+)/i;

/** Reads a text file in the encoding that it names, UTF-8 where it names none. */
export async function readText(file: string): Promise<string> {
  return decodeText(await readBytes(file), file).text;
}

export async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw toUserError(file, error);
  });
}

/**
 * @param file for messages.
 * @param encoding what somebody else says of it, such as a server; the bytes' own mark comes first.
 */
export function decodeText(bytes: Uint8Array, file: string, encoding?: string): { text: string; encoding: string } {
  const found = detectEncoding(bytes, encoding);
  try {
    return { text: new TextDecoder(found, { fatal: true }).decode(bytes), encoding: found };
  } catch {
    throw new UserError(file, 1, `is not text in ${found}`, 'save it as UTF-8');
  }
}

function detectEncoding(bytes: Uint8Array, told?: string): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked ?? told) return marked?.[0] ?? told!;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const declared = DECLARED_ENCODING.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  // A file whose declaration could be read byte by byte is not UTF-16, whatever it says.
  return declared.startsWith('utf-16') ? 'utf-8' : declared;
}
