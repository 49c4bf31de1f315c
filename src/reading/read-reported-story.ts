import { readArticle } from '../browser/story/read-article.js';
import type { Story } from '../core/story/story.js';
import { LeftOutEvent } from './events.js';

/** Reads the story of an article, and reports what a guess leaves out of it. */
export async function readReportedStory(article: HTMLElement, host: HTMLElement | null): Promise<Story> {
  return reportStory(await readArticle(article, host), host);
}

export function reportStory(story: Story, host: HTMLElement | null): Story {
  host?.dispatchEvent(new LeftOutEvent(story));
  return story;
}
