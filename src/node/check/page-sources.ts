import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError, toUserError } from '../errors/user-error.js';
import { decodeText, readBytes } from '../text-file.js';

/** A page to look at. */
export interface PageSource {
  /** As its reader named it: a path, an address, `-`. */
  readonly name: string;
  readonly kind: 'file' | 'address' | 'input';
}

/** A page as it was read. */
export interface LoadedPage extends PageSource {
  readonly html: string;
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
}

const FETCH_TIMEOUT_MS = 30_000;

/**
 * The pages that the words of a command line mean: files, folders with all that is in them, addresses, `-`.
 *
 * @throws Complaint for a path that is not there, or a folder without pages.
 */
export async function findPageSources(word: string): Promise<PageSource[]> {
  if (word === '-') return [{ name: word, kind: 'input' }];
  if (isWebAddress(word)) return [{ name: word, kind: 'address' }];
  const found = await stat(word).catch((error: unknown) => {
    throw toUserError(word, error);
  });
  if (!found.isDirectory()) return [{ name: word, kind: 'file' }];
  const files = await findHtmlFiles(word);
  if (!files.length) throw new UserError(word, 0, 'holds no page', 'name a folder with .html or .htm files');
  return files.map((name) => ({ name, kind: 'file' }));
}

export const isWebAddress = (word: string): boolean => /^https?:\/\//i.test(word);

/** In the order of their names; not what packages and tools keep there. */
async function findHtmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw toUserError(folder, error);
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      found.push(...(await findHtmlFiles(path)));
    else if (entry.isFile() && /\.html?$/i.test(entry.name)) found.push(path);
  }
  return found;
}

/** @throws Complaint where it cannot be read. */
export async function loadPage(source: PageSource, stdin: AsyncIterable<Uint8Array | string>): Promise<LoadedPage> {
  const { name, kind } = source;
  const { bytes, charset } =
    kind === 'file'
      ? { bytes: await readBytes(name), charset: undefined }
      : kind === 'input'
        ? { bytes: await readInput(stdin), charset: undefined }
        : await fetchBytes(name);
  const { text, encoding } = decodeText(bytes, name, charset);
  return {
    ...source,
    html: text,
    encoding,
    hasByteOrderMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf,
  };
}

async function readInput(stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stdin) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}

/** @throws Complaint with what the network or the server says. */
export async function fetchBytes(address: string): Promise<{ bytes: Uint8Array; charset: string | undefined }> {
  const complain = (message: string): never => {
    throw new UserError(address, 0, message, 'check the address and the network, or save the page and name the file');
  };
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
      headers: { accept: 'text/html, */*' },
    });
    if (!response.ok) complain(`the server answers ${response.status} ${response.statusText}`.trim());
    const type = response.headers.get('content-type') ?? '';
    return { bytes: new Uint8Array(await response.arrayBuffer()), charset: charsetOf(type) };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { message, cause, name } = error as Error & { cause?: { code?: string; message?: string } };
    if (name === 'TimeoutError') return complain(`no answer in ${FETCH_TIMEOUT_MS / 1000} seconds`);
    return complain(`cannot be fetched (${cause?.code ?? cause?.message ?? message})`);
  }
}

/** The `charset` parameter of a `Content-Type` header. */
const charsetOf = (contentType: string): string | undefined => /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
