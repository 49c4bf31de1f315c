import { SaxesParser } from 'saxes';
import { escapeXmlAttribute } from '../xml/escape-xml.js';

/** Properties that SVG 2 has as attributes too, and SVG 1.1 does not. */
const SVG_2_PROPERTIES = [
  'paint-order',
  'mix-blend-mode',
  'isolation',
  'mask-type',
  'transform-origin',
  'vector-effect',
];

/**
 * Writes attributes of SVG 2 as properties of `style`, which mean the same. epubcheck before 5.0 knows the attributes of
 * SVG 1.1 only, and calls others errors.
 *
 * @param source a well-formed drawing.
 */
export function writeAsStyle(source: string): string {
  const parser = new SaxesParser();
  let nameEnd = 0;
  let result = '';
  let written = 0;
  parser.on('opentagstart', () => (nameEnd = parser.position - 1));
  parser.on('opentag', ({ attributes }) => {
    const names = SVG_2_PROPERTIES.filter((name) => name in attributes);
    if (names.length === 0) return;
    let tag = source.slice(nameEnd, parser.position);
    for (const name of ['style', ...names]) tag = tag.replace(attributePattern(name), '');
    const style = [attributes['style'], ...names.map((name) => `${name}: ${attributes[name]}`)].filter(Boolean);
    result += `${source.slice(written, nameEnd)} style="${escapeXmlAttribute(style.join('; '))}"${tag}`;
    written = parser.position;
  });
  parser.write(source).close();
  return result + source.slice(written);
}

const attributePattern = (name: string): RegExp => new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
