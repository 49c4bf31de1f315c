import type { Checked } from './checked.js';

/** For programs: the same findings; places as in the text report. */
export function reportJson(pages: readonly Checked[]): string {
  const report = {
    version: 1,
    pages: pages.map(({ source, findings, mended, complaint }) => ({
      page: source.name,
      mended,
      ...(complaint && { complaint: { line: complaint.line, message: complaint.message, mend: complaint.mend } }),
      findings: findings.map(({ rule, edits, ...finding }) => ({
        ruleId: rule,
        ...finding,
        fixable: edits.length > 0,
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
