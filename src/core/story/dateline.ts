import type { Block, Run } from './story.js';

/** "ZHANAOZEN/PRAGUE -- ": capitals and a dash open the story (ART-3). */
const DATELINE = /^\s*(?=\P{Lu}*\p{Lu}[^\p{Ll}]*\p{Lu})[\p{Lu}\p{M}\p{Nd}\s/.,'’()-]{2,60}?\s+(?:--|[—–])(?=\s)/u;

/** A dateline stands at the head of a story; further down, capitals and a dash are something else. */
const FIRST_BLOCKS = 12;

/** Cuts the dateline off its paragraph, as a block of its own, so that a voice can pause and a route leave it out. */
export function splitDateline(blocks: readonly Block[]): Block[] {
  if (blocks.some(({ role }) => role === 'dateline')) return [...blocks];
  const index = blocks.findIndex(
    ({ role, text }, at) => at < FIRST_BLOCKS && role === 'paragraph' && DATELINE.test(text),
  );
  const paragraph = blocks[index];
  if (!paragraph) return [...blocks];
  const end = DATELINE.exec(paragraph.text)![0].length;
  const { text, runs } = paragraph;
  return [
    ...blocks.slice(0, index),
    { ...paragraph, role: 'dateline', text: text.slice(0, end), runs: runs.filter(({ start }) => start < end) },
    { ...paragraph, text: text.slice(end), runs: cutRuns(runs, end) },
    ...blocks.slice(index + 1),
  ];
}

/** The runs of what is left after the first `length` characters. */
function cutRuns(runs: readonly Run[], length: number): Run[] {
  return runs
    .filter(({ start }, index) => (runs[index + 1]?.start ?? Infinity) > length || start >= length)
    .map(({ start, node, offset }) =>
      start < length ? { start: 0, node, offset: offset + length - start } : { start: start - length, node, offset },
    );
}
