import { authoredRole, CORRECTIONS, type Correction } from '../../core/story/role-detection.js';
import { warnOnce } from '../dom/warn-once.js';
import type { TreeElement } from '../../core/story/tree.js';

/**
 * The author's roles for the parts of a story: `data-aloud` on the element itself, else the selector attributes of the
 * `aloud-article`, for markup that the author cannot change: `skip=".share"`, `byline=".meta > p"`. The console reports
 * an invalid selector once; it corrects nothing.
 */
export function createCorrections(host: Element | null): (element: TreeElement) => Correction | undefined {
  const selectors: (readonly [Correction, string])[] = [];
  for (const role of CORRECTIONS) {
    const selector = host?.getAttribute(role);
    if (selector && isValidSelector(selector, role, host!)) selectors.push([role, selector]);
  }
  return (element) =>
    authoredRole(element) ?? selectors.find(([, selector]) => (element as unknown as Element).matches(selector))?.[0];
}

/** Selects the elements with a role from the author, by attribute or by selector. */
export function roleSelector(role: Correction, host: Element): string {
  const selector = host.getAttribute(role);
  const authored = `[data-aloud="${role}"]`;
  return selector && isValidSelector(selector, role, host) ? `${authored}, ${selector}` : authored;
}

function isValidSelector(selector: string, role: string, host: Element): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    warnOnce(host, `aloud article/bad-selector: ${role}="${selector}" is not a valid selector.`);
    return false;
  }
}
