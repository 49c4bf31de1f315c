import { setRangeToWords } from '../../browser/follow/text-range.js';
import { makeTemporarilyFocusable } from '../../browser/skip-links/fragment-navigation.js';
import { isBlock } from '../../core/story/element-kinds.js';
import { closestElement } from '../../core/story/tree.js';
import type { Speech } from '../../core/speech/speech.js';
import type { WordRange } from '../../core/timeline/timed-speech.js';

/**
 * Moves the focus to the block that holds words, and the caret to their start, so that a screen reader continues there.
 * The view stays. False where the page no longer has the words.
 */
export function goToWords(speech: Speech, { first, end }: WordRange): boolean {
  const range = new Range();
  if (!setRangeToWords(range, speech, first, end)) return false;
  focusBlockAt(range.startContainer);
  getSelection()!.collapse(range.startContainer, range.startOffset);
  return true;
}

/** Moves the focus to the block around a node, until it leaves. */
export function focusBlockAt(node: Node): void {
  const element = node instanceof Element ? node : node.parentElement;
  const block = closestElement(element, isBlock) ?? element;
  makeTemporarilyFocusable(block as unknown as HTMLElement);
  (block as unknown as HTMLElement).focus({ preventScroll: true });
}
