import { xmlElement, onOwnLines, type XmlContent, type Xml } from '../xml/write-xml.js';
import type { StructurePart, Part, Passage } from './parts.js';

interface FigureWriter {
  parts(parts: readonly Part[]): XmlContent;
  paragraph(passage: Passage, name?: string): Xml;
}

/** Whether a figure has content other than its captions. */
export const hasFigureContent = ({ parts }: StructurePart): boolean => !parts.every(isCaption);

/** Writes a figure. Captions at one end of it become one `figcaption`, as HTML requires (§4.4.12). */
export function writeFigure(figure: StructurePart, writer: FigureWriter): XmlContent {
  const { id, parts } = figure;
  if (!hasFigureContent(figure)) return xmlElement('div', { id, class: 'figure' }, writer.parts(parts), '\n');
  const first = parts.findIndex((part) => !isCaption(part));
  const end = parts.reduce((last, part, index) => (isCaption(part) ? last : index + 1), 0);
  const isLast = end < parts.length;
  const captions = (isLast ? parts.slice(end) : parts.slice(0, first)).filter(isCaption);
  const content = writer.parts(isLast ? parts.slice(0, end) : parts.slice(first));
  const [caption, ...more] = captions;
  if (!caption) return xmlElement('figure', { id }, content, '\n');
  const written = more.length
    ? xmlElement('figcaption', {}, writer.parts(captions), '\n')
    : writer.paragraph(caption, 'figcaption');
  return xmlElement(
    'figure',
    { id },
    isLast ? [content, onOwnLines([written])] : [onOwnLines([written]), content],
    '\n',
  );
}

function isCaption(part: Part): part is Passage {
  return part.is === 'passage' && part.block.role !== 'image';
}
