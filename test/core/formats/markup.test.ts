import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CollapsedTextBuilder,
  collapsedText,
  findElements,
  hasDescendant,
  parseXmlRoot,
  sourceLineOf,
} from '../../../src/core/formats/parsing/markup.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { parseXmlSource } from '../../../src/node/xml/parse-xml.js';

describe('the root of an XML file', () => {
  const parse = (source: string): string => parseXmlRoot({ source, options: { xml: parseXmlSource } }).localName;

  it('is that of the parser', () => assert.equal(parse('<!DOCTYPE a>\n<a/>'), 'a'));

  it('is refused if the file declares entities', () => {
    const error = { message: 'declares its own entities', advice: 'remove the part in [ ] from its <!DOCTYPE>' };
    const type = '<!DOCTYPE a [<!ENTITY b "c">]><a/>';
    assert.throws(() => parse(type), { line: 1, ...error });
    for (const end of ['\n', '\r', '\r\n']) assert.throws(() => parse(`<!-- x -->${end}${end}${type}`), { line: 3, ...error }); // prettier-ignore
  });

  it('needs a parser', () =>
    assert.throws(() => parseXmlRoot({ source: '<a/>', options: {} }), {
      line: 0,
      message: 'is XML, which cannot be read here',
      advice: 'convert it to WebVTT',
    }));
});

describe('elements of an XML file', () => {
  const root = parseXmlSource('<a>x\n<b><c/>y</b><c><c/></c><d>z</d></a>');

  it('are found by name, at any depth', () => {
    assert.equal(findElements(root, 'c').length, 3);
    assert.equal(findElements(root, 'a').length, 0);
  });

  it('are in an element, which is not in itself', () => {
    const [b, , outer, inner] = ['b', 'c'].flatMap((name) => findElements(root, name));
    assert.deepEqual([root, b!, outer!, inner!].map((element) => hasDescendant(element, 'c')), [true, true, true, false]); // prettier-ignore
    assert.deepEqual(
      ['b', 'd', 'a', 'e'].map((name) => hasDescendant(root, name)),
      [true, true, false, false],
    );
  });

  it('have a line if their parser reports lines', () => {
    assert.equal(sourceLineOf(findElements(root, 'b')[0]!), 2);
    assert.equal(sourceLineOf(parsePage('<p>')), 0);
  });
});

describe('the text of a page', () => {
  it('has single spaces, also between blocks', () => {
    const texts: Readonly<Record<string, string>> = {
      '<p> One \n two </p>': 'One two',
      '<p>One</p><p>two</p>': 'One two',
      '<div>One<p>two</p>three</div>': 'One two three',
      'One<br>two': 'One two',
      '<table><tr><td>One<td>two</table>': 'One two',
      'One<b>two</b>': 'Onetwo',
      'One <b> two</b>': 'One two',
      '<!-- no -->One': 'One',
    };
    for (const [html, text] of Object.entries(texts)) assert.equal(collapsedText(parsePage(html)), text, html);
  });

  it('is not that of scripts and styles', () => {
    const hidden = ['script', 'style', 'template', 'noscript'].map((name) => `<${name}>no</${name}>`).join('');
    assert.equal(collapsedText(parsePage(`<head><title>no</title></head><p>One${hidden}two</p>`)), 'Onetwo');
  });

  it('is built with its length', () => {
    const builder = new CollapsedTextBuilder();
    const lengths = ['\n One ', ' ', '', '\t two'].map((part) => {
      builder.add(part);
      return builder.length;
    });
    assert.deepEqual([lengths, builder.toString()], [[4, 4, 4, 7], 'One two']);
  });
});
