import { SaxesParser } from 'saxes';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import { FormatError } from '../../core/formats/format/timing.js';

/** A node of an XML file, with the same interface as a node of a page. */
class XmlNode implements TreeNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  parentNode: XmlNode | null = null;
  firstChild: XmlNode | null = null;
  previousSibling: XmlNode | null = null;
  nextSibling: XmlNode | null = null;

  constructor(nodeType: number, nodeValue: string | null) {
    this.nodeType = nodeType;
    this.nodeValue = nodeValue;
  }
}

class XmlElement extends XmlNode implements TreeElement {
  readonly localName: string;
  /** Line in the file where the tag begins, from 1. */
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

/** The deepest nesting of elements. At each tag the parser goes through all open elements. */
const MAX_DEPTH = 1000;

/** A file may use any prefix for this namespace; the readers use `epub`. */
const EPUB_NAMESPACE = 'http://www.idpf.org/2007/ops';

/**
 * Parses XML 1.0 with namespaces and returns the root. Entities other than the five of XML are an error.
 *
 * @throws FormatError with the line if the XML is not well-formed.
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
    node.previousSibling = parent.last;
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
    throw new FormatError(parser.line, `is not well-formed XML (${message})`, 'correct the markup at this line');
  });
  // A tag may have several lines: the message names the first.
  parser.on('opentagstart', () => (line = parser.line));
  parser.on('opentag', ({ local, attributes }) => {
    flush();
    const attributeEntries = Object.values(attributes).map(
      ({ name, local: localName, uri, value }) => [uri === EPUB_NAMESPACE ? `epub:${localName}` : name, value] as const,
    );
    const node = new XmlElement(local, line, new Map(attributeEntries));
    append(node);
    root ??= node;
    open.push({ node, last: null });
    if (open.length > MAX_DEPTH)
      throw new FormatError(line, 'is nested too deeply', `nest at most ${MAX_DEPTH} elements`);
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
