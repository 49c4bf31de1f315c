import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selectFirst } from '../../../src/node/page/css-selectors.js';
import { parsePage } from '../../../src/node/page/html-page.js';

const page = parsePage(
  '<main><p id="a" class="line">1</p><hr id="r"><p id="b" class="line">2</p><p id="c">3</p><p id="d" class="line x">4</p></main>',
);
const selected = (selector: string): string => selectFirst(page, selector)?.getAttribute('id') ?? '';

describe('selectFirst', () => {
  it('supports the selectors of browsers', () => {
    const expected = {
      '#c': 'c',
      '.line': 'a',
      'main > .x': 'd',
      'main > :empty': 'r',
      'p:not(.line)': 'c',
      'p:nth-of-type(2)': 'b',
      'main p:nth-child(3)': 'b',
      'p:nth-child(2n + 1):not(#a)': 'b',
      'p:nth-child(even)': 'c',
      'p:nth-child(-n+1)': 'a',
      ':nth-child(2 of .line)': 'b',
      'p:nth-child( 3  of  .line )': 'd',
      ':nth-child(odd of p:not(#a))': 'b',
      ':nth-child(9 of .line)': '',
      article: '',
    };
    for (const [selector, id] of Object.entries(expected)) assert.equal(selected(selector), id, selector);
  });

  it('selects nothing by an invalid selector', () => {
    for (const selector of ['', '<p>', 'p:nth-child(soon)', ':nth-child(1 of <)', '::before', 'p[', '>>>'])
      assert.equal(selected(selector), '', selector);
  });
});
