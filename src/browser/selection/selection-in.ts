/** A selection in a form to compare; '' for none, and for a caret. */
export const selectionKey = (range: AbstractRange | undefined): string =>
  !range || range.collapsed
    ? ''
    : [range.startContainer.textContent, range.startOffset, range.endContainer.textContent, range.endOffset].join('\n');

/**
 * The selection or caret with an end in an article, in a shadow tree too; undefined where it is elsewhere.
 * @param otherRoot a root that may hold it; where it is not given, it counts as being at the host of such a root
 */
export function selectionIn(article: Node, otherRoot?: ShadowRoot): AbstractRange | undefined {
  const selection = getSelection();
  const shadowRoots = [article.getRootNode(), otherRoot].filter((root) => root instanceof ShadowRoot);
  // `getComposedRanges` reports a selection in a shadow root only if the call names the root.
  const range =
    shadowRoots[0] && selection && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots })[0]
      : selection?.rangeCount && selection.getRangeAt(0);
  return range && (article.contains(range.startContainer) || article.contains(range.endContainer)) ? range : undefined;
}
