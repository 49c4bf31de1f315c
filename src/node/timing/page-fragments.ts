import { collapsedText } from '../../core/formats/parsing/markup.js';
import type { TextLocation } from '../../core/formats/format/timing.js';
import { descendants, isElement, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { selectFirst } from '../page/css-selectors.js';
import { percentDecode } from '../../core/story/percent-decode.js';

/** The texts of a page that timing files refer to. */
export class PageFragments {
  private readonly root: TreeNode;
  private readonly elementsById = new Map<string, TreeElement>();
  private readonly elementsBySelector = new Map<string, TreeElement | undefined>();

  constructor(root: TreeNode) {
    this.root = root;
    for (const element of [...(isElement(root) ? [root] : []), ...descendants(root)]) {
      const id = element.getAttribute('id');
      if (id && !this.elementsById.has(id)) this.elementsById.set(id, element);
    }
  }

  /** The text at an id or a selector; with a TextPositionSelector, the part of it up to and including its end. */
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
