import { compile } from 'css-select';
import { authoredRole, CORRECTIONS, type Correction } from '../../core/story/role-detection.js';
import type { TreeElement } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { pageLineOf } from './html-page.js';
import { cssSelectOptions } from './css-selectors.js';

/**
 * The selector attributes of an `aloud-article`, read as the browser reads them, so that the command line knows the same
 * story: `data-aloud` on the element itself comes first.
 *
 * @throws Complaint for a selector that is none.
 */
export function selectorCorrections(host: TreeElement, file: string): (element: TreeElement) => Correction | undefined {
  const selectors = [...CORRECTIONS].flatMap((role) => {
    const selector = host.getAttribute(role);
    return selector ? [[role, compileSelector(selector, role, host, file)] as const] : [];
  });
  return (element) => authoredRole(element) ?? selectors.find(([, matches]) => matches(element))?.[0];
}

function compileSelector(
  selector: string,
  role: string,
  host: TreeElement,
  file: string,
): (element: TreeElement) => boolean {
  try {
    return compile(selector, cssSelectOptions);
  } catch {
    throw new UserError(
      file,
      pageLineOf(host),
      `${role}="${selector}" is no CSS selector`,
      'write one that a style sheet would understand',
    );
  }
}
