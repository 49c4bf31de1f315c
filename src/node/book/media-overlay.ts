import type { StructureKind } from './page-structure.js';
import { hasFigureContent } from './figures.js';
import { walkParts, type Clip, type Part } from './parts.js';
import { xmlElement, onOwnLines, xmlFile, type XmlContent } from '../xml/write-xml.js';

/** What an overlay is written from. */
export interface OverlayOptions {
  readonly parts: readonly Part[];
  /** The chapter's text and its sound, as files of the book. */
  readonly text: string;
  readonly sound: string;
}

/**
 * What readers offer to skip or to leave (EPUB 3.3 §9.5, EPUB 3 Structural Semantics): a figure, a table, a list, an
 * aside. Whoever listens goes on after it.
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

/** Writes a chapter's media overlay (EPUB 3.3 §9.2): when which element sounds, in the order of the text. */
export function writeMediaOverlay({ parts, text, sound }: OverlayOptions): string {
  const par = (id: string, { begin, end }: Clip): XmlContent =>
    xmlElement(
      'par',
      { id: `sound-${id}` },
      xmlElement('text', { src: `${text}#${id}` }),
      xmlElement('audio', { src: sound, clipBegin: formatOverlayClock(begin), clipEnd: formatOverlayClock(end) }),
    );
  const written = (part: Part): XmlContent[] => {
    if (part.is === 'passage') return part.sentences.map(({ id, clip }) => par(id, clip));
    if (part.is === 'picture') return part.clip ? [par(part.id, part.clip)] : [];
    const inner = part.clip ? [par(part.id, part.clip)] : part.parts.flatMap(written);
    const type = EPUB_TYPES[part.kind];
    if (!inner.length || !type || (part.kind === 'figure' && !hasFigureContent(part))) return inner;
    return [xmlElement('seq', { 'epub:textref': `${text}#${part.id}`, 'epub:type': type }, onOwnLines(inner), '\n')];
  };
  const body = xmlElement(
    'body',
    { 'epub:textref': text, 'epub:type': 'chapter' },
    onOwnLines(parts.flatMap(written)),
    '\n',
  );
  const root = { xmlns: 'http://www.w3.org/ns/SMIL', 'xmlns:epub': 'http://www.idpf.org/2007/ops', version: '3.0' };
  return xmlFile(xmlElement('smil', root, onOwnLines([body]), '\n'));
}

/** Every clip, in the order of the text. */
export function clipsOf(parts: readonly Part[]): Clip[] {
  return [...walkParts(parts)].flatMap((part) =>
    part.is === 'passage' ? part.sentences.map(({ clip }) => clip) : (part.clip ?? []),
  );
}

/** Seconds of all clips; in whole milliseconds, so that the sum of the chapters is the book's. */
export const durationOf = (parts: readonly Part[]): number =>
  clipsOf(parts).reduce((sum, { begin, end }) => sum + Math.round((end - begin) * 1000), 0) / 1000;

/** A clock value of SMIL 3.0, `h:mm:ss.mmm`. */
export function formatOverlayClock(seconds: number): string {
  const total = Math.round(seconds * 1000);
  const pad = (value: number, width: number): string => String(Math.floor(value)).padStart(width, '0');
  const [hours, minutes] = [Math.floor(total / 3_600_000), (total / 60_000) % 60];
  return `${hours}:${pad(minutes, 2)}:${pad((total / 1000) % 60, 2)}.${pad(total % 1000, 3)}`;
}
