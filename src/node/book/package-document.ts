import { accessibility } from './accessibility.js';
import type { Chapter } from './chapter.js';
import type { MediaFile } from './media-file.js';
import { clock, length } from './overlay.js';
import { ACTIVE_CLASS } from './style.js';
import type { Words } from './words.js';
import { element, lines, xmlFile, type Content } from './xml.js';

/** What a book is, beside its chapters. */
export interface BookFacts {
  /** `urn:uuid:…` */
  readonly identifier: string;
  readonly title: string;
  /** BCP 47, of each the chapters are in, the book's own first. */
  readonly languages: readonly string[];
  readonly direction: 'ltr' | 'rtl' | 'auto';
  /** As `YYYY-MM-DDThh:mm:ssZ`. */
  readonly modified: string;
  readonly narrator: string | undefined;
  readonly cover: MediaFile | undefined;
  readonly words: Words;
}

/** The cover's file in the book. */
export const coverName = ({ extension }: MediaFile): string => `cover.${extension}`;

/** Writes the package document (EPUB 3.3 §5): what the book is called, what it holds, and in which order. */
export function packageDocument(chapters: readonly Chapter[], book: BookFacts): string {
  const { title, languages, direction } = book;
  const root = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'identifier',
    'xml:lang': languages[0],
    dir: direction === 'auto' ? undefined : direction,
  };
  const order = [...(chapters.length > 1 ? ['navigation'] : []), ...chapters.map((_, index) => `chapter-${index + 1}`)];
  const spine = order.map((idref) => element('itemref', { idref }));
  return xmlFile(
    element(
      'package',
      root,
      lines([
        element(
          'metadata',
          { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
          lines(metadata(chapters, book, title)),
          '\n',
        ),
        element('manifest', {}, lines(manifest(chapters, book)), '\n'),
        element('spine', { 'page-progression-direction': direction === 'rtl' ? 'rtl' : undefined }, lines(spine), '\n'),
      ]),
      '\n',
    ),
  );
}

function metadata(chapters: readonly Chapter[], book: BookFacts, title: string): Content[] {
  const meta = (property: string, value: string, refines?: string): Content =>
    element('meta', { property, refines }, value);
  const each = (name: string, pick: (chapter: Chapter) => string | undefined): Content[] =>
    [...new Set(chapters.map(pick))].map((value) => (value ? element(`dc:${name}`, {}, value) : undefined));
  const published = chapters.map(({ facts }) => facts.published).filter((date) => date !== undefined);
  const heard = chapters.flatMap(({ narration, parts }, index) =>
    narration ? { seconds: length(parts), id: `overlay-${index + 1}` } : [],
  );
  const total = heard.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    element('dc:identifier', { id: 'identifier' }, book.identifier),
    element('dc:title', {}, title),
    ...book.languages.map((language) => element('dc:language', {}, language)),
    ...each('creator', ({ facts }) => facts.author),
    ...each('publisher', ({ facts }) => facts.publisher),
    ...each('source', ({ address }) => address?.href),
    published.length ? element('dc:date', {}, published.sort().at(-1)) : undefined,
    meta('dcterms:modified', book.modified),
    ...heard.map(({ seconds, id }) => meta('media:duration', clock(seconds), `#${id}`)),
    ...(heard.length
      ? [
          meta('media:duration', clock(total)),
          book.narrator && meta('media:narrator', book.narrator),
          meta('media:active-class', ACTIVE_CLASS),
        ]
      : []),
    ...accessibility(chapters, book.words).map(([property, value]) =>
      element('meta', { property, 'xml:lang': property.endsWith('Summary') ? book.words.language : undefined }, value),
    ),
  ];
}

function manifest(chapters: readonly Chapter[], { cover }: BookFacts): Content[] {
  const item = (id: string, href: string, type: string, more: Record<string, string | undefined> = {}): Content =>
    element('item', { id, href, 'media-type': type, ...more });
  return [
    item('navigation', 'navigation.xhtml', 'application/xhtml+xml', { properties: 'nav' }),
    item('style', 'style.css', 'text/css'),
    cover && item('cover', coverName(cover), cover.type, { properties: 'cover-image' }),
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
