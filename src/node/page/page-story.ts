import { readStory } from '../../core/story/read-story.js';
import { findArticle } from '../../core/story/find-article.js';
import { authoredRole, type Correction } from '../../core/story/role-detection.js';
import type { Story } from '../../core/story/story.js';
import { descendants, type TreeElement } from '../../core/story/tree.js';
import { selectFirst } from './css-selectors.js';
import type { PageNode } from './html-page.js';
import { selectorCorrections } from './selector-attributes.js';

/** The article of a page, and its story. */
export interface PageStory {
  readonly article: TreeElement;
  readonly story: Story;
  /** The role that the author gives an element, by an attribute or by a selector. */
  readonly correctionOf: (element: TreeElement) => Correction | undefined;
}

/**
 * Reads the story of a page as the browser does: that of the article in an `aloud-article`, or of the one that it names with
 * `for`, with its selector attributes; otherwise the article of the page. Undefined for an empty document.
 *
 * @throws UserError for an invalid selector.
 */
export function readPageStory(page: PageNode, file: string): PageStory | undefined {
  const article = findArticle(page, selectFirst);
  if (!article) return undefined;
  const host = descendants(page).find(({ localName }) => localName === 'aloud-article');
  const correctionOf = host ? selectorCorrections(host, file) : authoredRole;
  return { article, story: readStory(article, { correct: correctionOf }), correctionOf };
}
