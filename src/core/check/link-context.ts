import { sentenceBounds } from '../speech/sentence-bounds.js';
import type { Bounds } from '../speech/word-bounds.js';
import type { Block } from '../story/story.js';
import { isText, visit, type TreeElement, type TreeNode } from '../story/tree.js';

/** A longer text, in UTF-16 units, is too long for the text of a link. */
const MAX_CONTEXT_CHARACTERS = 200;

/** The sentences around the links of a page. */
export class LinkContext {
  readonly #positions = new Map<TreeNode, { readonly block: Block; readonly start: number }>();
  readonly #bounds = new Map<Block, Bounds[]>();

  constructor(blocks: Iterable<Block>) {
    for (const block of blocks) for (const { node, start } of block.runs) this.#positions.set(node, { block, start });
  }

  /** The text before a link in its sentence: “To find out more” of “To find out more, click here.” */
  textBefore(link: TreeElement): string {
    let first: TreeNode | undefined;
    visit(link, (node) => {
      if (isText(node) && node.nodeValue!.trim()) first ??= node;
      return !first;
    });
    const position = first && this.#positions.get(first);
    if (!position) return '';
    const sentence = this.#sentenceStart(position.block, position.start);
    if (position.start - sentence > MAX_CONTEXT_CHARACTERS) return '';
    const words = position.block.text.slice(sentence, position.start).replace(/\s+/g, ' ');
    const text = words.replace(/^[\s\p{P}]+/u, '').replace(/[\s\p{P}]+$/u, '');
    const count = text.split(' ').length;
    return count >= 2 && count <= 12 ? text : '';
  }

  /** The start of the sentence at an offset of a block. */
  #sentenceStart(block: Block, offset: number): number {
    let bounds = this.#bounds.get(block);
    if (!bounds) this.#bounds.set(block, (bounds = sentenceBounds(block.text, block.language)));
    let [low, high] = [0, bounds.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (bounds[middle]!.start <= offset) low = middle;
      else high = middle;
    }
    return bounds[low]?.start ?? 0;
  }
}
