import type { Block, TextRun } from './story.js';

/** "ZHANAOZEN/PRAGUE -- ": the story starts with capitals and a dash (ART-3). */
const DATELINE_PATTERN = /^[\p{Lu}\p{M}\p{Nd}\s/.,'’()-]{2,60}?\s+(?:--|[—–])(?=\s+\S)/u;
const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u;

/** A dateline is near the headline; further down, capitals and a dash are not a dateline. */
const MAX_BLOCKS_BEFORE_DATELINE = 12;

/** Makes the dateline a block of its own, so that a voice can pause after it and a listener can omit it. */
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
  const { text, runs, spokenForms } = paragraph;
  return [
    ...blocks.slice(0, index),
    { ...paragraph, role: 'dateline', text: text.slice(0, end), runs: runs.filter(({ start }) => start < end) },
    {
      ...paragraph,
      text: text.slice(end),
      runs: sliceRuns(runs, end),
      ...(spokenForms && {
        spokenForms: spokenForms.map((form) => ({ ...form, start: form.start - end, end: form.end - end })),
      }),
    },
    ...blocks.slice(index + 1),
  ];
}

/** The end of the dateline at the start of a text; 0 if there is none. */
function datelineEnd(text: string): number {
  const trimmed = text.trimStart();
  const dateline = DATELINE_PATTERN.exec(trimmed)?.[0] ?? '';
  return TWO_CAPITALS.test(dateline) ? text.length - trimmed.length + dateline.length : 0;
}

/** The runs of a text without its first `length` characters. */
function sliceRuns(runs: readonly TextRun[], length: number): TextRun[] {
  return runs
    .filter(({ start }, index) => (runs[index + 1]?.start ?? Infinity) > length || start >= length)
    .map(({ start, node, offset }) =>
      start < length ? { start: 0, node, offset: offset + length - start } : { start: start - length, node, offset },
    );
}
