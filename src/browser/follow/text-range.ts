import type { Speech } from '../../core/speech/speech.js';
import { authoredRole } from '../../core/story/role-detection.js';
import type { Block } from '../../core/story/story.js';
import type { TreeElement } from '../../core/story/tree.js';
import { isControl, isHidden } from '../../core/story/visibility.js';
import { locateWords } from './relocated-blocks.js';

/**
 * Sets a live range around words of the page, from the first to the end (excluded), in one block. For words that are
 * not on the page, such as a picture's description, it takes the element of the picture. False where the page no longer
 * has any of it.
 */
export function setRangeToWords(range: Range, speech: Speech, first: number, end: number): boolean {
  const { block, bounds } = locateWords(speech, first, end);
  if (!block.runs.length) return setRangeToBlock(range, block);
  // A translated sentence: its paragraph. A word alone has no other place.
  if (!bounds && end - first === 1) return false;
  const { start, end: stop } = bounds ?? { start: 0, end: block.text.trimEnd().length };
  const from = boundaryPoint(block, start, false);
  const to = boundaryPoint(block, stop, true);
  if (!from || !to) return false;
  range.setStart(...from);
  range.setEnd(...to);
  const read = withoutWhitespace(block.text.slice(start, stop));
  return (
    withoutWhitespace(range.toString()) === read || withoutWhitespace(storyTextIn(range, speech.story.unread)) === read
  );
}

/** Also without the marks of notes, such as “[3]”, which are not read. */
const withoutWhitespace = (text: string): string => text.replace(/\s+|\[\d[\d,–-]*\]/g, '');

/**
 * Does the page still have these words? After an edit, a highlight must not show other words. Text that is not read may
 * stand between them.
 */
function storyTextIn(range: Range, unread: ReadonlySet<TreeElement> | undefined): string {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const nodes = document.createTreeWalker(range.commonAncestorContainer, 5 /* elements and text */, (node) =>
    node instanceof Element && (unread?.has(node) || isHidden(node) || isControl(node) || authoredRole(node) === 'skip')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  for (let node: Node | null = nodes.currentNode; node; node = nodes.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    text += node.data.slice(
      node === startContainer ? startOffset : 0,
      node === endContainer ? endOffset : node.data.length,
    );
  }
  return text;
}

function setRangeToBlock(range: Range, block: Block): boolean {
  const element = block.element as Element;
  const holder = element.closest('figure, aloud-figure') ?? element;
  if (!holder.isConnected) return false;
  range.selectNodeContents(holder);
  return true;
}

/** The position in the page of an offset in the block's text; undefined where its node is gone or has become shorter. */
function boundaryPoint({ runs }: Block, at: number, isEnd: boolean): [Text, number] | undefined {
  let index = runs.length - 1;
  while (index > 0 && (isEnd ? runs[index]!.start >= at : runs[index]!.start > at)) index -= 1;
  const { node, start, offset } = runs[index]!;
  const text = node as unknown as Text;
  const nodeOffset = at - start + offset;
  return text.isConnected && nodeOffset >= 0 && nodeOffset <= text.length ? [text, nodeOffset] : undefined;
}
