import { authored, ROLES, type Correction } from '../../core/story/recognise.js';
import type { TreeElement } from '../../core/story/tree.js';

/**
 * What the author says of the parts of a story: `data-aloud` on the element itself, else the selector attributes of the
 * `aloud-article`, for markup that cannot be touched: `skip=".share"`, `byline=".meta > p"`. A selector that is none is
 * told once, and corrects nothing.
 */
export function corrections(host: Element | null): (element: TreeElement) => Correction | undefined {
  const selectors: (readonly [Correction, string])[] = [];
  for (const role of ROLES) {
    const selector = host?.getAttribute(role);
    if (selector && isSelector(selector, role, host!)) selectors.push([role, selector]);
  }
  return (element) =>
    authored(element) ?? selectors.find(([, selector]) => (element as unknown as Element).matches(selector))?.[0];
}

/** Elements of a role, as the author wrote it: on them, or by a selector. */
export function selectorOf(role: Correction, host: Element): string {
  const selector = host.getAttribute(role);
  const authored = `[data-aloud="${role}"]`;
  return selector && isSelector(selector, role, host) ? `${authored}, ${selector}` : authored;
}

const told = new WeakMap<Element, Set<string>>();

function isSelector(selector: string, role: string, host: Element): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    const known = told.get(host) ?? new Set();
    if (!known.has(selector)) console.warn(`aloud article/bad-selector: ${role}="${selector}" is no selector.`, host);
    told.set(host, known.add(selector));
    return false;
  }
}
