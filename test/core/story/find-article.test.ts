import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findArticle } from '../../../src/core/story/find-article.js';
import { parsePage } from '../../../src/node/page/html-page.js';

const text = (count: number): string => 'x'.repeat(count);
const article = (id: string, content: string): string => `<article id="${id}">${content}</article>`;
/** The id of the article of a page. */
const idOf = (html: string): string | null | undefined => findArticle(parsePage(html))?.getAttribute('id');
const rows = (list: readonly (readonly [what: string, html: string, id: string])[]): void => {
  for (const [what, html, id] of list) it(what, () => assert.equal(idOf(html), id));
};

describe('the article of a page is', () => {
  rows([
    ['the longest', article('a', text(20)) + article('b', text(30)) + article('c', text(20)), 'b'],
    ['one with a tenth of the text', `<main id="m">${text(90)}${article('a', text(10))}</main>`, 'a'],
    ['none with less', `<main id="m">${text(91)}${article('a', text(10))}</main>`, 'm'],
    ['the one with a headline', article('a', text(30)) + article('b', '<h1>B</h1>'), 'b'],
  ]);
});

describe('the article of a wrapper is', () => {
  const wrapper = (content = '', attributes = ''): string =>
    `<aloud-article id="w" ${attributes}>${content}</aloud-article>`;
  rows([
    ['the first in it', wrapper(article('a', 'A') + article('b', 'B')), 'a'],
    ['the one in it with a headline', wrapper(article('a', 'A') + article('b', '<h1>B</h1>')), 'b'],
    ['itself, where no other has its name', wrapper('', 'for="c"') + article('a', 'A'), 'w'],
    ['the one after it, where it is empty', article('b', 'B') + wrapper() + article('a', 'A'), 'a'],
    ['the one after it, where it has spaces', wrapper(' \n') + article('a', 'A'), 'a'],
    ['the one after it, where it has scripts', wrapper('<script>x</script><button>A</button>') + article('a', 'A'), 'a'],
    ['itself, where it has a text', wrapper('<p>Text</p>') + article('a', 'A'), 'w'],
    ['itself, where it has a picture', wrapper('<img>') + article('a', 'A'), 'w'],
    ['itself, where it has a picture of another kind', wrapper('<amp-img></amp-img>') + article('a', 'A'), 'w'],
    ['the one after it, where it has other elements', wrapper('<x-img></x-img><img-x></img-x>') + article('a', 'A'), 'a'],
    ['the one in the one around it, with half of its text', article('t', `${text(5)}${wrapper()}${article('a', text(5))}`), 'a'],
    ['the one around it, with most of its text', article('t', `${text(6)}${wrapper()}${article('a', text(5))}`), 't'],
  ]); // prettier-ignore
});
