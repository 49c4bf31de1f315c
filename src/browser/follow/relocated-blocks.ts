import type { Bounds } from '../../core/speech/word-bounds.js';
import type { Speech } from '../../core/speech/speech.js';
import type { Block } from '../../core/story/story.js';

/** A block of the story whose text nodes the page has replaced, as the page has it now. */
export interface RelocatedBlock {
  readonly block: Block;
  /** The words that the block still has, by their offset in the text of the story; undefined where all are the same. */
  readonly words?: ReadonlyMap<number, Bounds>;
}

/** By block of the story. `relocate-blocks` writes it. */
export const relocatedBlocks: WeakMap<Block, RelocatedBlock> = new WeakMap();

/**
 * The block that has words of the speech now, and where they are in its text; undefined where most of them are gone.
 */
export function locateWords(
  speech: Speech,
  first: number,
  end: number,
): { readonly block: Block; readonly bounds: Bounds | undefined } {
  const original = speech.story.blocks[speech.utterances[speech.words[first]!.utterance]!.block]!;
  const { block, words } = relocatedBlocks.get(original) ?? { block: original };
  if (!words) return { block, bounds: { start: speech.words[first]!.start, end: speech.words[end - 1]!.end } };
  const found = speech.words.slice(first, end).flatMap(({ start }) => words.get(start) ?? []);
  const bounds = found.length * 2 >= end - first ? { start: found[0]!.start, end: found.at(-1)!.end } : undefined;
  return { block, bounds };
}
