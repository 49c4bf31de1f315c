import type { Speech } from '../../core/speech/speech.js';
import { wordBounds, type Bounds } from '../../core/speech/word-bounds.js';
import { isBlock } from '../../core/story/element-kinds.js';
import { readStory, type ReadOptions } from '../../core/story/read-story.js';
import type { Block } from '../../core/story/story.js';
import type { TreeElement, TreeNode } from '../../core/story/tree.js';
import { commonSubsequence } from '../../core/timeline/alignment/common-subsequence.js';
import { relocatedBlocks } from './relocated-blocks.js';

/** Longer blocks are compared as a whole only. In words. */
const MAX_WORDS = 1_000;

/**
 * Finds the blocks of a story again after the page has replaced their text nodes, as frameworks and translators do. It
 * reads only what has changed.
 * @returns the share of the story's words that the page still has, from 0 to 1; undefined where no block was replaced,
 * or nothing has come in its place yet.
 */
export function relocateBlocks(
  article: Element,
  speech: Speech,
  records: readonly MutationRecord[],
  options: ReadOptions,
): number | undefined {
  const blocks = speech.story.blocks.filter(({ runs }) => runs.length);
  const lost = new Set(blocks.filter((block) => !isIntact(block)));
  if (!lost.size) return undefined;
  const ownerOf = new Map<TreeNode, Block>();
  for (const block of blocks)
    if (!lost.has(block)) for (const { node } of currentBlock(block).runs) ownerOf.set(node, block);
  const found = changedParts(article, records, lost).flatMap(
    (part) => readStory(part as unknown as TreeElement, options).blocks,
  );
  /** For each block of the changed parts: the block of the story that it is. */
  const owners = found
    .filter(({ runs }) => runs.length)
    .map((block) => ({ block, owner: ownerOf.get(block.runs[0]!.node) }));
  for (const pair of owners) {
    if (pair.owner) continue;
    pair.owner = [...lost].find(({ text }) => plain(text) === plain(pair.block.text));
    if (pair.owner) lost.delete(pair.owner);
  }
  pairNeighbours(blocks, lost, owners);
  for (const { block, owner } of owners)
    if (owner && !ownerOf.has(block.runs[0]!.node)) {
      const isSame = owner.text === block.text;
      relocatedBlocks.set(owner, isSame ? { block } : { block, words: commonWords(owner.text, block.text) });
    }
  return found.length ? keptShare(blocks, lost) : undefined;
}

/** Blocks that have no equal: as many between two that have, in the same order. */
function pairNeighbours(
  blocks: readonly Block[],
  lost: Set<Block>,
  owners: { readonly block: Block; owner: Block | undefined }[],
): void {
  let gap: { block: Block; owner: Block | undefined }[] = [];
  let previous = -1;
  for (const pair of [...owners, undefined]) {
    if (pair && !pair.owner) {
      gap.push(pair);
      continue;
    }
    const next = pair ? blocks.indexOf(pair.owner!) : blocks.length;
    const between = blocks.slice(previous + 1, Math.max(next, 0)).filter((block) => lost.has(block));
    if (between.length === gap.length) gap.forEach((each, index) => lost.delete((each.owner = between[index]!)));
    gap = [];
    previous = next;
  }
}

const currentBlock = (block: Block): Block => relocatedBlocks.get(block)?.block ?? block;

/** Does the page still have the text of a block, in the same nodes? */
function isIntact(original: Block): boolean {
  const { text, runs } = currentBlock(original);
  return runs.every(({ node, start, offset }, index) => {
    const { data, isConnected } = node as unknown as Text;
    const expected = text.slice(start, runs[index + 1]?.start).trimEnd();
    return isConnected && data.slice(offset, offset + expected.length).replace(/\s/g, ' ') === expected;
  });
}

/** The smallest elements that hold the changes. */
function changedParts(article: Element, records: readonly MutationRecord[], lost: ReadonlySet<Block>): Element[] {
  const lostElements = [...lost].map((block) => currentBlock(block).element as unknown as Element);
  const parts = new Set<Element>();
  const add = (node: Node): void => {
    const element = node instanceof Element ? node : node.parentElement;
    const part = lostElements.find((each) => each.isConnected && each.contains(element)) ?? element;
    if (part && article.contains(part)) parts.add(part);
  };
  for (const { target, addedNodes } of records) {
    const added = [...addedNodes].filter((node) => node.isConnected);
    if (added.length && added.every((node) => isBlockNode(node) || !node.textContent?.trim()))
      added.filter(isBlockNode).forEach(add);
    else add(target);
  }
  return [...parts]
    .filter((part) => ![...parts].some((other) => other !== part && other.contains(part)))
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

const isBlockNode = (node: Node): boolean => node instanceof Element && isBlock(node);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words that two texts have in the same order, by their offset in the first. */
function commonWords(before: string, after: string): Map<number, Bounds> {
  const [a, b] = [wordBounds(before), wordBounds(after)];
  const common = new Map<number, Bounds>();
  if (a.length > MAX_WORDS || b.length > MAX_WORDS) return common;
  const numbers = new Map<string, number>();
  const numbersOf = (text: string, words: readonly Bounds[]): Int32Array =>
    Int32Array.from(words, ({ start, end }) => {
      const word = text.slice(start, end);
      if (!numbers.has(word)) numbers.set(word, numbers.size);
      return numbers.get(word)!;
    });
  commonSubsequence(numbersOf(before, a), numbersOf(after, b)).forEach((inA, inB) =>
    common.set(a[inA]!.start, b[inB]!),
  );
  return common;
}

/** The share of the story's words that the page still has. */
function keptShare(blocks: readonly Block[], lost: ReadonlySet<Block>): number {
  let [kept, all] = [0, 0];
  for (const block of blocks) {
    const count = wordBounds(block.text).length;
    all += count;
    if (!lost.has(block)) kept += relocatedBlocks.get(block)?.words?.size ?? count;
  }
  return all ? kept / all : 1;
}
