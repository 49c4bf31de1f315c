/** The first element that a selector selects; null where there is none, or where this browser does not know the selector. */
export function queryOrNull(root: ParentNode, selector: string): HTMLElement | null {
  try {
    return root.querySelector(selector);
  } catch {
    return null;
  }
}
