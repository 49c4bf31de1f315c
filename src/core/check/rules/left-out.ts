import { separatesWords } from '../../story/element-kinds.js';
import type { Omission } from '../../story/story.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from '../../story/tree.js';
import { isNeverRendered } from '../../story/visibility.js';
import { quote } from '../quotation.js';
import type { Rule } from '../rule.js';

const KINDS: Readonly<Record<Omission['kind'], string>> = {
  advert: 'an advertisement or an offer of the site',
  related: 'links to other pages',
  repeated: 'the headline, which is read once',
  hidden: 'text that is not shown',
  control: 'a control that is not in a sentence',
  player: 'a player of another script',
  'note-mark': 'the mark of a note',
};

/** What the reader of stories leaves out by a guess, so that an editor can see and correct it. */
export const leftOut: Rule = {
  id: 'story/left-out',
  severity: 'note',
  description:
    'A part of the page that is not read aloud, because its markup looks like something else than the story.',
  rationale: 'If the guess is wrong, listeners miss a part of the story and do not know it.',
  criteria: [],
  *check({ stories }) {
    for (const { omissions = [] } of stories.values()) {
      const marks = omissions.filter(({ kind }) => kind === 'note-mark');
      for (const omission of omissions) {
        if (omission.kind === 'note-mark' && omission !== marks[0]) continue;
        const { element, kind, evidence } = omission;
        const words = shownText(element);
        const more = kind === 'note-mark' ? marks.slice(1) : [];
        if (!/[\p{L}\p{N}]/u.test(words)) continue;
        yield {
          element,
          ...(more.length && { related: more.map((mark) => ({ element: mark.element })) }),
          message: `${quote(words, 80)}${more.length ? ` (and ${more.length} more)` : ''} is not read: ${evidence} looks like ${KINDS[kind]}`,
          advice: 'if it is part of the story, add data-aloud="paragraph"; if it is not, add data-aloud="skip"',
        };
      }
    }
  },
};

function shownText(element: TreeElement): string {
  let text = '';
  const separate = (node: TreeNode): void => {
    if (isElement(node) && separatesWords(node)) text += ' ';
  };
  visit(
    element,
    (node) => {
      if (isText(node)) text += node.nodeValue!;
      separate(node);
      return !isElement(node) || !isNeverRendered(node);
    },
    separate,
  );
  return text.replace(/\s+/g, ' ').trim();
}
