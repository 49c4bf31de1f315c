import { escapeXmlAttribute, escapeXmlText, FORBIDDEN_CHARACTERS } from './escape-xml.js';

/** A piece of markup. Only `xmlElement` makes one, so that text of a page cannot become markup by accident. */
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

/** The content of an element: markup is written as it is, text is escaped, undefined is nothing. */
export type XmlContent = Xml | string | undefined | readonly XmlContent[];

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Writes an element of XML 1.0. An undefined attribute is left out. @param name never from a page. */
export function xmlElement(name: string, attributes: XmlAttributes, ...content: readonly XmlContent[]): Xml {
  let tag = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      tag += ` ${key}="${escapeXmlAttribute(replaceForbidden(String(value))).replace(/\s/g, ' ')}"`;
  const inner = serialize(content);
  return new Markup(inner || !VOID_ELEMENTS.test(name) ? `<${tag}>${inner}</${name}>` : `<${tag}/>`);
}

/** Each part on its own line, so that the file is readable. */
export const onOwnLines = (content: readonly XmlContent[]): XmlContent =>
  content.flatMap((part) => (part === undefined ? [] : ['\n', part]));

/** A whole file. */
export const xmlFile = (root: Xml, doctype = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${doctype && `${doctype}\n`}${String(root)}\n`;

/** The elements that we write without content. In XHTML the others need an end tag, or reading systems do not close them. */
const VOID_ELEMENTS = /^(?:audio|br|img|item|itemref|link|meta|rootfile|text)$/;

function serialize(content: XmlContent): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.toString();
  return typeof content === 'string' ? escapeXmlText(replaceForbidden(content)) : content.map(serialize).join('');
}

const replaceForbidden = (text: string): string => text.replace(FORBIDDEN_CHARACTERS, '\uFFFD');
