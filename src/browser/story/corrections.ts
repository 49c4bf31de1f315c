import { authoredRole, CORRECTIONS, type Correction } from '../../core/story/role-detection.js';
import type { TreeElement } from '../../core/story/tree.js';

/**
 * What the author says of the parts of a story: `data-aloud` on the element itself, else the selector attributes of the
 * `aloud-article`, for markup that cannot be touched: `skip=".share"`, `byline=".meta > p"`. A selector that is none is
 * told once, and corrects nothing.
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

/** Elements of a role, as the author wrote it: on them, or by a selector. */
export function roleSelector(role: Correction, host: Element): string {
  const selector = host.getAttribute(role);
  const authored = `[data-aloud="${role}"]`;
  return selector && isValidSelector(selector, role, host) ? `${authored}, ${selector}` : authored;
}

const reportedSelectors = new WeakMap<Element, Set<string>>();

function isValidSelector(selector: string, role: string, host: Element): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    const known = reportedSelectors.get(host) ?? new Set();
    if (!known.has(selector)) console.warn(`aloud article/bad-selector: ${role}="${selector}" is no selector.`, host);
    reportedSelectors.set(host, known.add(selector));
    return false;
  }
}
