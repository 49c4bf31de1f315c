import { sentenceBounds } from '../speech/sentence-bounds.js';
import type { Bounds } from '../speech/word-bounds.js';
import type { Block } from '../story/story.js';
import { isText, visit, type TreeElement, type TreeNode } from '../story/tree.js';

/** What is longer, in UTF-16 units, is no name for a link. */
const MAX_CONTEXT_CHARACTERS = 200;

/** The sentences round the links of a page. */
export class LinkContext {
  readonly #positions = new Map<TreeNode, { readonly block: Block; readonly start: number }>();
  readonly #bounds = new Map<Block, Bounds[]>();

  constructor(blocks: Iterable<Block>) {
    for (const block of blocks) for (const { node, start } of block.runs) this.#positions.set(node, { block, start });
  }

  /** What a link's sentence says before it: “To find out more, click here.” is about finding out more. */
  textBefore(link: TreeElement): string {
    let first: TreeNode | undefined;
    visit(link, (node) => {
      if (isText(node) && node.nodeValue!.trim()) first ??= node;
      return !first;
    });
    const place = first && this.#positions.get(first);
    if (!place) return '';
    const sentence = this.#sentenceStart(place.block, place.start);
    if (place.start - sentence > MAX_CONTEXT_CHARACTERS) return '';
    const words = place.block.text.slice(sentence, place.start).replace(/\s+/g, ' ');
    const said = words.replace(/^[\s\p{P}]+/u, '').replace(/[\s\p{P}]+$/u, '');
    const count = said.split(' ').length;
    return count >= 2 && count <= 12 ? said : '';
  }

  /** Where the sentence begins that holds a place of a block. */
  #sentenceStart(block: Block, place: number): number {
    let bounds = this.#bounds.get(block);
    if (!bounds) this.#bounds.set(block, (bounds = sentenceBounds(block.text, block.language)));
    let [low, high] = [0, bounds.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (bounds[middle]!.start <= place) low = middle;
      else high = middle;
    }
    return bounds[low]?.start ?? 0;
  }
}
