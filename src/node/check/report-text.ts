import { styleText } from 'node:util';
import { pluralize } from '../output/pluralize.js';
import type { PageReport, ReportedFinding } from './check-page.js';

const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** The report for people: a line for each finding, and an empty line between pages. Editors and terminals make a link of `file:line:column`. */
export function reportText(pages: readonly PageReport[], isColoured: boolean): string {
  const paint: Paint = isColoured
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const groups = pages.flatMap((page) => {
    const lines = page.findings.map((finding) => formatFinding(page.source.name, finding, paint));
    if (page.error) lines.push(`${page.error}`);
    return lines.length ? [lines.join('\n')] : [];
  });
  return `${[...groups, summary(pages)].join('\n\n')}\n`;
}

function formatFinding(
  name: string,
  { line, column, severity, message, advice, rule, related }: ReportedFinding,
  paint: Paint,
): string {
  const also = related.length ? ` (see ${related.map((range) => `${range.line}:${range.column}`).join(', ')})` : '';
  const location = paint('bold', `${name === '-' ? 'stdin' : name}:${line}:${column}`);
  return `${location}: ${paint(SEVERITY_COLOURS[severity], severity)}: ${message}${also} — ${advice}  ${paint('dim', rule)}`;
}

function summary(pages: readonly PageReport[]): string {
  const findings = pages.flatMap(({ findings }) => findings);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const fixed = pages.reduce((sum, page) => sum + page.fixedCount, 0);
  const fixable = findings.filter(({ edits }) => edits.length).length;
  const failed = pages.filter(({ error }) => error).length;
  return [
    `${pluralize(pages.length, 'page')}: ${pluralize(count('error'), 'error')}, ${pluralize(count('warning'), 'warning')}, ${pluralize(count('note'), 'note')}`,
    fixable ? `${fixable} can be fixed without loss: aloud check --fix` : '',
    fixed ? `${fixed} fixed` : '',
    failed ? `${pluralize(failed, 'page')} could not be checked or fixed` : '',
  ]
    .filter(Boolean)
    .join('; ');
}
