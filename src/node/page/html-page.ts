import { parse, type DefaultTreeAdapterMap, type Token } from 'parse5';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';

/**
 * A node of a page, in the tree that the story reader reads. parse5 builds the same tree as browsers (HTML §13.2) and records
 * the position of each node in the file, so that a message can name the line.
 */
export class PageNode implements TreeNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  /** Position in the file; for an element, of its start tag. Null for a node that the parser added, such as a missing `<body>`. */
  readonly location: Token.Location | null;
  parentNode: PageNode | null = null;
  firstChild: PageNode | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;

  constructor(nodeType: number, nodeValue: string | null, location: Token.Location | null | undefined) {
    this.nodeType = nodeType;
    this.nodeValue = nodeValue;
    this.location = location ?? null;
  }

  /** Line in the file, from 1; 0 for a node that the parser added. */
  get line(): number {
    return this.location?.startLine ?? 0;
  }
}

export class PageElement extends PageNode implements TreeElement {
  readonly localName: string;
  /** Position of each attribute in the file, from its name to the end of its value. */
  readonly attributeLocations: Readonly<Record<string, Token.Location>>;
  private readonly attributes: ReadonlyMap<string, string>;

  constructor({ tagName, attrs, sourceCodeLocation }: DefaultTreeAdapterMap['element'], isXml = false) {
    super(1, null, sourceCodeLocation?.startTag ?? sourceCodeLocation);
    this.localName = tagName;
    this.attributeLocations = sourceCodeLocation?.attrs ?? {};
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
    // XHTML may declare languages as XML does (XHTML 1.0 §C.7). HTML ignores `xml:lang`.
    const language = attributes.get('xml:lang');
    if (isXml && language !== undefined && !attributes.has('lang')) attributes.set('lang', language);
    this.attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
}

/** Parses HTML and returns the document. The content of a `<template>` is not part of the tree, as in browsers. */
export function parsePage(html: string): PageNode {
  const isXml = /^\uFEFF?\s*<\?xml\s/.test(html);
  const source = parse(html, { sourceCodeLocationInfo: true });
  const document = toPageNode(source, isXml);
  // A list instead of recursion: markup may be nested deeper than the call stack.
  const pending: [DefaultTreeAdapterMap['node'], PageNode][] = [[source, document]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [from, parent] = next;
    let last: PageNode | null = null;
    for (const child of 'childNodes' in from ? from.childNodes : []) {
      const node = toPageNode(child, isXml);
      node.parentNode = parent;
      node.previousSibling = last;
      if (last) last.nextSibling = node;
      else parent.firstChild = node;
      last = node;
      pending.push([child, node]);
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

/** The line of a node, or of its nearest ancestor that is in the file. */
export function pageLineOf(node: TreeNode): number {
  for (let at: TreeNode | null = node; at; at = at.parentNode) if (at instanceof PageNode && at.line) return at.line;
  return 1;
}
