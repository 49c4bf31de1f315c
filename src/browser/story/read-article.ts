import { createBasicRules, type StoryRulesFactory } from '../../core/story/story-rules.js';
import { readBlocks } from '../../core/story/read-blocks.js';
import { guessedRole } from '../../core/story/role-detection.js';
import type { Story } from '../../core/story/story.js';
import { createCorrections } from './corrections.js';
import { createRenderingLookup } from './rendering.js';

/**
 * Reads the story of an article with the corrections of its `aloud-article`, without what its styles do not show. The
 * rules for special markup load only for an article that has some.
 */
export async function readArticle(article: HTMLElement, host: Element | null): Promise<Story> {
  const createRules = needsMarkupRules(article) ? await loadMarkupRules() : createBasicRules;
  return readBlocks(
    article,
    { correct: createCorrections(host), rendering: createRenderingLookup(article) },
    createRules,
  );
}

/** Without the rules the story is read all the same. */
const loadMarkupRules = (): Promise<StoryRulesFactory> =>
  import('../../core/story/markup-rules.js').then(
    ({ createMarkupRules }) => createMarkupRules,
    () => createBasicRules,
  );

const SPECIAL_MARKUP =
  '[aria-hidden=true],[role],button,label,output,meter,progress,math,abbr,table,sup,a,:not(aloud-player)>:is(audio,video),[class*=player]';

const needsMarkupRules = (article: HTMLElement): boolean =>
  !!article.querySelector(SPECIAL_MARKUP) ||
  /\[\d/.test(article.textContent) ||
  Array.from(article.querySelectorAll('*')).some(guessedRole);
