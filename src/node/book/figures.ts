import type { StructurePart, Part, Passage } from './parts.js';
import { xmlElement, onOwnLines, type XmlContent, type Xml } from '../xml/write-xml.js';

interface FigureWriter {
  parts(parts: readonly Part[]): XmlContent;
  paragraph(passage: Passage, name?: string): Xml;
}

/** Does a figure show something, or tell what it would show? */
export const hasFigureContent = ({ parts }: StructurePart): boolean => !parts.every(isCaption);

/** Its captions are one `figcaption` where they stand at one end of it, as HTML wants it (§4.4.12). */
export function writeFigure(figure: StructurePart, writer: FigureWriter): XmlContent {
  const { id, parts } = figure;
  if (!hasFigureContent(figure)) return xmlElement('div', { id, class: 'figure' }, writer.parts(parts), '\n');
  const first = parts.findIndex((part) => !isCaption(part));
  const end = parts.reduce((found, part, index) => (isCaption(part) ? found : index + 1), 0);
  const isLast = end < parts.length;
  const captions = (isLast ? parts.slice(end) : parts.slice(0, first)).filter(isCaption);
  const shown = writer.parts(isLast ? parts.slice(0, end) : parts.slice(first));
  const [caption, ...more] = captions;
  if (!caption) return xmlElement('figure', { id }, shown, '\n');
  const written = more.length
    ? xmlElement('figcaption', {}, writer.parts(captions), '\n')
    : writer.paragraph(caption, 'figcaption');
  return xmlElement('figure', { id }, isLast ? [shown, onOwnLines([written])] : [onOwnLines([written]), shown], '\n');
}

function isCaption(part: Part): part is Passage {
  return part.is === 'passage' && part.block.role !== 'image';
}
