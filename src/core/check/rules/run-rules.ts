import type { CheckedPage } from '../checked-page.js';
import type { Finding } from '../finding.js';
import type { Rule } from '../rule.js';
import { RULES } from './rules.js';

/**
 * Looks for what is wrong with the story of a page, for those who listen to it. Changes nothing, never throws for what a
 * page holds, and takes time in proportion to the page.
 */
export function runRules(page: CheckedPage, rules: readonly Rule[] = RULES): Finding[] {
  return rules.flatMap((rule) =>
    Array.from(rule.check(page), (found) => ({ rule: rule.id, severity: rule.severity, ...found })),
  );
}
