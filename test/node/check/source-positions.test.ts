import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descendants } from '../../../src/core/story/tree.js';
import { SourcePositions } from '../../../src/node/check/source-positions.js';
import { parsePage } from '../../../src/node/page/html-page.js';

/** The part of the source that a word in the text of the only `<p>` comes from. */
function sourceOf(markup: string, word: string): string {
  const source = `<p>${markup}</p>`;
  const paragraph = descendants(parsePage(source)).find(({ localName }) => localName === 'p')!;
  const node = paragraph.firstChild!;
  const start = node.nodeValue!.indexOf(word);
  assert.ok(start >= 0, `${word} is in the text`);
  const range = new SourcePositions(source).rangeOf({
    element: paragraph,
    text: { node, start, end: start + word.length },
  });
  assert.deepEqual([range.line, range.endLine], [1, 1]);
  return source.slice(range.column - 1, range.endColumn - 1);
}

describe('the position of a text in the source', () => {
  it('counts a character reference as the characters that it stands for', () => {
    for (const [markup, word, written] of [
      ['a &amp; b', 'b', 'b'],
      ['a &amp; b', '& b', '&amp; b'],
      ['a & b', '& b', '& b'],
      ['&#x1F600;&#39;b', 'b', 'b'],
      ['&Afr; b', 'b', 'b'],
      ['&#128; b', '€', '&#128;'],
    ] as const)
      assert.equal(sourceOf(markup, word), written, markup);
  });

  it('ends a reference without a semicolon where HTML ends it', () => {
    assert.equal(sourceOf('&copyright b', 'right'), 'right');
    assert.equal(sourceOf('&notit; b', 'it;'), 'it;');
    assert.equal(sourceOf('&unknown; b', 'b'), 'b');
  });

  it('counts a reference that stands for two characters as two', () => {
    assert.equal(sourceOf('a &nGt; word', 'word'), 'word');
  });
});
