import { collapsedText } from '../../core/formats/parsing/markup.js';
import type { TextLocation } from '../../core/formats/format/timing.js';
import { descendants, isElement, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { selectFirst } from '../page/css-selectors.js';

/** What stands at the places of a page that timing files point at. */
export class PageFragments {
  private readonly root: TreeNode;
  private readonly elementsById = new Map<string, TreeElement>();
  /** Of each selector what it selects. */
  private readonly elementsBySelector = new Map<string, TreeElement | undefined>();

  constructor(root: TreeNode) {
    this.root = root;
    for (const element of [...(isElement(root) ? [root] : []), ...descendants(root)]) {
      const id = element.getAttribute('id');
      if (id && !this.elementsById.has(id)) this.elementsById.set(id, element);
    }
  }

  /** What stands at an id or a selector; of its text the part that a TextPositionSelector counts, its end included. */
  textAt({ fragment, selector }: TextLocation): string | undefined {
    const { value, refinedBy } = (selector ?? {}) as {
      value?: unknown;
      refinedBy?: { start?: unknown; end?: unknown };
    };
    const { elementsById, elementsBySelector } = this;
    if (!fragment && typeof value === 'string' && !elementsBySelector.has(value))
      elementsBySelector.set(value, selectFirst(this.root, value));
    const element = fragment
      ? (elementsById.get(fragment) ?? elementsById.get(percentDecode(fragment)))
      : elementsBySelector.get(String(value));
    if (!element) return undefined;
    const text = element.localName === 'img' ? element.getAttribute('alt') : collapsedText(element);
    const { start, end } = refinedBy ?? {};
    return (typeof start === 'number' && typeof end === 'number' ? text?.slice(start, end + 1) : text) ?? undefined;
  }
}

/** Addresses write some letters by their bytes (RFC 3986 §2.1); a per cent sign may also be one. */
export function percentDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
