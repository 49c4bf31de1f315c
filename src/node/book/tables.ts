import { isElement, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import type { Enclosed, Part } from './parts.js';
import { element, lines, type Attributes, type Content } from './xml.js';

type Write = (part: Part) => Content;

/** A table of rows; what is none, of markup too deep to follow, becomes one. */
export function writeTable({ id, parts }: Enclosed, write: Write): Content {
  const isRow = (part: Part): boolean => part.is === 'enclosed' && (part.kind === 'row' || part.kind === 'caption');
  const rows = parts.map((part) => (isRow(part) ? write(part) : element('tr', {}, element('td', {}, write(part)))));
  return element('table', { id }, lines(rows), '\n');
}

/** With the cells that hold no text, too, so that the others stay in their columns. */
export function writeRow({ id, parts, element: row }: Enclosed, write: Write): Content {
  const cells: Content[] = [];
  const held = new Map(parts.map((part) => [part.is === 'enclosed' ? part.element : undefined, part]));
  for (let node: TreeNode | null = row.firstChild; node; node = node.nextSibling) {
    if (!isElement(node) || !/^t[dh]$/.test(node.localName)) continue;
    const part = held.get(node);
    cells.push(part ? write(part) : element('td', spans(node)));
    held.delete(node);
  }
  for (const part of held.values()) cells.push(element('td', {}, write(part)));
  return element('tr', { id }, lines(cells), '\n');
}

/** How a cell is written. */
export function cellOf({ element: cell }: Enclosed): [name: string, attributes: Attributes] {
  if (cell.localName !== 'th') return ['td', spans(cell)];
  const scope = cell.getAttribute('scope')?.toLowerCase();
  return ['th', { scope: /^(?:row|col)(?:group)?$/.test(scope ?? '') ? scope : undefined, ...spans(cell) }];
}

function spans(cell: TreeElement): Attributes {
  const span = (name: string): string | undefined =>
    /^\s*([2-9]|[1-9]\d{1,2})\s*$/.exec(cell.getAttribute(name) ?? '')?.[1];
  return { colspan: span('colspan'), rowspan: span('rowspan') };
}
