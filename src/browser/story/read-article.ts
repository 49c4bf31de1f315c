import { readStory } from '../../core/story/read-story.js';
import type { Story } from '../../core/story/story.js';
import { createCorrections } from './corrections.js';

/** Reads the story of an article with the corrections of its `aloud-article`. */
export const readArticle = (article: HTMLElement, host: Element | null): Story =>
  readStory(article, { correct: createCorrections(host) });
