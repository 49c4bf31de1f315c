/** A piece of markup. Only `element` makes one, so that a page's text can never become markup by accident. */
class Markup {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }
}

export type Xml = Markup;

/** What stands in an element: markup as it is, text escaped, nothing where there is nothing. */
export type XmlContent = Xml | string | undefined | readonly XmlContent[];

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element of XML 1.0. An attribute without a value is not written. @param name as we write it, never from a page. */
export function xmlElement(name: string, attributes: XmlAttributes, ...content: readonly XmlContent[]): Xml {
  let tag = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) tag += ` ${key}="${escapeXml(String(value)).replace(/"/g, '&quot;').replace(/\s/g, ' ')}"`;
  const inner = serialize(content);
  return new Markup(inner || !VOID_ELEMENTS.test(name) ? `<${tag}>${inner}</${name}>` : `<${tag}/>`);
}

/** Each on a line of its own, for those who look into the file. */
export const onOwnLines = (content: readonly XmlContent[]): XmlContent =>
  content.flatMap((part) => (part === undefined ? [] : ['\n', part]));

/** A whole file. */
export const xmlFile = (root: Xml, doctype = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${doctype && `${doctype}\n`}${String(root)}\n`;

/** The elements that we write without content. In XHTML any other must have an end tag, or readers take it for open. */
const VOID_ELEMENTS = /^(?:audio|br|img|item|itemref|link|meta|rootfile|text)$/;

/** What XML 1.0 §2.2 does not allow in a file, in whatever way it is written: controls, halves of pairs, no characters. */
const FORBIDDEN_CHARACTERS = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function serialize(content: XmlContent): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.toString();
  return typeof content === 'string' ? escapeXml(content) : content.map(serialize).join('');
}

function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN_CHARACTERS, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
