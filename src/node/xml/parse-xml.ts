import { SaxesParser } from 'saxes';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import { FormatError } from '../../core/formats/format/timing.js';

/** A node of an XML file, in the shape in which the readers know a browser's. */
class XmlNode implements TreeNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  parentNode: XmlNode | null = null;
  firstChild: XmlNode | null = null;
  nextSibling: XmlNode | null = null;

  constructor(nodeType: number, nodeValue: string | null) {
    this.nodeType = nodeType;
    this.nodeValue = nodeValue;
  }
}

class XmlElement extends XmlNode implements TreeElement {
  readonly localName: string;
  /** In the file, from 1: where the tag begins. */
  readonly line: number;
  private readonly attributes: ReadonlyMap<string, string>;

  constructor(localName: string, line: number, attributes: ReadonlyMap<string, string>) {
    super(1, null);
    this.localName = localName;
    this.line = line;
    this.attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
}

/** Of elements in each other: the parser looks through all of them at each tag. */
const MAX_DEPTH = 1000;

/** Whatever prefix a file gives this namespace, the readers ask by the usual one. */
const EPUB_NAMESPACE = 'http://www.idpf.org/2007/ops';

/**
 * Reads XML 1.0 with namespaces; gives the root. Entities other than XML's own five are refused, never expanded.
 *
 * @throws FormatError with the line where it is not well-formed.
 */
export function parseXmlSource(source: string): TreeElement {
  const parser = new SaxesParser({ xmlns: true });
  let root: XmlElement | undefined;
  let [line, text] = [1, ''];
  const open: { node: XmlElement; last: XmlNode | null }[] = [];
  const append = (node: XmlNode): void => {
    const parent = open.at(-1);
    if (!parent) return;
    node.parentNode = parent.node;
    if (parent.last) parent.last.nextSibling = node;
    else parent.node.firstChild = node;
    parent.last = node;
  };
  const flush = (): void => {
    if (text) append(new XmlNode(3, text));
    text = '';
  };
  parser.on('error', (error) => {
    const message = error.message.replace(/^.*?\d+:\d+: /, '');
    throw new FormatError(parser.line, `is not well-formed XML (${message})`, 'mend the markup at this line');
  });
  // A tag may go over lines: the message names the one where it begins.
  parser.on('opentagstart', () => (line = parser.line));
  parser.on('opentag', ({ local, attributes }) => {
    flush();
    const named = Object.values(attributes).map(
      ({ name, local: own, uri, value }) => [uri === EPUB_NAMESPACE ? `epub:${own}` : name, value] as const,
    );
    const node = new XmlElement(local, line, new Map(named));
    append(node);
    root ??= node;
    open.push({ node, last: null });
    if (open.length > MAX_DEPTH)
      throw new FormatError(line, 'is nested too deep', `put at most ${MAX_DEPTH} elements into each other`);
  });
  parser.on('text', (part) => (text += part));
  parser.on('cdata', (part) => (text += part));
  parser.on('closetag', () => {
    flush();
    open.pop();
  });
  parser.write(source).close();
  return root!;
}
