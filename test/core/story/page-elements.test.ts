import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBlock, isFigure, isTableCell, separatesWords } from '../../../src/core/story/element-kinds.js';
import { isPicture } from '../../../src/core/story/content-size.js';
import {
  isAside,
  isInLink,
  isIndivisible,
  isLinkAroundBlocks,
  isList,
  isSiteFrame,
} from '../../../src/core/story/page-elements.js';
import {
  closestElement,
  containsElement,
  descendants,
  rootOf,
  type TreeElement,
} from '../../../src/core/story/tree.js';
import { markedElement } from './read-html.js';

const element = (localName: string, role: string | null = null): TreeElement =>
  ({ localName, getAttribute: (name: string) => (name === 'role' ? role : null) }) as unknown as TreeElement;

describe('a kind of element is known by its whole name', () => {
  const KINDS: readonly (readonly [string, (element: TreeElement) => boolean, readonly string[]])[] = [
    ['a list', isList, ['ul', 'ol']],
    ['a part beside the article', isAside, ['aside', 'footer', 'article']],
    ['a cell', isTableCell, ['td', 'th']],
    ['a figure', isFigure, ['figure', 'aloud-figure']],
    ['a picture', isPicture, ['img', 'amp-img']],
    ['a part of a larger text', isIndivisible, ['li', 'dl', 'dt', 'dd', 'figure', 'blockquote', 'pre', 'table', 'tr', 'caption']],
    ['a block', isBlock, ['p', 'div', 'h1', 'h6', 'li', 'tr', 'aloud-figure']],
    ['a gap between words', separatesWords, ['p', 'td', 'th', 'br']],
  ]; // prettier-ignore
  for (const [kind, test, names] of KINDS)
    it(kind, () => {
      for (const name of names) {
        assert.ok(test(element(name)), name);
        assert.ok(!test(element(`x-${name}`)), `x-${name}`);
        if (!name.startsWith('aloud-')) assert.ok(!test(element(`${name}-x`)), `${name}-x`);
      }
      assert.ok(!test(element('span')));
    });

  it('or by its role', () => {
    assert.ok(isAside(element('div', 'complementary')));
    assert.ok(!isAside(element('div', 'main')));
    assert.ok(isPicture(element('svg', 'img')));
    assert.ok(!isPicture(element('aloud-figure', 'img')));
    assert.ok(!isPicture(element('svg', 'image')));
  });
});

describe('the header or footer of a site', () => {
  const isFrame = (html: string, article = 'body'): boolean => {
    const marked = markedElement(`<body>${html}</body>`);
    return isSiteFrame(
      marked,
      closestElement(marked, ({ localName }) => localName === article)!,
    );
  };
  it('is one of the page', () => {
    for (const html of ['<header here>', '<footer here>', '<div><header here>', '<x-main><header here>', '<main-x><footer here>'])
      assert.ok(isFrame(html), html);
  }); // prettier-ignore
  it('is none of a part of it, and no other element', () => {
    for (const html of [
      ...['article', 'aside', 'main', 'section'].map((tag) => `<${tag}><div><header here>`),
      '<div here>',
      '<x-header here>',
      '<header-x here>',
    ])
      assert.ok(!isFrame(html), html);
  });
  it('is none where the article is not the whole page', () => assert.ok(!isFrame('<div><header here></div>', 'div')));
});

describe('a link around blocks', () => {
  it('has a block as its child', () => {
    for (const html of ['<a here><div>A</div></a>', '<a here>A <b>B</b><h3>C</h3></a>'])
      assert.ok(isLinkAroundBlocks(markedElement(html)), html);
    for (const html of ['<a here>A</a>', '<a here><b><div>A</div></b></a>', '<b here><div>A</div></b>', '<div here><p>A</p></div>'])
      assert.ok(!isLinkAroundBlocks(markedElement(html)), html);
  }); // prettier-ignore
  it('is found from an element in it, not from itself', () => {
    const inLink = (depth: number): boolean =>
      isInLink(markedElement(`<a>${'<b>'.repeat(depth)}<i here>A</i>${'</b>'.repeat(depth)}</a>`));
    assert.deepEqual([0, 7, 8].map(inLink), [true, true, false]);
    assert.ok(!isInLink(markedElement('<p><a here>A</a></p>')));
  });
});

describe('a search in the tree of a page', () => {
  const page = markedElement('<body><p>A<b here><i></i><i><u></u></i></b></p></body>');
  const isU = ({ localName }: TreeElement): boolean => localName === 'u';
  it('begins at its document', () => {
    assert.equal(rootOf(page).nodeType, 9);
    assert.equal(rootOf(rootOf(page)), rootOf(page));
  });
  it('finds an element in another, in so many nodes', () => {
    assert.deepEqual([1, 2, 3, 9].map((count) => containsElement(page, isU, count)), [false, false, true, true]); // prettier-ignore
    assert.ok(!containsElement(page, ({ localName }) => localName === 'b', 9), 'not itself');
    assert.ok(
      containsElement(page, ({ localName }) => localName === 'i', 9),
      'not only the last one',
    );
    assert.ok(!containsElement(markedElement('<b here>A</b>'), () => true, 9), 'not a text');
  });
  it('finds an element around another, among so many', () => {
    const u = descendants(page).find(isU)!;
    const around = (name: string, count?: number): string | undefined =>
      closestElement(u, ({ localName }) => localName === name, count)?.localName;
    assert.deepEqual([around('u', 1), around('i', 1), around('i', 2), around('p', 3), around('p', 4)], ['u', undefined, 'i', undefined, 'p']); // prettier-ignore
    assert.deepEqual([around('body'), around('article')], ['body', undefined]);
  });
});
