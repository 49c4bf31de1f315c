import type { TreeElement } from './tree.js';

const UNRENDERED_ELEMENTS =
  /^(?:script|style|template|noscript|head|title|meta|link|source|track|param|datalist|colgroup|rp|rt|del)$/;

/** Classes of text for screen readers only, and of labels by which scripts measure the page. */
const HIDDEN_CLASSES =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|u-hidden|skip-?links?|breakpoints?)(?:\s|$)/i;

/** Whether browsers never render an element. */
export const isNeverRendered = ({ localName }: TreeElement): boolean => UNRENDERED_ELEMENTS.test(localName);

/**
 * Whether the markup of an element hides it from screen readers. Classes do not count: an element that is only out of
 * sight, such as a skip link, is there for screen readers.
 */
export const isAccessibilityHidden = (element: TreeElement): boolean =>
  isNeverRendered(element) ||
  element.getAttribute('hidden') !== null ||
  element.getAttribute('inert') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');

/** Whether markup or class hides an element from readers. Only a browser knows what a style sheet hides. */
export const isHidden = (element: TreeElement): boolean =>
  isAccessibilityHidden(element) || HIDDEN_CLASSES.test(element.getAttribute('class') ?? '');

const CONTROL_ELEMENTS =
  /^(?:button|input|select|textarea|option|label|progress|meter|menu|nav|dialog|audio|video|iframe|object|embed|canvas|svg|math|map|aloud-player|aloud-skip-links|aloud-contents)$/;
const CONTROL_ROLES =
  /^(?:button|navigation|toolbar|menu|menubar|tablist|slider|search|dialog|alertdialog|status|log)$/;

/** Whether an element is a control, embedded content or navigation, which is not part of the story. */
export function isControl(element: TreeElement): boolean {
  return CONTROL_ELEMENTS.test(element.localName) || CONTROL_ROLES.test(element.getAttribute('role') ?? '');
}
