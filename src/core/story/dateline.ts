import type { Block, TextRun } from './story.js';

/** "ZHANAOZEN/PRAGUE -- ": capitals and a dash open the story (ART-3). */
const DATELINE_PATTERN = /^[\p{Lu}\p{M}\p{Nd}\s/.,'’()-]{2,60}?\s+(?:--|[—–])(?=\s+\S)/u;
const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u;

/** A dateline stands at the head of a story, under the headline; further down, capitals and a dash are something else. */
const MAX_BLOCKS_BEFORE_DATELINE = 12;

/** Cuts the dateline off its paragraph, as a block of its own, so that a voice can pause and a route leave it out. */
export function splitDateline(blocks: readonly Block[]): Block[] {
  if (blocks.some(({ role }) => role === 'dateline')) return [...blocks];
  const first = blocks.findIndex(({ role }) => role === 'headline') + 1;
  const index = blocks.findIndex(
    ({ role, text }, at) =>
      at >= first && at < first + MAX_BLOCKS_BEFORE_DATELINE && role === 'paragraph' && datelineEnd(text) > 0,
  );
  const paragraph = blocks[index];
  if (!paragraph) return [...blocks];
  const end = datelineEnd(paragraph.text);
  const { text, runs } = paragraph;
  return [
    ...blocks.slice(0, index),
    { ...paragraph, role: 'dateline', text: text.slice(0, end), runs: runs.filter(({ start }) => start < end) },
    { ...paragraph, text: text.slice(end), runs: sliceRuns(runs, end) },
    ...blocks.slice(index + 1),
  ];
}

/** Where the dateline ends that a text begins with; 0 where there is none. */
function datelineEnd(text: string): number {
  const begun = text.trimStart();
  const found = DATELINE_PATTERN.exec(begun)?.[0] ?? '';
  return TWO_CAPITALS.test(found) ? text.length - begun.length + found.length : 0;
}

/** The runs of what is left after the first `length` characters. */
function sliceRuns(runs: readonly TextRun[], length: number): TextRun[] {
  return runs
    .filter(({ start }, index) => (runs[index + 1]?.start ?? Infinity) > length || start >= length)
    .map(({ start, node, offset }) =>
      start < length ? { start: 0, node, offset: offset + length - start } : { start: start - length, node, offset },
    );
}
