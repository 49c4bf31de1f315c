import { createBasicRules, type StoryRulesFactory } from '../../core/story/story-rules.js';
import { readBlocks } from '../../core/story/read-blocks.js';
import { guessedRole } from '../../core/story/role-detection.js';
import type { Story } from '../../core/story/story.js';
import { createCorrections } from './corrections.js';
import { createRenderingLookup } from './rendering.js';

/**
 * Reads the story of an article with the corrections of its `aloud-article`, without what its styles do not show. The
 * rules for special markup load only for an article that has some, or links.
 */
export async function readArticle(article: HTMLElement, host: Element | null): Promise<Story> {
  const needsRules = hasSpecialMarkup(article) || !!article.querySelector('a');
  return read(article, host, needsRules ? await loadMarkupRules() : createBasicRules);
}

/**
 * Reads an article without the rules for special markup, of which links need some: what is not the article. A recording
 * that has exactly these words needs no rules. Undefined for an article with other special markup.
 */
export const readWithoutRules = (article: HTMLElement, host: Element | null): Story | undefined =>
  hasSpecialMarkup(article) ? undefined : read(article, host, createBasicRules);

const read = (article: HTMLElement, host: Element | null, createRules: StoryRulesFactory): Story =>
  readBlocks(article, { correct: createCorrections(host), rendering: createRenderingLookup(article) }, createRules);

/** Without the rules the story is read all the same. */
const loadMarkupRules = (): Promise<StoryRulesFactory> =>
  import('../../core/story/markup-rules.js').then(
    ({ createMarkupRules }) => createMarkupRules,
    () => createBasicRules,
  );

const SPECIAL_MARKUP =
  '[aria-hidden=true],[role],button,label,output,meter,progress,math,abbr,table,sup,:not(aloud-player)>:is(audio,video),[class*=player]';

const hasSpecialMarkup = (article: HTMLElement): boolean =>
  !!article.querySelector(SPECIAL_MARKUP) ||
  /\[\d/.test(article.textContent) ||
  Array.from(article.querySelectorAll('*')).some(guessedRole);
