import { runRules } from '../../../src/core/check/rules/run-rules.js';
import { CheckedPage, type CheckOptions, type ArticleTiming } from '../../../src/core/check/checked-page.js';
import type { Finding, FindingLocation } from '../../../src/core/check/finding.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { SourcePositions } from '../../../src/node/check/source-positions.js';
import { parsePage } from '../../../src/node/page/html-page.js';

/** The findings of all rules in a page. Its tracks contain `timing`; without it, they cannot be read. */
export function findingsIn(html: string, options?: CheckOptions, timing?: string | ArticleTiming['file']): Finding[] {
  const page = new CheckedPage(parsePage(html), options);
  const file = timing === undefined ? 'no such file or folder' : timing;
  page.timings = page.tracks.map(({ element, article, source }): ArticleTiming => ({
    article,
    location: { element },
    name: source,
    file: timing !== undefined && typeof file === 'string' ? parseWebvtt(file) : file,
  }));
  return runRules(page);
}

/** The messages of one rule for a page. */
export function messagesOf(rule: string, html: string, options?: CheckOptions): string[] {
  return findingsIn(html, options).flatMap((finding) => (finding.rule === rule ? [finding.message] : []));
}

/** The findings of one rule as a person reads them: the marked part of the source, then the line of the report. */
export function reportOf(
  rule: string,
  html: string,
  options?: CheckOptions,
  timing?: string | ArticleTiming['file'],
): string[] {
  const positions = new SourcePositions(html);
  const marked = (location: FindingLocation): string => {
    const { line, column, endLine, endColumn } = positions.rangeOf(location);
    const lines = html.split('\n').slice(line - 1, endLine);
    lines[lines.length - 1] = lines.at(-1)!.slice(0, endColumn - 1);
    return lines.join('\n').slice(column - 1);
  };
  return findingsIn(html, options, timing)
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      const { severity, message, advice, related = [] } = finding;
      const see = related.length ? ` (see ${related.map(marked).join(', ')})` : '';
      return `${marked(finding)} | ${severity}: ${message}${see} — ${advice}`;
    });
}
