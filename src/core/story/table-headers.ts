import { textIn } from './text-neighbors.js';
import { closestElement, isElement, visit, type TreeElement, type TreeNode } from './tree.js';

const MAX_HEADER_CHARACTERS = 60;
/** A cell that spans more columns is an error, or an attack. */
const MAX_SPAN = 100;

const isCell = (node: TreeNode): node is TreeElement => isElement(node) && /^t[dh]$/.test(node.localName);

/** Returns a function that gives the header of the column of a cell. Each table is read once. */
export function createHeaderFinder(): (cell: TreeElement) => string | undefined {
  const tables = new Map<TreeNode, Map<TreeElement, string>>();
  return (cell) => {
    const table = closestElement(cell.parentNode, ({ localName }) => localName === 'table');
    if (!table) return undefined;
    if (!tables.has(table)) tables.set(table, findColumnHeaders(table));
    return tables.get(table)!.get(cell);
  };
}

/**
 * The headers of the columns for each cell of a table that is not a header of a column itself. Empty for a table for layout,
 * without a row of headers, or with another table in it.
 */
function findColumnHeaders(table: TreeElement): Map<TreeElement, string> {
  const headers = new Map<TreeElement, string>();
  if (/^(?:none|presentation)$/.test(table.getAttribute('role') ?? '')) return headers;
  const rows: TreeElement[] = [];
  let isNested = false;
  visit(table, (node) => {
    if (!isElement(node)) return false;
    if (node.localName === 'tr') rows.push(node);
    if (node.localName === 'table') isNested = true;
    return !isNested;
  });
  if (isNested) return headers;
  let columns: string[] | undefined;
  /** For each column, how many of the next rows a cell above takes. */
  const taken: number[] = [];
  for (const row of rows) {
    const cells = childrenOf(row).filter(isCell);
    const isHeaderRow = cells.length > 0 && cells.every((cell) => cell.localName === 'th');
    const names: string[] = [];
    let column = 0;
    for (const cell of cells) {
      while (taken[column]) taken[column++]! -= 1;
      const text = textIn(cell).replace(/\s+/g, ' ').trim();
      const header = columns?.[column];
      if (!isHeaderRow && header && header !== text) headers.set(cell, header);
      for (let last = column + span(cell, 'colspan'); column < last; column++) {
        names[column] = text.length <= MAX_HEADER_CHARACTERS ? text : '';
        taken[column] = span(cell, 'rowspan') - 1;
      }
    }
    for (; column < taken.length; column++) if (taken[column]) taken[column]! -= 1;
    if (isHeaderRow) columns = names;
  }
  return headers;
}

const span = (cell: TreeElement, attribute: string): number =>
  Math.min(Math.max(Math.trunc(Number(cell.getAttribute(attribute) ?? 1)) || 1, 1), MAX_SPAN);

function childrenOf(parent: TreeNode): TreeNode[] {
  const children: TreeNode[] = [];
  for (let child = parent.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
