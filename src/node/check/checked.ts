import { check } from '../../core/check/check.js';
import { CheckedPage, type CheckOptions } from '../../core/check/checked-page.js';
import type { AttributeChange, Finding, Severity } from '../../core/check/finding.js';
import type { Rule } from '../../core/check/rule.js';
import type { Complaint } from '../complaint.js';
import { parsePage } from '../page.js';
import { correctionsOf } from '../selectors.js';
import { editsFor, withEdits, type Edit } from './edits.js';
import { Positions, type Span } from './positions.js';
import type { Page, Source } from './sources.js';
import { readTimings } from './timings.js';

/** A finding as it is told: with its place in the file instead of in a tree. */
export interface Told extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly mend: string;
  /** The element's name. */
  readonly element: string;
  readonly attribute?: string;
  readonly fix?: readonly AttributeChange[];
  /** What `--fix` would do to the file. */
  readonly edits: readonly (Edit & Span)[];
  readonly related: readonly Span[];
}

/** What was found in one page. */
export interface Checked {
  readonly source: Source;
  readonly findings: readonly Told[];
  /** How many findings were mended, before these were found. */
  readonly mended: number;
  /** Why the page could not be read, or mended. */
  readonly complaint?: Complaint;
}

export interface Wishes extends CheckOptions {
  readonly rules: readonly Rule[];
  readonly timing?: string | undefined;
}

/** Checks a page that was read. Its findings come in the order of the file. */
export async function checkPage(page: Page, { rules, timing, ...options }: Wishes): Promise<Told[]> {
  const checked = new CheckedPage(parsePage(page.html), {
    ...options,
    correct: (host) => correctionsOf(host, page.name),
  });
  if (rules.some(({ id }) => id.startsWith('timing/'))) checked.timings = await readTimings(checked, page, timing);
  const positions = new Positions(page.html);
  return check(checked, rules)
    .map((finding) => tell(finding, page.html, positions))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The page's text with everything mended that can be mended without loss. */
export const mended = (html: string, findings: readonly Told[]): string =>
  withEdits(
    html,
    findings.flatMap(({ edits }) => edits),
  );

function tell(finding: Finding, html: string, positions: Positions): Told {
  const { rule, severity, message, mend, element, attribute, fix, related = [] } = finding;
  return {
    rule,
    severity,
    message: oneLine(message),
    mend: oneLine(mend),
    element: element.localName,
    ...(attribute && { attribute }),
    ...(fix && { fix }),
    ...positions.span(finding),
    edits: editsFor(finding, html).map((edit) => ({ ...edit, ...positions.between(edit.start, edit.end) })),
    related: related.map((place) => positions.span(place)),
  };
}

/** What a page says may hold line breaks, and marks that a terminal would obey. */
const oneLine = (text: string): string =>
  text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
