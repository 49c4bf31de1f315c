import { styleText } from 'node:util';
import type { PageReport, ReportedFinding } from './check-page.js';

const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** For people: a line a finding, `file:line:column`, which editors and terminals make a link of; the pages apart. */
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
  const also = related.length ? ` (see ${related.map((place) => `${place.line}:${place.column}`).join(', ')})` : '';
  const place = paint('bold', `${name === '-' ? 'stdin' : name}:${line}:${column}`);
  return `${place}: ${paint(SEVERITY_COLOURS[severity], severity)}: ${message}${also} — ${advice}  ${paint('dim', rule)}`;
}

function summary(pages: readonly PageReport[]): string {
  const findings = pages.flatMap(({ findings }) => findings);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const mended = pages.reduce((sum, page) => sum + page.fixedCount, 0);
  const mendable = findings.filter(({ edits }) => edits.length).length;
  const unread = pages.filter(({ error }) => error).length;
  return [
    `${pluralize(pages.length, 'page')}: ${pluralize(count('error'), 'error')}, ${pluralize(count('warning'), 'warning')}, ${pluralize(count('note'), 'note')}`,
    mendable ? `${mendable} can be mended without loss: aloud check --fix` : '',
    mended ? `${mended} mended` : '',
    unread ? `${pluralize(unread, 'page')} with trouble` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const pluralize = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
