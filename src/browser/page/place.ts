import type { Speech } from '../../core/speech/speech.js';
import type { Block } from '../../core/story/story.js';

/**
 * Puts a live range round words of the page, first to end (excluded), in one block. Words that are not on the page, such
 * as a picture's description, mark what holds the picture. False where nothing of it is on the page any more.
 */
export function placeWords(range: Range, speech: Speech, first: number, end: number): boolean {
  const block = speech.story.blocks[speech.utterances[speech.words[first]!.utterance]!.block]!;
  if (!block.runs.length) return placeBlock(range, block);
  const from = point(block, speech.words[first]!.start, false);
  const to = point(block, speech.words[end - 1]!.end, true);
  if (!from || !to) return false;
  range.setStart(...from);
  range.setEnd(...to);
  return same(range.toString(), block.text.slice(speech.words[first]!.start, speech.words[end - 1]!.end));
}

/** Are these still the words? A page that was edited since must not show others. */
const same = (shown: string, read: string): boolean => shown.replace(/\s+/g, '') === read.replace(/\s+/g, '');

function placeBlock(range: Range, block: Block): boolean {
  const element = block.element as Element;
  const holder = element.closest('figure, aloud-figure') ?? element;
  if (!holder.isConnected) return false;
  range.selectNodeContents(holder);
  return true;
}

/** The place in the page of a place in the block's text; undefined where its node is gone or has become shorter. */
function point({ runs }: Block, at: number, isEnd: boolean): [Text, number] | undefined {
  let index = runs.length - 1;
  while (index > 0 && (isEnd ? runs[index]!.start >= at : runs[index]!.start > at)) index -= 1;
  const { node, start, offset } = runs[index]!;
  const text = node as unknown as Text;
  const place = at - start + offset;
  return text.isConnected && place >= 0 && place <= text.length ? [text, place] : undefined;
}
