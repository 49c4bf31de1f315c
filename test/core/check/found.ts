import { check } from '../../../src/core/check/check.js';
import { CheckedPage, type CheckOptions, type Timing } from '../../../src/core/check/checked-page.js';
import type { Finding } from '../../../src/core/check/finding.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt.js';
import { parsePage } from '../../../src/node/page.js';

/** What all rules find in a page; its tracks hold `timing`, or nothing can be read there. */
export function findingsIn(html: string, options?: CheckOptions, timing?: string): Finding[] {
  const page = new CheckedPage(parsePage(html), options);
  page.timings = page.tracks.map(({ element, article, source }): Timing => ({
    article,
    place: { element },
    name: source,
    file: timing === undefined ? 'no such file or folder' : parseWebvtt(timing),
  }));
  return check(page);
}

/** What one rule says of a page. */
export function messagesOf(rule: string, html: string, options?: CheckOptions): string[] {
  return findingsIn(html, options).flatMap((finding) => (finding.rule === rule ? [finding.message] : []));
}
