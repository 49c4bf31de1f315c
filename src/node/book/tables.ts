import { isElement, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { xmlElement, onOwnLines, type XmlAttributes, type XmlContent } from '../xml/write-xml.js';
import type { StructurePart, Part } from './parts.js';

type WritePart = (part: Part) => XmlContent;

/** Writes a table. A part that is not a row, from markup that is nested too deeply, gets its own row. */
export function writeTable({ id, parts }: StructurePart, write: WritePart): XmlContent {
  const isRow = (part: Part): boolean => part.is === 'enclosed' && (part.kind === 'row' || part.kind === 'caption');
  const rows = parts.map((part) =>
    isRow(part) ? write(part) : xmlElement('tr', {}, xmlElement('td', {}, write(part))),
  );
  return xmlElement('table', { id }, onOwnLines(rows), '\n');
}

/** Writes a row with its empty cells, so that the others stay in their columns. */
export function writeRow({ id, parts, element: row }: StructurePart, write: WritePart): XmlContent {
  const cells: XmlContent[] = [];
  const partByCell = new Map(parts.map((part) => [part.is === 'enclosed' ? part.element : undefined, part]));
  for (let node: TreeNode | null = row.firstChild; node; node = node.nextSibling) {
    if (!isElement(node) || !/^t[dh]$/.test(node.localName)) continue;
    const part = partByCell.get(node);
    cells.push(part ? write(part) : xmlElement('td', spanAttributes(node)));
    partByCell.delete(node);
  }
  for (const part of partByCell.values()) cells.push(xmlElement('td', {}, write(part)));
  return xmlElement('tr', { id }, onOwnLines(cells), '\n');
}

/** The element name and the attributes of a cell. */
export function cellMarkup({ element: cell }: StructurePart): [name: string, attributes: XmlAttributes] {
  if (cell.localName !== 'th') return ['td', spanAttributes(cell)];
  const scope = cell.getAttribute('scope')?.toLowerCase();
  return ['th', { scope: /^(?:row|col)(?:group)?$/.test(scope ?? '') ? scope : undefined, ...spanAttributes(cell) }];
}

function spanAttributes(cell: TreeElement): XmlAttributes {
  const span = (name: string): string | undefined =>
    /^\s*([2-9]|[1-9]\d{1,2})\s*$/.exec(cell.getAttribute(name) ?? '')?.[1];
  return { colspan: span('colspan'), rowspan: span('rowspan') };
}
