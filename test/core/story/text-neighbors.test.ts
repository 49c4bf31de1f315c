import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lettersOf, neighborOf, textIn } from '../../../src/core/story/text-neighbors.js';
import { markedElement } from './read-html.js';

const x = (count: number): string => 'x'.repeat(count);

describe('the text in a node', () => {
  const read = (html: string): string => textIn(markedElement(`<div here>${html}</div>`));
  it('is that of all nodes in it, but not of scripts', () => {
    assert.equal(read('A <b>b<i>c</i></b> d'), 'A bc d');
    assert.equal(read('A<script>b</script><style>c</style><del>d</del>e'), 'Ae');
    assert.equal(textIn(markedElement('<p here>A').firstChild!), 'A');
  });
  it('is read up to 2,000 characters', () => {
    assert.equal(textIn(markedElement(`<p here>${x(2001)}`).firstChild!).length, 2000);
    assert.equal(read(`<b>${x(1999)}</b><b>yy</b><b>z</b>`), `${x(1999)}yy`);
    assert.equal(read(`<b>${x(2000)}</b>`), x(2000));
  });
  it('is read in 500 nodes', () => {
    const deep = (count: number): string => '<b>'.repeat(count) + 'A' + '</b>'.repeat(count);
    assert.deepEqual([498, 499, 500].map((count) => read(deep(count))), ['A', 'A', '']); // prettier-ignore
  });
});

describe('the neighbour of a node', () => {
  const neighbor = (html: string, direction: 'previousSibling' | 'nextSibling' = 'nextSibling'): string => {
    const node = neighborOf(markedElement(html), direction);
    return node ? textIn(node).trim() : '–';
  };
  const AFTER: readonly (readonly [what: string, html: string, text: string])[] = [
    ['is a text', '<p><b here>A</b> b <i>c</i></p>', 'b'],
    ['is an element with text', '<p><b here>A</b> <i>c</i> b</p>', 'c'],
    ['is an element behind empty ones', '<p><b here>A</b> <i> </i><br><script>x</script><i>c</i></p>', 'c'],
    ['is beside an element around it', '<p><i><b here>A</b> </i> c</p>', 'c'],
    ['is not beside a block around it', '<div><p><b here>A</b></p> c</div>', '–'],
    ['is not missing at the end of the page', '<b here>A</b>', '–'],
    ['is not a block', '<div><b here>A</b><p>c</p></div>', '–'],
    ['is not behind a block', '<div><b here>A</b><p></p>c</div>', '–'],
    ['of a block is a block', '<div><p here>A</p> <p>c</p></div>', 'c'],
    ['of a block is behind an empty block', '<div><p here>A</p><p> </p><b>c</b></div>', 'c'],
    ['of a text is no block', '<div><b>A<i here></i></b><p>c</p></div>', '–'],
    ['is some nodes away', `<p><b here>A</b>${'<wbr>'.repeat(63)}<i>c</i></p>`, 'c'],
    ['is not too many nodes away', `<p><b here>A</b>${'<wbr>'.repeat(64)}<i>c</i></p>`, '–'],
  ];
  for (const [what, html, text] of AFTER) it(what, () => assert.equal(neighbor(html), text));

  it('is before it, in the other direction', () => {
    assert.equal(neighbor('<p>a <i>c</i> <b here>A</b> b</p>', 'previousSibling'), 'c');
    assert.equal(neighbor('<p><b here>A</b> b</p>', 'previousSibling'), '–');
  });
  it('of a text may be in the same block only', () => {
    const text = markedElement('<div><b here>A</b><p>c</p></div>').firstChild!;
    assert.equal(neighborOf(text, 'nextSibling'), undefined);
  });
});

describe('the letters of a text', () => {
  it('are its letters and digits, in one form', () => {
    assert.equal(lettersOf(' It’s £5 – ﬁne, “Å”!'), 'its5fineå');
    assert.equal(lettersOf('★ …'), '');
    assert.equal(lettersOf('Straße'), 'straße');
  });
});
