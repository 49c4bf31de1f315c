import { separatesWords } from '../../story/element-kinds.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from '../../story/tree.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError } from '../format/timing.js';

/**
 * The root of an XML file, by the parser that page or command line brings. A document type with rules of its own is
 * refused before any parser sees it: entities that unfold to gigabytes stand there, and no timing file needs them.
 *
 * @throws FormatError
 */
export function parseXmlRoot({ source, options }: Pick<FormatInput, 'source' | 'options'>): TreeElement {
  const subset = /<!DOCTYPE[^<>[]*\[/i.exec(source);
  if (subset) {
    const line = source.slice(0, subset.index).split(/\r\n?|\n/).length;
    throw new FormatError(line, 'declares entities of its own', 'take the part in [ ] out of its <!DOCTYPE>');
  }
  if (!options.xml) throw new FormatError(0, 'is XML, and nothing here reads that', 'convert it to WebVTT');
  return options.xml(source);
}

/** The line of a node, where its parser tells it; else 0. */
export const sourceLineOf = (node: TreeNode): number => (node as { line?: number }).line ?? 0;

/** The elements of a name below a node, in the order of the document. */
export function findElements(root: TreeNode, name: string): TreeElement[] {
  const found: TreeElement[] = [];
  visit(root, (node) => {
    if (isElement(node) && node.localName === name) found.push(node);
    return isElement(node);
  });
  return found;
}

/** Is there an element of a name below a node? */
export function hasDescendant(root: TreeNode, name: string): boolean {
  let found = false;
  visit(root, (node) => {
    found ||= node !== root && isElement(node) && node.localName === name;
    return !found && isElement(node);
  });
  return found;
}

/** The text below a node, each run of white space one space. What stands in two blocks is not run together. */
export function collapsedText(node: TreeNode): string {
  const text = new CollapsedTextBuilder();
  const part = (below: TreeNode): void => {
    if (isElement(below) && separatesWords(below)) text.add(' ');
  };
  visit(
    node,
    (below) => {
      if (isText(below)) text.add(below.nodeValue ?? '');
      part(below);
      return isElement(below) && !TEXTLESS_ELEMENTS.has(below.localName);
    },
    part,
  );
  return text.toString().trim();
}

/** Gathers text as it is shown, each run of white space one space. The offsets that it gives are those of the whole. */
export class CollapsedTextBuilder {
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

/** Elements that hold no words. */
export const TEXTLESS_ELEMENTS: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'noscript']);
