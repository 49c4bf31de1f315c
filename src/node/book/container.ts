import { zipSync, type Zippable } from 'fflate';
import { element, xmlFile } from './xml.js';

/** A file of the book, by its path in it; we choose the paths ourselves, so none leads out of it. */
export type Entry = readonly [path: string, content: string | Uint8Array];

/** Where the package document lies. */
export const PACKAGE = 'EPUB/package.opf';

/** The earliest that a ZIP can tell, in its local time: the same book is the same bytes, whenever and wherever it is made. */
const NO_TIME = new Date(1980, 0, 1);

/** Sound and pictures are packed already. */
const PACKED = /\.(?:m4a|mp3|opus|png|jpg|webp|gif)$/;

/** Packs an EPUB: `mimetype` first, as it is, so that the file can be told by its first bytes (OCF 3.3 §4.3). */
export function pack(entries: readonly Entry[]): Uint8Array {
  const all: Entry[] = [['mimetype', 'application/epub+zip'], ['META-INF/container.xml', container()], ...entries];
  const files: Zippable = {};
  for (const [path, content] of all) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const level = path === 'mimetype' || PACKED.test(path) ? 0 : 9;
    files[path] = [bytes, { level, mtime: NO_TIME }];
  }
  return zipSync(files);
}

const container = (): string =>
  xmlFile(
    element(
      'container',
      { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
      element(
        'rootfiles',
        {},
        element('rootfile', { 'full-path': PACKAGE, 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  );
