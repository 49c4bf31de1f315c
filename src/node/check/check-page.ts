import { runRules } from '../../core/check/rules/run-rules.js';
import { CheckedPage, type CheckOptions } from '../../core/check/checked-page.js';
import type { AttributeChange, Finding, Severity } from '../../core/check/finding.js';
import type { Rule } from '../../core/check/rule.js';
import type { UserError } from '../errors/user-error.js';
import { parsePage } from '../page/html-page.js';
import { selectorCorrections } from '../page/selector-attributes.js';
import { editsFor, applyEdits, type TextEdit } from './attribute-edits.js';
import { SourcePositions, type SourceRange } from './source-positions.js';
import type { LoadedPage, PageSource } from './page-sources.js';
import { readPageTimings } from './page-timings.js';

/** A finding as it is told: with its place in the file instead of in a tree. */
export interface ReportedFinding extends SourceRange {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  /** The element's name. */
  readonly element: string;
  readonly attribute?: string;
  readonly fix?: readonly AttributeChange[];
  /** What `--fix` would do to the file. */
  readonly edits: readonly (TextEdit & SourceRange)[];
  readonly related: readonly SourceRange[];
}

/** What was found in one page. */
export interface PageReport {
  readonly source: PageSource;
  readonly findings: readonly ReportedFinding[];
  /** How many findings were mended, before these were found. */
  readonly fixedCount: number;
  /** Why the page could not be read, or mended. */
  readonly error?: UserError;
}

export interface CheckPageOptions extends CheckOptions {
  readonly rules: readonly Rule[];
  readonly timing?: string | undefined;
}

/** Checks a page that was read. Its findings come in the order of the file. */
export async function checkPage(
  page: LoadedPage,
  { rules, timing, ...options }: CheckPageOptions,
): Promise<ReportedFinding[]> {
  const checked = new CheckedPage(parsePage(page.html), {
    ...options,
    correct: (host) => selectorCorrections(host, page.name),
  });
  if (rules.some(({ id }) => id.startsWith('timing/'))) checked.timings = await readPageTimings(checked, page, timing);
  const positions = new SourcePositions(page.html);
  return runRules(checked, rules)
    .map((finding) => toReportedFinding(finding, page.html, positions))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The page's text with everything mended that can be mended without loss. */
export const applyFixes = (html: string, findings: readonly ReportedFinding[]): string =>
  applyEdits(
    html,
    findings.flatMap(({ edits }) => edits),
  );

function toReportedFinding(finding: Finding, html: string, positions: SourcePositions): ReportedFinding {
  const { rule, severity, message, advice, element, attribute, fix, related = [] } = finding;
  return {
    rule,
    severity,
    message: toOneLine(message),
    advice: toOneLine(advice),
    element: element.localName,
    ...(attribute && { attribute }),
    ...(fix && { fix }),
    ...positions.rangeOf(finding),
    edits: editsFor(finding, html).map((edit) => ({ ...edit, ...positions.rangeBetween(edit.start, edit.end) })),
    related: related.map((place) => positions.rangeOf(place)),
  };
}

/** What a page says may hold line breaks, and marks that a terminal would obey. */
const toOneLine = (text: string): string =>
  text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
