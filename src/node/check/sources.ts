import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Complaint, complainOf } from '../complaint.js';
import { decodeText, readBytes } from '../text-file.js';

/** A page to look at. */
export interface Source {
  /** As its reader named it: a path, an address, `-`. */
  readonly name: string;
  readonly kind: 'file' | 'address' | 'input';
}

/** A page as it was read. */
export interface Page extends Source {
  readonly html: string;
  readonly encoding: string;
  readonly hasMark: boolean;
}

const WAIT = 30_000;

/**
 * The pages that the words of a command line mean: files, folders with all that is in them, addresses, `-`.
 *
 * @throws Complaint for a path that is not there, or a folder without pages.
 */
export async function sourcesOf(word: string): Promise<Source[]> {
  if (word === '-') return [{ name: word, kind: 'input' }];
  if (isAddress(word)) return [{ name: word, kind: 'address' }];
  const found = await stat(word).catch((error: unknown) => {
    throw complainOf(word, error);
  });
  if (!found.isDirectory()) return [{ name: word, kind: 'file' }];
  const files = await pagesIn(word);
  if (!files.length) throw new Complaint(word, 0, 'holds no page', 'name a folder with .html or .htm files');
  return files.map((name) => ({ name, kind: 'file' }));
}

export const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);

/** In the order of their names; not what packages and tools keep there. */
async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw complainOf(folder, error);
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      found.push(...(await pagesIn(path)));
    else if (entry.isFile() && /\.html?$/i.test(entry.name)) found.push(path);
  }
  return found;
}

/** @throws Complaint where it cannot be read. */
export async function readPage(source: Source): Promise<Page> {
  const { name, kind } = source;
  const { bytes, encoding: told } =
    kind === 'file'
      ? { bytes: await readBytes(name), encoding: undefined }
      : kind === 'input'
        ? { bytes: await standardInput(), encoding: undefined }
        : await fetchBytes(name);
  const { text, encoding } = decodeText(bytes, name, told);
  return { ...source, html: text, encoding, hasMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

/** @throws Complaint with what the network or the server says. */
export async function fetchBytes(address: string): Promise<{ bytes: Uint8Array; encoding: string | undefined }> {
  const complain = (message: string): never => {
    throw new Complaint(address, 0, message, 'check the address and the network, or save the page and name the file');
  };
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(WAIT), headers: { accept: 'text/html, */*' } });
    if (!response.ok) complain(`the server answers ${response.status} ${response.statusText}`.trim());
    const type = response.headers.get('content-type') ?? '';
    return { bytes: new Uint8Array(await response.arrayBuffer()), encoding: knownEncoding(type) };
  } catch (error) {
    if (error instanceof Complaint) throw error;
    const { message, cause, name } = error as Error & { cause?: { code?: string; message?: string } };
    if (name === 'TimeoutError') return complain(`no answer in ${WAIT / 1000} seconds`);
    return complain(`cannot be fetched (${cause?.code ?? cause?.message ?? message})`);
  }
}

/** What the server says of the encoding, where it is one. */
function knownEncoding(type: string): string | undefined {
  const label = /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1];
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
