import { headlineText } from '../story/headline-text.js';

/** Parameters that say where a reader comes from, and not what the page is. */
const TRACKING = /^(?:utm|mc)_|clk?id$/;

/**
 * The address by which the place in a story is kept: that of `<link rel="canonical">`, else that of the page, without
 * fragment and without tracking parameters. Where a page has several stories, with the headline.
 */
export function storyAddress(article: Element): string {
  const canonical = document.querySelector<HTMLLinkElement>('[rel=canonical]')?.href;
  // Some sites call their home page the canonical address of each story.
  const url = new URL(/[^/]\/[^/]/.test(canonical ?? '') ? canonical! : location.href);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.hash = document.querySelectorAll('aloud-article').length > 1 ? article.id || headlineText(article) : '';
  return url.href;
}
