import { runRules } from '../../../src/core/check/rules/run-rules.js';
import { CheckedPage, type CheckOptions, type ArticleTiming } from '../../../src/core/check/checked-page.js';
import type { Finding } from '../../../src/core/check/finding.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { parsePage } from '../../../src/node/page/html-page.js';

/** The findings of all rules in a page. Its tracks contain `timing`; without it, they cannot be read. */
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

/** The messages of one rule for a page. */
export function messagesOf(rule: string, html: string, options?: CheckOptions): string[] {
  return findingsIn(html, options).flatMap((finding) => (finding.rule === rule ? [finding.message] : []));
}
