import { runRules } from '../../../src/core/check/rules/run-rules.js';
import { CheckedPage, type CheckOptions, type ArticleTiming } from '../../../src/core/check/checked-page.js';
import type { Finding } from '../../../src/core/check/finding.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { parsePage } from '../../../src/node/page/html-page.js';

/** What all rules find in a page; its tracks hold `timing`, or nothing can be read there. */
export function findingsIn(html: string, options?: CheckOptions, timing?: string): Finding[] {
  const page = new CheckedPage(parsePage(html), options);
  page.timings = page.tracks.map(({ element, article, source }): ArticleTiming => ({
    article,
    location: { element },
    name: source,
    file: timing === undefined ? 'no such file or folder' : parseWebvtt(timing),
  }));
  return runRules(page);
}

/** What one rule says of a page. */
export function messagesOf(rule: string, html: string, options?: CheckOptions): string[] {
  return findingsIn(html, options).flatMap((finding) => (finding.rule === rule ? [finding.message] : []));
}
