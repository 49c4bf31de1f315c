import { readStory } from '../../core/story/read-story.js';
import { findArticle } from '../../core/story/find-article.js';
import { authoredRole, type Correction } from '../../core/story/role-detection.js';
import type { Story } from '../../core/story/story.js';
import { descendants, type TreeElement } from '../../core/story/tree.js';
import type { PageNode } from './html-page.js';
import { selectorCorrections } from './selector-attributes.js';

/** The article of a page, and what it says. */
export interface PageStory {
  readonly article: TreeElement;
  readonly story: Story;
  /** What the author says of an element, on it or by a selector. */
  readonly correctionOf: (element: TreeElement) => Correction | undefined;
}

/**
 * Reads the story of a page as the page itself does: the article that an `aloud-article` wraps or names by `for`, with
 * its selector attributes, else the page's own. Undefined in an empty document.
 *
 * @throws Complaint for a selector that is none.
 */
export function readPageStory(page: PageNode, file: string): PageStory | undefined {
  const article = findArticle(page);
  if (!article) return undefined;
  const host = descendants(page).find(({ localName }) => localName === 'aloud-article');
  const correctionOf = host ? selectorCorrections(host, file) : authoredRole;
  return { article, story: readStory(article, { correct: correctionOf }), correctionOf };
}
