import { readStory, type ReadOptions } from '../../../src/core/story/read-story.js';
import { findArticle } from '../../../src/core/story/find-article.js';
import type { Block, Story } from '../../../src/core/story/story.js';
import { ArticleMeasures } from '../../../src/core/story/article-measures.js';
import type { LineRange } from '../../../src/core/story/text-lines.js';
import { closestElement, descendants, type TreeElement } from '../../../src/core/story/tree.js';
import { renderingByMarkup } from '../../../src/core/story/visibility.js';
import { parsePage } from '../../../src/node/page/html-page.js';

/** The story of a page, or of a fragment in an article. */
export function articleOf(html: string): TreeElement {
  return findArticle(parsePage(html))!;
}

/** The element of a page that has the attribute `here`. */
export const markedElement = (html: string): TreeElement =>
  descendants(parsePage(html)).find((element) => element.getAttribute('here') !== null)!;

/** The measures of an article, and the lines of its marked element. */
export function measuresOf(html: string): { measures: ArticleMeasures; element: TreeElement; range: LineRange } {
  const element = markedElement(`<main>${html}</main>`);
  const article = closestElement(element, ({ localName }) => localName === 'main')!;
  const measures = new ArticleMeasures(article, renderingByMarkup);
  return { measures, element, range: measures.ranges.get(element)! };
}

export function storyOf(html: string, options?: ReadOptions): Story {
  return readStory(articleOf(`<article>${html}</article>`), options);
}

/** Each block as a line: `caption: The road.` */
export function blocksOf(html: string, options?: ReadOptions): string[] {
  return storyOf(html, options).blocks.map(formatBlock);
}

export const formatBlock = ({ role, text }: Block): string => `${role}: ${text.replace(/\s+/g, ' ').trim()}`;
