import { styleText } from 'node:util';
import type { Checked, Told } from './checked.js';

const COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** For people: a line a finding, `file:line:column`, which editors and terminals make a link of; the pages apart. */
export function reportText(pages: readonly Checked[], isColoured: boolean): string {
  const paint: Paint = isColoured
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const groups = pages.flatMap((page) => {
    const lines = page.findings.map((finding) => line(page.source.name, finding, paint));
    if (page.complaint) lines.push(`${page.complaint}`);
    return lines.length ? [lines.join('\n')] : [];
  });
  return `${[...groups, summary(pages)].join('\n\n')}\n`;
}

function line(name: string, { line, column, severity, message, mend, rule, related }: Told, paint: Paint): string {
  const also = related.length ? ` (see ${related.map((place) => `${place.line}:${place.column}`).join(', ')})` : '';
  const place = paint('bold', `${name === '-' ? 'stdin' : name}:${line}:${column}`);
  return `${place}: ${paint(COLOURS[severity], severity)}: ${message}${also} — ${mend}  ${paint('dim', rule)}`;
}

function summary(pages: readonly Checked[]): string {
  const findings = pages.flatMap(({ findings }) => findings);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const mended = pages.reduce((sum, page) => sum + page.mended, 0);
  const mendable = findings.filter(({ edits }) => edits.length).length;
  const unread = pages.filter(({ complaint }) => complaint).length;
  return [
    `${counted(pages.length, 'page')}: ${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('note'), 'note')}`,
    mendable ? `${mendable} can be mended without loss: aloud check --fix` : '',
    mended ? `${mended} mended` : '',
    unread ? `${counted(unread, 'page')} with trouble` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
