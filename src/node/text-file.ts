import { readFile } from 'node:fs/promises';
import { Complaint, complainOf } from './complaint.js';

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Where HTML and XML say their encoding: within the first 1024 bytes (HTML §13.2.3.2; XML 1.0 §4.3.3). */
const DECLARED = /^(?:[^]*?<meta[^>]*?\bcharset\s*=|\s*<\?xml[^>]*?\bencoding\s*=)\s*["']?\s*([\w.:-]+)/i;

/** Reads a text file in the encoding that it names, UTF-8 where it names none. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw complainOf(file, error);
  });
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Complaint(file, 1, `is not text in ${encoding}`, 'save it as UTF-8');
  }
}

function encodingOf(bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return marked[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  // A file whose declaration could be read byte by byte is not UTF-16, whatever it says.
  return declared.startsWith('utf-16') ? 'utf-8' : declared;
}
