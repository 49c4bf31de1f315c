import { separatesWords } from '../../story/element-kinds.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from '../../story/tree.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError } from '../format/timing.js';
import { findInternalSubset } from './internal-subset.js';

/**
 * The root of an XML file. The page or the command line provides the parser. Refuses a document type with an internal
 * subset before a parser reads it: its entities may expand to gigabytes, and no timing file needs them.
 *
 * @throws FormatError
 */
export function parseXmlRoot({ source, options }: Pick<FormatInput, 'source' | 'options'>): TreeElement {
  const subset = findInternalSubset(source);
  if (subset >= 0) {
    const line = source.slice(0, subset).split(/\r\n?|\n/).length;
    throw new FormatError(line, 'declares its own entities', 'remove the part in [ ] from its <!DOCTYPE>');
  }
  if (!options.xml) throw new FormatError(0, 'is XML, which cannot be read here', 'convert it to WebVTT');
  return options.xml(source);
}

/** The line of a node; 0 if its parser does not report lines. */
export const sourceLineOf = (node: TreeNode): number => (node as { line?: number }).line ?? 0;

/** All descendants with a name, in document order. */
export function findElements(root: TreeNode, name: string): TreeElement[] {
  const found: TreeElement[] = [];
  visit(root, (node) => {
    if (isElement(node) && node.localName === name) found.push(node);
    return isElement(node);
  });
  return found;
}

/** Whether a node has a descendant with a name. */
export function hasDescendant(root: TreeNode, name: string): boolean {
  let found = false;
  visit(root, (node) => {
    found ||= isElement(node) && node.localName === name;
    return !found && isElement(node);
  });
  return found;
}

/** The text of a node, with each run of white space as one space, and a space between two blocks. */
export function collapsedText(node: TreeNode): string {
  const text = new CollapsedTextBuilder();
  const separate = (below: TreeNode): void => {
    if (isElement(below) && separatesWords(below)) text.add(' ');
  };
  visit(
    node,
    (below) => {
      if (isText(below)) text.add(below.nodeValue ?? '');
      separate(below);
      return isElement(below) && !TEXTLESS_ELEMENTS.has(below.localName);
    },
    separate,
  );
  return text.toString().trim();
}

/** Builds a text as a page shows it, with each run of white space as one space. */
export class CollapsedTextBuilder {
  /** The length of the text so far: the offset of the next character. */
  length = 0;
  private readonly parts: string[] = [];
  private isSpaced = true;

  add(text: string): void {
    const part = text.replace(/\s+/g, ' ').slice(this.isSpaced && /^\s/.test(text) ? 1 : 0);
    if (!part) return;
    this.parts.push(part);
    this.length += part.length;
    this.isSpaced = part.endsWith(' ');
  }

  toString(): string {
    return this.parts.join('');
  }
}

/** Elements without words. */
export const TEXTLESS_ELEMENTS: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'noscript']);
