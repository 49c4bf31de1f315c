import type { TreeNode } from '../story/tree.js';
import type { Seen } from './survey.js';
import type { Found } from './finding.js';
import type { Rule } from './rule.js';
import { placeOf } from './place.js';
import { quoted } from './quoted.js';

const LABELS = /^(?:XS|SM|MD|LG|XL|XXL)(?:\s+(?:XS|SM|MD|LG|XL|XXL))*$/;

/** So many labels in a row, two of them of a screen's width alone: sizes of clothes are S, M, L. */
const FEWEST_LABELS = 3;

/** Words that a page's own measuring leaves in its text (ART-8). */
export const debris: Rule = {
  id: 'text/debris',
  severity: 'warning',
  finds: 'The names of a style sheet’s breakpoints (XS, SM, MD, LG) left in the text.',
  why: 'A voice says “ex ess, ess em, em dee” in the middle of the story.',
  criteria: ['1.3.1 A'],
  *check({ survey: { texts } }) {
    let row: Seen<TreeNode>[] = [];
    for (const text of [...texts, undefined]) {
      if (text && LABELS.test(text.node.nodeValue!.trim())) {
        row.push(text);
        continue;
      }
      yield* found(row);
      row = [];
    }
  },
};

function found(row: readonly Seen<TreeNode>[]): Found[] {
  const labels = row.flatMap(({ node }) => node.nodeValue!.trim().split(/\s+/));
  const screens = new Set(labels.filter((label) => /^(?:SM|MD|LG)$/.test(label)));
  const [first] = row;
  if (!first || labels.length < FEWEST_LABELS || screens.size < 2) return [];
  const start = first.node.nodeValue!.search(/\S/);
  return [
    {
      element: first.node.parentNode as Found['element'],
      text: { node: first.node, start, end: first.node.nodeValue!.trimEnd().length },
      message: `“${labels.join(' ')}”: names of breakpoints, left in the text`,
      mend: 'take them out, or give what holds them the attribute hidden',
    },
  ];
}

/** Not three, which are an ellipsis; not in a path, a range of numbers or a low quotation mark. */
const DOUBLE = /(?<=[\p{L}\p{M}\p{N}%)\]"”’»])(?:(?<!\.)\.\.(?!\.)|,,|،،|؛؛|;;)(?=["”’»)\]]*(?:\s|$))/gu;

export const doubleFullStop: Rule = {
  id: 'text/double-full-stop',
  severity: 'note',
  finds: 'A full stop or a comma that is set twice.',
  why: 'It is a slip of the pen; some voices say “dot dot”.',
  criteria: [],
  *check(page) {
    for (const block of page.blocks())
      for (const { index, 0: mark } of block.text.matchAll(DOUBLE)) {
        const from = block.text.lastIndexOf(' ', index) + 1;
        yield {
          ...placeOf(block, index, index + mark.length),
          message: `${quoted(block.text.slice(from, index + mark.length))}: “${mark}” is set twice`,
          mend: `write “${mark[0]}”, or “…” where something is left out`,
        };
      }
  },
};
