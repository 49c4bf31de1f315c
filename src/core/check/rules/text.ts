import { isBreakpointLabels } from '../../story/breakpoint-labels.js';
import type { TreeNode } from '../../story/tree.js';
import type { IndexedNode } from '../page-index.js';
import type { RuleFinding } from '../finding.js';
import type { Rule } from '../rule.js';
import { locateText } from '../locate-text.js';
import { quote } from '../quotation.js';

/** So many labels in a row, two of them of a screen's width alone: sizes of clothes are S, M, L. */
const MIN_LABELS = 3;

/** Words that a page's own measuring leaves in its text (ART-8). */
export const breakpointLabels: Rule = {
  id: 'text/debris',
  severity: 'warning',
  description: 'The names of a style sheet’s breakpoints (XS, SM, MD, LG) left in the text.',
  rationale: 'A voice says “ex ess, ess em, em dee” in the middle of the story.',
  criteria: ['1.3.1 A'],
  *check({ index: { texts } }) {
    let row: IndexedNode<TreeNode>[] = [];
    for (const text of [...texts, undefined]) {
      if (text && isBreakpointLabels(text.node.nodeValue!)) {
        row.push(text);
        continue;
      }
      yield* createLabelFinding(row);
      row = [];
    }
  },
};

function createLabelFinding(row: readonly IndexedNode<TreeNode>[]): RuleFinding[] {
  const labels = row.flatMap(({ node }) => node.nodeValue!.trim().split(/\s+/));
  const screens = new Set(labels.filter((label) => /^(?:SM|MD|LG)$/.test(label)));
  const [first] = row;
  if (!first || labels.length < MIN_LABELS || screens.size < 2) return [];
  const start = first.node.nodeValue!.search(/\S/);
  return [
    {
      element: first.node.parentNode as RuleFinding['element'],
      text: { node: first.node, start, end: first.node.nodeValue!.trimEnd().length },
      message: `“${labels.join(' ')}”: names of breakpoints, left in the text`,
      advice: 'take them out, or give what holds them the attribute hidden',
    },
  ];
}

/** Not three, which are an ellipsis; not in a path, a range of numbers or a low quotation mark. */
const DOUBLE_MARK = /(?<=[\p{L}\p{M}\p{N}%)\]"”’»])(?:(?<!\.)\.\.(?!\.)|,,|،،|؛؛|;;)(?=["”’»)\]]*(?:\s|$))/gu;

export const doubleFullStop: Rule = {
  id: 'text/double-full-stop',
  severity: 'note',
  description: 'A full stop or a comma that is set twice.',
  rationale: 'It is a slip of the pen; some voices say “dot dot”.',
  criteria: [],
  *check(page) {
    for (const block of page.blocks())
      for (const { index, 0: mark } of block.text.matchAll(DOUBLE_MARK)) {
        const from = block.text.lastIndexOf(' ', index) + 1;
        yield {
          ...locateText(block, index, index + mark.length),
          message: `${quote(block.text.slice(from, index + mark.length))}: “${mark}” is set twice`,
          advice: `write “${mark[0]}”, or “…” where something is left out`,
        };
      }
  },
};
