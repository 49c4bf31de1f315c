import type { LocaleMessages } from '../messages/locale-messages.js';
import { xmlElement, onOwnLines, xmlFile, type XmlContent } from '../xml/write-xml.js';
import { accessibilityMetadata } from './accessibility-metadata.js';
import type { Chapter } from './chapter.js';
import type { MediaFile } from './media-file.js';
import { formatOverlayClock, durationOf } from './media-overlay.js';
import { ACTIVE_CLASS } from './stylesheet.js';

/** The metadata of a book. */
export interface BookMetadata {
  /** `urn:uuid:…` */
  readonly identifier: string;
  readonly title: string;
  /** BCP 47; the languages of the chapters, that of the book first. */
  readonly languages: readonly string[];
  readonly direction: 'ltr' | 'rtl' | 'auto';
  /** As `YYYY-MM-DDThh:mm:ssZ`. */
  readonly modified: string;
  readonly narrator: string | undefined;
  readonly cover: MediaFile | undefined;
  readonly messages: LocaleMessages;
}

/** The file of the cover in the book. */
export const coverFileName = ({ extension }: MediaFile): string => `cover.${extension}`;

/** Writes the package document (EPUB 3.3 §5): the metadata of the book, its files, and their order. */
export function writePackageDocument(chapters: readonly Chapter[], book: BookMetadata): string {
  const { title, languages, direction } = book;
  const root = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'identifier',
    'xml:lang': languages[0],
    dir: direction === 'auto' ? undefined : direction,
  };
  const order = [...(chapters.length > 1 ? ['navigation'] : []), ...chapters.map((_, index) => `chapter-${index + 1}`)];
  const spine = order.map((idref) => xmlElement('itemref', { idref }));
  return xmlFile(
    xmlElement(
      'package',
      root,
      onOwnLines([
        xmlElement(
          'metadata',
          { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
          onOwnLines(metadata(chapters, book, title)),
          '\n',
        ),
        xmlElement('manifest', {}, onOwnLines(manifest(chapters, book)), '\n'),
        xmlElement(
          'spine',
          { 'page-progression-direction': direction === 'rtl' ? 'rtl' : undefined },
          onOwnLines(spine),
          '\n',
        ),
      ]),
      '\n',
    ),
  );
}

function metadata(chapters: readonly Chapter[], book: BookMetadata, title: string): XmlContent[] {
  const meta = (property: string, value: string, refines?: string): XmlContent =>
    xmlElement('meta', { property, refines }, value);
  const each = (name: string, pick: (chapter: Chapter) => string | undefined): XmlContent[] =>
    [...new Set(chapters.map(pick))].map((value) => (value ? xmlElement(`dc:${name}`, {}, value) : undefined));
  const published = chapters.map(({ metadata: facts }) => facts.published).filter((date) => date !== undefined);
  const overlays = chapters.flatMap(({ narration, parts }, index) =>
    narration ? { seconds: durationOf(parts), id: `overlay-${index + 1}` } : [],
  );
  const total = overlays.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    xmlElement('dc:identifier', { id: 'identifier' }, book.identifier),
    xmlElement('dc:title', {}, title),
    ...book.languages.map((language) => xmlElement('dc:language', {}, language)),
    ...each('creator', ({ metadata: facts }) => facts.author),
    ...each('publisher', ({ metadata: facts }) => facts.publisher),
    ...each('source', ({ address }) => address?.href),
    published.length ? xmlElement('dc:date', {}, published.sort().at(-1)) : undefined,
    meta('dcterms:modified', book.modified),
    ...overlays.map(({ seconds, id }) => meta('media:duration', formatOverlayClock(seconds), `#${id}`)),
    ...(overlays.length
      ? [
          meta('media:duration', formatOverlayClock(total)),
          book.narrator && meta('media:narrator', book.narrator),
          meta('media:active-class', ACTIVE_CLASS),
        ]
      : []),
    ...accessibilityMetadata(chapters, book.messages).map(([property, value]) =>
      xmlElement(
        'meta',
        { property, 'xml:lang': property.endsWith('Summary') ? book.messages.language : undefined },
        value,
      ),
    ),
  ];
}

function manifest(chapters: readonly Chapter[], { cover }: BookMetadata): XmlContent[] {
  const item = (id: string, href: string, type: string, more: Record<string, string | undefined> = {}): XmlContent =>
    xmlElement('item', { id, href, 'media-type': type, ...more });
  return [
    item('navigation', 'navigation.xhtml', 'application/xhtml+xml', { properties: 'nav' }),
    item('style', 'style.css', 'text/css'),
    cover && item('cover', coverFileName(cover), cover.type, { properties: 'cover-image' }),
    ...chapters.flatMap(({ file, narration, pictures }, index) => {
      const number = index + 1;
      return [
        item(`chapter-${number}`, file, 'application/xhtml+xml', { 'media-overlay': narration && `overlay-${number}` }),
        narration && item(`overlay-${number}`, narration.overlay, 'application/smil+xml'),
        narration && item(`sound-${number}`, narration.soundFile, narration.sound.type),
        ...[...pictures].map(([path, { type }], at) => item(`picture-${number}-${at + 1}`, path, type)),
      ];
    }),
  ];
}
