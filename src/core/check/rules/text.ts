import { isBreakpointLabels } from '../../story/breakpoint-labels.js';
import type { TreeNode } from '../../story/tree.js';
import type { IndexedNode } from '../page-index.js';
import type { RuleFinding } from '../finding.js';
import type { Rule } from '../rule.js';
import { locateText } from '../locate-text.js';
import { quote } from '../quotation.js';

/** At least this many consecutive labels, two of which are only used for screens: sizes of clothes are S, M, L. */
const MIN_LABELS = 3;

/** Labels by which the scripts of a page measure the width of the window (ART-8). */
export const breakpointLabels: Rule = {
  id: 'text/debris',
  severity: 'warning',
  description: 'Names of the breakpoints of a style sheet (XS, SM, MD, LG) in the text.',
  rationale: 'A voice says “ex ess, ess em, em dee” in the middle of the story.',
  criteria: ['1.3.1 A'],
  *check({ index: { texts } }) {
    let labels: IndexedNode<TreeNode>[] = [];
    for (const text of [...texts, undefined]) {
      if (text && isBreakpointLabels(text.node.nodeValue!)) {
        labels.push(text);
        continue;
      }
      yield* createLabelFinding(labels);
      labels = [];
    }
  },
};

function createLabelFinding(row: readonly IndexedNode<TreeNode>[]): RuleFinding[] {
  const labels = row.flatMap(({ node }) => node.nodeValue!.trim().split(/\s+/));
  const screens = ['SM', 'MD', 'LG'].filter((label) => labels.includes(label));
  const [first] = row;
  if (!first || labels.length < MIN_LABELS || screens.length < 2) return [];
  const start = first.node.nodeValue!.search(/\S/);
  return [
    {
      element: first.node.parentNode as RuleFinding['element'],
      text: { node: first.node, start, end: first.node.nodeValue!.trimEnd().length },
      message: `“${labels.join(' ')}”: names of breakpoints in the text`,
      advice: 'remove them, or hide their element with the attribute hidden',
    },
  ];
}

/** Not three full stops, which are an ellipsis, and not in a path, a range of numbers or a low quotation mark. */
const DOUBLE_MARK = /(?<=[\p{L}\p{M}\p{N}%)\]"”’»])(?:(?<!\.)\.\.(?!\.)|,,|،،|؛؛|;;)(?=["”’»)\]]*(?:\s|$))/gu;

export const doubleFullStop: Rule = {
  id: 'text/double-full-stop',
  severity: 'note',
  description: 'A full stop or a comma that is written twice.',
  rationale: 'It is a typing error. Some voices say “dot dot”.',
  criteria: [],
  *check(page) {
    for (const block of page.blocks())
      for (const { index, 0: mark } of block.text.matchAll(DOUBLE_MARK)) {
        const from = block.text.lastIndexOf(' ', index) + 1;
        yield {
          ...locateText(block, index, index + mark.length),
          message: `${quote(block.text.slice(from, index + mark.length))}: “${mark}” is written twice`,
          advice: `write “${mark[0]}”, or “…” for an omission`,
        };
      }
  },
};
