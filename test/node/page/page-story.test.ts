import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../src/node/page/html-page.js';
import { readPageStory } from '../../../src/node/page/page-story.js';

const storyTextsOf = (html: string): string[] | undefined =>
  readPageStory(parsePage(`<!doctype html>${html}`), 'page.html')?.story.blocks.map(
    ({ role, text }) => `${role}: ${text.trim()}`,
  );

describe('the story of a page', () => {
  it('is corrected by the selectors of its aloud-article', () => {
    const article = '<article><h1>H</h1><p class="ad x">A</p><p id=who>B</p><div><p>C</p><p>D</p></div></article>';
    assert.deepEqual(
      storyTextsOf(`<aloud-article skip=".ad.x, div > p:last-child" byline="#who">${article}</aloud-article>`),
      ['headline: H', 'byline: B', 'paragraph: C'],
    );
  });

  it('prefers an attribute on the element itself', () => {
    assert.deepEqual(
      storyTextsOf('<aloud-article skip="p"><article><p data-aloud="quote">A</p><p>B</p></article></aloud-article>'),
      ['quote: A'],
    );
  });

  it('is that of the article that the attribute for names', () => {
    assert.deepEqual(
      storyTextsOf(
        '<aloud-article for="b" skip="i"></aloud-article><article><h1>A</h1></article><article id=b><p>B <i>C</i></p></article>',
      ),
      ['paragraph: B'],
    );
  });

  it('in a wrapper, is that of the article with the headline', () => {
    assert.deepEqual(
      storyTextsOf('<aloud-article><article>Teaser</article><article><h1>A</h1></article></aloud-article>'),
      ['headline: A'],
    );
  });

  it('names the line of an invalid selector', () => {
    assert.throws(
      () => storyTextsOf('\n\n<aloud-article skip="p[q"><article><p>A</p></article></aloud-article>'),
      (error) => {
        assert.equal(
          String(error),
          'page.html:3: skip="p[q" is not a CSS selector — write a selector that is valid in a style sheet',
        );
        return true;
      },
    );
  });

  it('is empty for an empty page', () => assert.equal(storyTextsOf('')?.length, 0));
});
