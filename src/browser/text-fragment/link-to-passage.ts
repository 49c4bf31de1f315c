import { textDirective } from '../../core/story/text-directive.js';
import { pageTextAround } from './page-text.js';

/** The address of this page that leads to a passage, by its words; undefined where the passage has none. */
export function linkToPassage(passage: AbstractRange): string | undefined {
  const page = pageTextAround(document.body, passage);
  return page && `${location.href.split('#')[0]}#:~:${textDirective(page.text, page.from, page.to)}`;
}
