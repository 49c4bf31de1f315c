import type { TreeElement } from '../../story/tree.js';
import type { CheckedPage } from '../checked-page.js';
import type { Rule } from '../rule.js';
import { quote } from '../quotation.js';
import { accessibleText } from '../accessible-text.js';

const CRITERIA = ['1.3.1 A', '2.4.6 AA'];

/** Headings are the most common way to navigate a long page. Aloud reports them and never changes them. */
export const noH1: Rule = {
  id: 'heading/no-h1',
  severity: 'warning',
  description: 'A page without a first-level heading.',
  rationale: 'Readers who navigate by headings do not find the start of the story.',
  criteria: CRITERIA,
  *check(page) {
    const headings = findHeadings(page);
    if (headings.some(({ level }) => level === 1)) return;
    const element = headings.find(({ article }) => article)?.element ?? page.articles[0];
    if (!element) return;
    yield { element, message: 'the page has no first-level heading', advice: 'make the headline an <h1>' };
  },
};

export const severalH1: Rule = {
  id: 'heading/several-h1',
  severity: 'note',
  description: 'More than one first-level heading on a page.',
  rationale: 'Readers who jump to the first-level heading may land on the name of the site instead of the headline.',
  criteria: CRITERIA,
  *check(page) {
    const [first, ...additional] = findHeadings(page).filter(({ level }) => level === 1);
    for (const { element } of additional)
      yield {
        element,
        message: `another first-level heading, ${quote(accessibleText(element))}`,
        advice: 'keep <h1> for the headline of the story',
        related: [{ element: first!.element }],
      };
  },
};

export const skippedLevel: Rule = {
  id: 'heading/skipped-level',
  severity: 'warning',
  description: 'A heading in the story that is two or more levels below the one before it.',
  rationale: 'A list of headings seems to lack a part of the story.',
  criteria: CRITERIA,
  *check(page) {
    const before = new Map<TreeElement, number>();
    for (const { element, level, article } of findHeadings(page)) {
      if (!article) continue;
      const last = before.get(article);
      if (last && level > last + 1)
        yield {
          element,
          message: `${quote(accessibleText(element))} has level ${level}, but the heading before it has level ${last}`,
          advice: `make it level ${last + 1}`,
        };
      before.set(article, level);
    }
  },
};

interface Heading {
  readonly element: TreeElement;
  readonly level: number;
  readonly article: TreeElement | null;
}

/** The headings of HTML and ARIA that have text or a picture. */
function findHeadings({ index: { elements } }: CheckedPage): Heading[] {
  return elements.flatMap(({ node: element, article }) => {
    const level = levelOf(element);
    return level && accessibleText(element) ? [{ element, level, article }] : [];
  });
}

function levelOf(element: TreeElement): number {
  const role = element.getAttribute('role');
  if (role === 'heading') return Number(element.getAttribute('aria-level')) || 2; // the default of WAI-ARIA 1.2
  return role ? 0 : Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? 0);
}
