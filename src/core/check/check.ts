import type { TreeNode } from '../story/tree.js';
import { CheckedPage, type CheckOptions } from './checked-page.js';
import type { Finding } from './finding.js';
import type { Rule } from './rule.js';
import { RULES } from './rules.js';

/**
 * Looks for what is wrong with the story of a page, for those who listen to it. Changes nothing, never throws for what a
 * page holds, and takes time in proportion to the page.
 *
 * @param root the document: a browser's, or any tree of the same shape.
 */
export function check(root: TreeNode, options?: CheckOptions, rules: readonly Rule[] = RULES): Finding[] {
  const page = new CheckedPage(root, options);
  return rules.flatMap((rule) =>
    Array.from(rule.check(page), (found) => ({ rule: rule.id, severity: rule.severity, ...found })),
  );
}
