import { zipSync, type Zippable } from 'fflate';
import { xmlElement, xmlFile } from '../xml/write-xml.js';

/** A file of the book, and its path in the book. The paths are ours, so none leads out of the book. */
export type BookFile = readonly [path: string, content: string | Uint8Array];

/** The path of the package document. */
export const PACKAGE_PATH = 'EPUB/package.opf';

/** The earliest time in a ZIP file (local time), so that the same book has the same bytes at any time and place. */
const EARLIEST_ZIP_TIME = new Date(1980, 0, 1);

/** These formats are compressed already. */
const COMPRESSED_MEDIA = /\.(?:m4a|mp3|opus|png|jpg|webp|gif)$/;

/** Packs an EPUB. `mimetype` is first and uncompressed, so that the first bytes of the file identify it (OCF 3.3 §4.3). */
export function packEpub(entries: readonly BookFile[]): Uint8Array {
  const all: BookFile[] = [
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', containerXml()],
    ...entries,
  ];
  const files: Zippable = {};
  for (const [path, content] of all) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const level = path === 'mimetype' || COMPRESSED_MEDIA.test(path) ? 0 : 9;
    files[path] = [bytes, { level, mtime: EARLIEST_ZIP_TIME }];
  }
  return zipSync(files);
}

const containerXml = (): string =>
  xmlFile(
    xmlElement(
      'container',
      { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
      xmlElement(
        'rootfiles',
        {},
        xmlElement('rootfile', { 'full-path': PACKAGE_PATH, 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  );
