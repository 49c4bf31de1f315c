import { zipSync, type Zippable } from 'fflate';
import { xmlElement, xmlFile } from '../xml/write-xml.js';

/** A file of the book, by its path in it; we choose the paths ourselves, so none leads out of it. */
export type BookFile = readonly [path: string, content: string | Uint8Array];

/** Where the package document lies. */
export const PACKAGE_PATH = 'EPUB/package.opf';

/** The earliest that a ZIP can tell, in its local time: the same book is the same bytes, whenever and wherever it is made. */
const EARLIEST_ZIP_TIME = new Date(1980, 0, 1);

/** Sound and pictures are packed already. */
const COMPRESSED_MEDIA = /\.(?:m4a|mp3|opus|png|jpg|webp|gif)$/;

/** Packs an EPUB: `mimetype` first, as it is, so that the file can be told by its first bytes (OCF 3.3 §4.3). */
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
