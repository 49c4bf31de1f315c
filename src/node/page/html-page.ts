import { parse, type DefaultTreeAdapterMap, type Token } from 'parse5';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';

/**
 * A page as the reader of stories wants it. parse5 builds the tree that browsers build (HTML §13.2) and knows where each
 * node stood in the file, so that a message can name the line.
 */
export class PageNode implements TreeNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  /** Where it stands in the file: of an element, its start tag. Null for what the parser added, such as a `<body>` that nobody wrote. */
  readonly location: Token.Location | null;
  parentNode: PageNode | null = null;
  firstChild: PageNode | null = null;
  nextSibling: PageNode | null = null;

  constructor(nodeType: number, nodeValue: string | null, location: Token.Location | null | undefined) {
    this.nodeType = nodeType;
    this.nodeValue = nodeValue;
    this.location = location ?? null;
  }

  /** In the file, from 1; 0 where nobody wrote it. */
  get line(): number {
    return this.location?.startLine ?? 0;
  }
}

export class PageElement extends PageNode implements TreeElement {
  readonly localName: string;
  /** Where each attribute stands in the file, from its name to the end of its value. */
  readonly attributeLocations: Readonly<Record<string, Token.Location>>;
  private readonly attributes: ReadonlyMap<string, string>;

  constructor({ tagName, attrs, sourceCodeLocation }: DefaultTreeAdapterMap['element'], isXml = false) {
    super(1, null, sourceCodeLocation?.startTag ?? sourceCodeLocation);
    this.localName = tagName;
    this.attributeLocations = sourceCodeLocation?.attrs ?? {};
    const own = new Map(attrs.map(({ name, value }) => [name, value]));
    // XHTML may say its languages as XML does (XHTML 1.0 §C.7); HTML knows nothing of it.
    const language = own.get('xml:lang');
    if (isXml && language !== undefined && !own.has('lang')) own.set('lang', language);
    this.attributes = own;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
}

/** Reads HTML; gives the document. What stands in a `<template>` is not part of the tree, as in browsers. */
export function parsePage(html: string): PageNode {
  const isXml = /^\uFEFF?\s*<\?xml\s/.test(html);
  const source = parse(html, { sourceCodeLocationInfo: true });
  const document = toPageNode(source, isXml);
  // With a list of its own instead of recursion: markup may be nested deeper than the stack.
  const todo: [DefaultTreeAdapterMap['node'], PageNode][] = [[source, document]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [from, parent] = next;
    let last: PageNode | null = null;
    for (const child of 'childNodes' in from ? from.childNodes : []) {
      const node = toPageNode(child, isXml);
      node.parentNode = parent;
      if (last) last.nextSibling = node;
      else parent.firstChild = node;
      last = node;
      todo.push([child, node]);
    }
  }
  return document;
}

function toPageNode(node: DefaultTreeAdapterMap['node'], isXml: boolean): PageNode {
  if ('tagName' in node) return new PageElement(node, isXml);
  const { sourceCodeLocation } = node;
  if ('value' in node) return new PageNode(3, node.value, sourceCodeLocation);
  if ('data' in node) return new PageNode(8, node.data, sourceCodeLocation);
  return new PageNode(node.nodeName === '#document' ? 9 : 10, null, sourceCodeLocation);
}

/** The line of a node, or of the nearest one round it that somebody wrote. */
export function pageLineOf(node: TreeNode): number {
  for (let at: TreeNode | null = node; at; at = at.parentNode) if (at instanceof PageNode && at.line) return at.line;
  return 1;
}
