import { percentDecode } from '../story/percent-decode.js';
import type { TreeElement } from '../story/tree.js';
import type { PageIndex } from './page-index.js';

/**
 * The element that a fragment (without its `#`) indicates, as the HTML standard finds it: by id, by the name of an anchor,
 * both also percent-decoded.
 */
export function indicatedElement(fragment: string, { ids, anchors }: PageIndex): TreeElement | undefined {
  const decoded = percentDecode(fragment);
  return ids.get(fragment) ?? anchors.get(fragment) ?? ids.get(decoded) ?? anchors.get(decoded);
}
