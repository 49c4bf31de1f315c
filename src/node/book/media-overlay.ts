import { xmlElement, onOwnLines, xmlFile, type XmlContent } from '../xml/write-xml.js';
import { hasFigureContent } from './figures.js';
import type { StructureKind } from './page-structure.js';
import { walkParts, type Clip, type Part } from './parts.js';

export interface OverlayOptions {
  readonly parts: readonly Part[];
  /** The file of the text in the book. */
  readonly text: string;
  /** The file of the sound in the book. */
  readonly sound: string;
}

/**
 * Structures that reading systems let the listener skip or leave (EPUB 3.3 §9.5, EPUB 3 Structural Semantics), such as a
 * figure, a table, a list or an aside. The book continues after it.
 */
const EPUB_TYPES: Partial<Readonly<Record<StructureKind, string>>> = {
  figure: 'figure',
  list: 'list',
  item: 'list-item',
  terms: 'list',
  table: 'table',
  row: 'table-row',
  cell: 'table-cell',
  about: 'sidebar',
  notice: 'notice',
  footnote: 'footnote',
};

/** The id of the element that holds the chapter; all others are a letter and a number. */
export const CHAPTER_ID = 'chapter';

/** Writes the media overlay of a chapter (EPUB 3.3 §9.2): the clip of each element, in the order of the text. */
export function writeMediaOverlay({ parts, text, sound }: OverlayOptions): string {
  const par = (id: string, { begin, end }: Clip): XmlContent =>
    xmlElement(
      'par',
      { id: `sound-${id}` },
      xmlElement('text', { src: `${text}#${id}` }),
      xmlElement('audio', { src: sound, clipBegin: formatOverlayClock(begin), clipEnd: formatOverlayClock(end) }),
    );
  const write = (part: Part): XmlContent[] => {
    if (part.is === 'passage') return part.sentences.map(({ id, clip }) => par(id, clip));
    if (part.is === 'picture') return part.clip ? [par(part.id, part.clip)] : [];
    const inner = part.clip ? [par(part.id, part.clip)] : part.parts.flatMap(write);
    const type = EPUB_TYPES[part.kind];
    if (!inner.length || !type || (part.kind === 'figure' && !hasFigureContent(part))) return inner;
    return [xmlElement('seq', { 'epub:textref': `${text}#${part.id}`, 'epub:type': type }, onOwnLines(inner), '\n')];
  };
  const body = xmlElement(
    'body',
    // Without a fragment, epubcheck before 5.0 calls it an error.
    { 'epub:textref': `${text}#${CHAPTER_ID}`, 'epub:type': 'chapter' },
    onOwnLines(parts.flatMap(write)),
    '\n',
  );
  const root = { xmlns: 'http://www.w3.org/ns/SMIL', 'xmlns:epub': 'http://www.idpf.org/2007/ops', version: '3.0' };
  return xmlFile(xmlElement('smil', root, onOwnLines([body]), '\n'));
}

/** All clips in the order of the text. */
export function clipsOf(parts: readonly Part[]): Clip[] {
  return [...walkParts(parts)].flatMap((part) =>
    part.is === 'passage' ? part.sentences.map(({ clip }) => clip) : (part.clip ?? []),
  );
}

/** The duration of all clips (seconds). It is a sum of whole milliseconds, so that the chapters add up to the book. */
export const durationOf = (parts: readonly Part[]): number =>
  clipsOf(parts).reduce((sum, { begin, end }) => sum + Math.round((end - begin) * 1000), 0) / 1000;

/** A clock value of SMIL 3.0, `h:mm:ss.mmm`. */
export function formatOverlayClock(seconds: number): string {
  const total = Math.round(seconds * 1000);
  const pad = (value: number, width: number): string => String(Math.floor(value)).padStart(width, '0');
  const [hours, minutes] = [Math.floor(total / 3_600_000), (total / 60_000) % 60];
  return `${hours}:${pad(minutes, 2)}:${pad((total / 1000) % 60, 2)}.${pad(total % 1000, 3)}`;
}
