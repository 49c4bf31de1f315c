import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeAsStyle } from '../../../src/node/book/svg-attributes.js';

const svg = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;

describe('attributes of SVG 2 in a book', () => {
  const CASES: Record<string, [source: string, written: string]> = {
    'become style': [
      '<g paint-order="stroke" fill="#fff"><text>A</text></g>',
      '<g style="paint-order: stroke" fill="#fff"><text>A</text></g>',
    ],
    'join the style that is there': [
      `<path style='fill: url("#a")' d="M0 0" vector-effect='non-scaling-stroke'/>`,
      '<path style="fill: url(&quot;#a&quot;); vector-effect: non-scaling-stroke" d="M0 0"/>',
    ],
    'stay where they are text': [
      '<!-- paint-order="x" --><text> paint-order="stroke"</text>',
      '<!-- paint-order="x" --><text> paint-order="stroke"</text>',
    ],
    'without a space before the end of the tag': ['<g\n paint-order="a"\n></g>', '<g style="paint-order: a"\n></g>'],
  };
  for (const [name, [source, written]] of Object.entries(CASES))
    it(name, () => assert.equal(writeAsStyle(svg(source)), svg(written)));
});
