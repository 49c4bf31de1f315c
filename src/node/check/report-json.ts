import type { PageReport } from './check-page.js';

/** The report for programs. The keys are those of version 1. */
export function reportJson(pages: readonly PageReport[]): string {
  const report = {
    version: 1,
    pages: pages.map(({ source, findings, fixedCount, error }) => ({
      page: source.name,
      mended: fixedCount,
      ...(error && { complaint: { line: error.line, message: error.message, mend: error.advice } }),
      findings: findings.map(({ rule, severity, message, advice, edits, ...finding }) => ({
        ruleId: rule,
        severity,
        message,
        mend: advice,
        ...finding,
        fixable: edits.length > 0,
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
