import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError, toUserError } from '../errors/user-error.js';
import { fetchBytes } from '../network/fetch-bytes.js';
import { MAX_TEXT_BYTES, readStream } from '../regular-file.js';
import { decodeText, readBytes } from '../text-file.js';
import { isWebAddress } from '../network/web-address.js';

/** A page to check. */
export interface PageSource {
  /** As in the command line: a path, an address, `-`. */
  readonly name: string;
  readonly kind: 'file' | 'address' | 'input';
}

/** A page with its text. */
export interface LoadedPage extends PageSource {
  readonly html: string;
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
}

/**
 * Finds the pages of an argument of the command line: a file, a folder with all its pages, an address, or `-`.
 *
 * @throws UserError for a path that does not exist, or a folder without pages.
 */
export async function findPageSources(arg: string): Promise<PageSource[]> {
  if (arg === '-') return [{ name: arg, kind: 'input' }];
  if (isWebAddress(arg)) return [{ name: arg, kind: 'address' }];
  const stats = await stat(arg).catch((error: unknown) => {
    throw toUserError(arg, error);
  });
  if (!stats.isDirectory()) return [{ name: arg, kind: 'file' }];
  const files = await findHtmlFiles(arg);
  if (!files.length) throw new UserError(arg, 0, 'has no page', 'name a folder with .html or .htm files');
  return files.map((name) => ({ name, kind: 'file' }));
}

/** The HTML files of a folder in the order of their names, without `node_modules` and hidden folders. */
async function findHtmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw toUserError(folder, error);
  });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      files.push(...(await findHtmlFiles(path)));
    else if (entry.isFile() && /\.html?$/i.test(entry.name)) files.push(path);
  }
  return files;
}

/**
 * @param allowPrivate whether redirects may lead into this network.
 * @throws UserError if the page cannot be read.
 */
export async function loadPage(
  source: PageSource,
  stdin: AsyncIterable<Uint8Array | string>,
  allowPrivate = false,
): Promise<LoadedPage> {
  const { name, kind } = source;
  const { bytes, charset } =
    kind === 'file'
      ? { bytes: await readBytes(name), charset: undefined }
      : kind === 'input'
        ? { bytes: await readStream(stdin, name, MAX_TEXT_BYTES), charset: undefined }
        : await fetchBytes(name, { trusted: name, allowPrivate });
  const { text, ...written } = decodeText(bytes, name, charset);
  return { ...source, html: text, ...written };
}
