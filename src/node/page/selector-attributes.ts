import { compile } from 'css-select';
import { authoredRole, CORRECTIONS, type Correction } from '../../core/story/role-detection.js';
import type { TreeElement } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { cssSelectOptions } from './css-selectors.js';
import { pageLineOf } from './html-page.js';

/**
 * Reads the selector attributes of an `aloud-article` as the browser does, so that the command line reads the same story.
 * `data-aloud` on an element has priority.
 *
 * @throws UserError for an invalid selector.
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
      `${role}="${selector}" is not a CSS selector`,
      'write a selector that is valid in a style sheet',
    );
  }
}
