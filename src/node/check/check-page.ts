import { CheckedPage, type CheckOptions } from '../../core/check/checked-page.js';
import type { AttributeChange, Finding, Severity } from '../../core/check/finding.js';
import type { Rule } from '../../core/check/rule.js';
import { runRules } from '../../core/check/rules/run-rules.js';
import type { UserError } from '../errors/user-error.js';
import { parsePage } from '../page/html-page.js';
import { selectFirst } from '../page/css-selectors.js';
import { selectorCorrections } from '../page/selector-attributes.js';
import { editsFor, applyEdits, type TextEdit } from './attribute-edits.js';
import type { LoadedPage, PageSource } from './page-sources.js';
import { toOneLine } from '../output/one-line.js';
import { guessLanguage } from './guess-language.js';
import { readPageTimings } from './page-timings.js';
import { SourcePositions, type SourceRange } from './source-positions.js';

/** A finding for a report, with its position in the file instead of in a tree. */
export interface ReportedFinding extends SourceRange {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  /** Name of the element. */
  readonly element: string;
  readonly attribute?: string;
  readonly fix?: readonly AttributeChange[];
  /** The edits of `--fix`. */
  readonly edits: readonly (TextEdit & SourceRange)[];
  readonly related: readonly SourceRange[];
}

/** The findings in one page. */
export interface PageReport {
  readonly source: PageSource;
  readonly findings: readonly ReportedFinding[];
  /** Number of findings that were fixed and are not in `findings`. */
  readonly fixedCount: number;
  /** Why the page could not be read or fixed. */
  readonly error?: UserError;
}

export interface CheckPageOptions extends CheckOptions {
  readonly rules: readonly Rule[];
  /** Path of the timing file, instead of those of the page. */
  readonly timing?: string | undefined;
  /** Whether a page at an address may have its timing in this network. */
  readonly allowPrivate?: boolean | undefined;
}

/** Checks a page. Returns the findings in the order of the file. */
export async function checkPage(
  page: LoadedPage,
  { rules, timing, allowPrivate, ...options }: CheckPageOptions,
): Promise<ReportedFinding[]> {
  const checked = new CheckedPage(parsePage(page.html), {
    guessLanguage,
    ...options,
    correct: (host) => selectorCorrections(host, page.name),
    select: selectFirst,
  });
  if (rules.some(({ id }) => id.startsWith('timing/')))
    checked.timings = await readPageTimings(checked, page, timing, allowPrivate);
  const positions = new SourcePositions(page.html);
  return runRules(checked, rules)
    .map((finding) => toReportedFinding(finding, page.html, positions))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Applies all fixes that lose nothing to the text of the page. */
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
    related: related.map((location) => positions.rangeOf(location)),
  };
}
