import type { Enclosed, Part, Passage } from './parts.js';
import { element, lines, type Content, type Xml } from './xml.js';

interface Writer {
  parts(parts: readonly Part[]): Content;
  paragraph(passage: Passage, name?: string): Xml;
}

/** Does a figure show something, or tell what it would show? */
export const isShown = ({ parts }: Enclosed): boolean => !parts.every(isCaption);

/** Its captions are one `figcaption` where they stand at one end of it, as HTML wants it (§4.4.12). */
export function writeFigure(figure: Enclosed, writer: Writer): Content {
  const { id, parts } = figure;
  if (!isShown(figure)) return element('div', { id, class: 'figure' }, writer.parts(parts), '\n');
  const first = parts.findIndex((part) => !isCaption(part));
  const end = parts.reduce((found, part, index) => (isCaption(part) ? found : index + 1), 0);
  const isLast = end < parts.length;
  const captions = (isLast ? parts.slice(end) : parts.slice(0, first)).filter(isCaption);
  const shown = writer.parts(isLast ? parts.slice(0, end) : parts.slice(first));
  const [caption, ...more] = captions;
  if (!caption) return element('figure', { id }, shown, '\n');
  const written = more.length
    ? element('figcaption', {}, writer.parts(captions), '\n')
    : writer.paragraph(caption, 'figcaption');
  return element('figure', { id }, isLast ? [shown, lines([written])] : [lines([written]), shown], '\n');
}

function isCaption(part: Part): part is Passage {
  return part.is === 'passage' && part.block.role !== 'image';
}
