import { readArticle } from '../browser/story/read-article.js';
import type { Story } from '../core/story/story.js';
import { LeftOutEvent } from './events.js';

/** Reads the story of an article, and reports what a guess leaves out of it. */
export async function readReportedStory(article: HTMLElement, host: HTMLElement | null): Promise<Story> {
  const story = await readArticle(article, host);
  host?.dispatchEvent(new LeftOutEvent(story));
  return story;
}
