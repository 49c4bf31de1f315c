import type { CheckedPage } from '../checked-page.js';
import type { Finding } from '../finding.js';
import type { Rule } from '../rule.js';
import { RULES } from './rules.js';

/**
 * Finds the faults in the stories of a page that affect listeners. Changes nothing, never throws because of the content of a
 * page, and takes linear time.
 */
export function runRules(page: CheckedPage, rules: readonly Rule[] = RULES): Finding[] {
  return rules.flatMap((rule) =>
    Array.from(rule.check(page), (finding) => ({ rule: rule.id, severity: rule.severity, ...finding })),
  );
}
