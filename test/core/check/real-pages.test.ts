import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { RULES } from '../../../src/core/check/rules/rules.js';
import { checkPage, applyFixes, type ReportedFinding } from '../../../src/node/check/check-page.js';
import { loadDescribedInCaption } from '../../../src/node/messages/locale-messages.js';
import { cpuTime } from '../../cpu-time.js';

/** Pages of newspapers. Their licence does not allow distribution: a folder of `.html.gz` next to the project, or `ALOUD_PAGES`. */
const folder = process.env['ALOUD_PAGES'] ?? fileURLToPath(new URL('../../../../shared/data/pages', import.meta.url));
const pages = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html.gz')) : [];

describe('aloud check of real pages', { skip: pages.length === 0 && `no pages in ${folder}` }, () => {
  const totals = new Map(RULES.map(({ id }) => [id, { findings: 0, pages: 0 }]));
  const table: string[] = [];

  for (const name of pages)
    it(name, async () => {
      const html = gunzipSync(readFileSync(`${folder}/${name}`)).toString();
      const options = { rules: RULES, describedText: await loadDescribedInCaption() };
      const start = cpuTime();
      const findings = await checkPage(page(name, html), options);
      const milliseconds = cpuTime() - start;
      const lines = html.split(/\r\n?|\n/);
      for (const { line, column, message } of findings)
        assert.ok(line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 2, message);

      // A fixed page has nothing left to fix, and all other characters are unchanged.
      const fixed = applyFixes(html, findings);
      assert.equal(withoutEdits(fixed, findings, html), html);
      const again = await checkPage(page(name, fixed), options);
      assert.equal(again.filter(({ edits }) => edits.length).length, 0);

      for (const { id } of RULES) {
        const count = findings.filter(({ rule }) => rule === id).length;
        const total = totals.get(id)!;
        total.findings += count;
        total.pages += +(count > 0);
      }
      const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
      const numbers = [count('error'), count('warning'), count('note'), Math.round(milliseconds)];
      table.push(`${name.slice(0, 44).padEnd(44)} ${numbers.map((number) => String(number).padStart(7)).join(' ')}`);
    });

  it('prints the findings', (test) => {
    test.diagnostic(`${'page'.padEnd(44)}  errors warnings notes   ms`);
    for (const line of table) test.diagnostic(line);
    test.diagnostic(`${'rule'.padEnd(32)} findings   pages`);
    for (const [id, { findings, pages: on }] of totals)
      test.diagnostic(`${id.padEnd(32)} ${String(findings).padStart(8)} ${String(on).padStart(7)}`);
  });
});

const page = (name: string, html: string): Parameters<typeof checkPage>[0] => ({
  name,
  kind: 'input',
  html,
  encoding: 'utf-8',
  hasByteOrderMark: false,
});

/** Reverts the edits of a fixed page. */
function withoutEdits(fixed: string, findings: readonly ReportedFinding[], html: string): string {
  const edits = findings.flatMap((finding) => finding.edits).sort((a, b) => a.start - b.start || a.end - b.end);
  let shift = 0;
  let text = '';
  let from = 0;
  for (const { start, end, text: inserted } of edits) {
    const at = start + shift;
    assert.equal(fixed.slice(at, at + inserted.length), inserted);
    text += fixed.slice(from, at) + html.slice(start, end);
    from = at + inserted.length;
    shift += inserted.length - (end - start);
  }
  return text + fixed.slice(from);
}
