import { isNeverRendered } from '../story/visibility.js';
import type { TreeElement } from '../story/tree.js';

/**
 * Is nothing of the element heard, by its markup? Other than what the reader of stories leaves out, classes do not count:
 * what is out of sight, as skip links are, is there for screen readers.
 */
export const isAccessibilityHidden = (element: TreeElement): boolean =>
  isNeverRendered(element) ||
  element.getAttribute('hidden') !== null ||
  element.getAttribute('inert') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
