import { compile } from 'css-select';
import { authored, ROLES, type Correction } from '../core/story/recognise.js';
import type { TreeElement } from '../core/story/tree.js';
import { Complaint } from './complaint.js';
import { lineOf } from './page.js';
import { treeOptions } from './tree-options.js';

/**
 * The selector attributes of an `aloud-article`, read as the browser reads them, so that the command line knows the same
 * story: `data-aloud` on the element itself comes first.
 *
 * @throws Complaint for a selector that is none.
 */
export function correctionsOf(host: TreeElement, file: string): (element: TreeElement) => Correction | undefined {
  const selectors = [...ROLES].flatMap((role) => {
    const selector = host.getAttribute(role);
    return selector ? [[role, matcher(selector, role, host, file)] as const] : [];
  });
  return (element) => authored(element) ?? selectors.find(([, matches]) => matches(element))?.[0];
}

function matcher(selector: string, role: string, host: TreeElement, file: string): (element: TreeElement) => boolean {
  try {
    return compile(selector, treeOptions);
  } catch {
    throw new Complaint(
      file,
      lineOf(host),
      `${role}="${selector}" is no CSS selector`,
      'write one that a style sheet would understand',
    );
  }
}
