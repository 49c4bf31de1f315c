import { guessed, type Correction } from '../../core/story/recognise.js';
import { isElement, visit, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { innermostFigures } from './innermost-figures.js';
import type { SourcePage } from './source-page.js';

/** What a book keeps of the page's structure round its text. */
export type Kind =
  | 'figure'
  | 'list'
  | 'item'
  | 'terms'
  | 'term'
  | 'definition'
  | 'table'
  | 'caption'
  | 'row'
  | 'cell'
  | 'quote'
  | 'about'
  | 'notice'
  | 'footnote';

/** An element that holds text together, and the one round it. */
export interface Enclosure {
  readonly kind: Kind;
  readonly element: TreeElement;
  readonly outer: Enclosure | undefined;
  readonly depth: number;
}

/** An element within a line, such as a link or a word in another language, and the one round it. */
export interface Inline {
  readonly element: TreeElement;
  readonly outer: Inline | undefined;
  readonly depth: number;
}

/** Where a node stands. */
export interface Surroundings {
  /** Its number in the document's order. */
  readonly order: number;
  /** The innermost; of an element that is one, itself. */
  readonly enclosure: Enclosure | undefined;
  readonly inline: Inline | undefined;
}

/** Nobody means more; deeper markup is broken, or hostile. */
const DEEPEST = 16;

const INLINE = /^(?:a|abbr|b|bdi|bdo|cite|code|dfn|em|i|kbd|mark|q|s|samp|small|strong|sub|sup|u|var)$/;
const NEUTRAL = /^(?:del|font|ins|label|span|time)$/;

/** Where every text and element of an article stands. In one pass, since elements may be nested by the thousand. */
export function surroundings({
  article,
  correct,
}: Pick<SourcePage, 'article' | 'correct'>): Map<TreeNode, Surroundings> {
  const around = new Map<TreeNode, Surroundings>();
  const figures = innermostFigures(article);
  const stack: Surroundings[] = [{ order: 0, enclosure: undefined, inline: undefined }];
  visit(
    article,
    (node) => {
      const outer = stack.at(-1)!;
      const order = around.size + 1;
      if (!isElement(node)) return !!around.set(node, { ...outer, order }) && false;
      const enclosure = enclose(node, outer.enclosure, figures, correct(node));
      const place = {
        order,
        enclosure,
        inline: enclosure === outer.enclosure ? inlineOf(node, outer.inline) : undefined,
      };
      around.set(node, place);
      return !!stack.push(place);
    },
    () => stack.pop(),
  );
  return around;
}

function enclose(
  element: TreeElement,
  outer: Enclosure | undefined,
  figures: ReadonlySet<TreeElement>,
  said: Correction | undefined,
): Enclosure | undefined {
  const kind = figures.has(element) ? 'figure' : kindOf(element, outer?.kind, said);
  const depth = (outer?.depth ?? 0) + 1;
  return kind && depth <= DEEPEST ? { kind, element, outer, depth } : outer;
}

/** Parts of a list or table are such only in one: an item elsewhere is a paragraph. */
function kindOf(element: TreeElement, around: Kind | undefined, said: Correction | undefined): Kind | undefined {
  const role = said ?? guessed(element);
  if (element.getAttribute('role') === 'doc-footnote') return 'footnote';
  if (role === 'about' || role === 'notice') return role;
  if (said === 'quote') return 'quote';
  switch (element.localName) {
    case 'ul':
    case 'ol':
      return 'list';
    case 'li':
      return around === 'list' ? 'item' : undefined;
    case 'dl':
      return 'terms';
    case 'dt':
      return around === 'terms' ? 'term' : undefined;
    case 'dd':
      return around === 'terms' ? 'definition' : undefined;
    case 'table':
      return /^(?:none|presentation)$/.test(element.getAttribute('role') ?? '') ? undefined : 'table';
    case 'caption':
      return around === 'table' ? 'caption' : undefined;
    case 'tr':
      return around === 'table' ? 'row' : undefined;
    case 'td':
    case 'th':
      return around === 'row' ? 'cell' : undefined;
    case 'blockquote':
      return 'quote';
    default:
      return undefined;
  }
}

/** An element that is no part of a line ends those round it, but for a link, which may hold blocks. */
function inlineOf(element: TreeElement, outer: Inline | undefined): Inline | undefined {
  const isMarked = element.getAttribute('lang') !== null || element.getAttribute('dir') !== null;
  const depth = (outer?.depth ?? 0) + 1;
  if (INLINE.test(element.localName) || (isMarked && NEUTRAL.test(element.localName)))
    return depth <= DEEPEST ? { element, outer, depth } : outer;
  if (NEUTRAL.test(element.localName)) return outer;
  for (let link = outer; link; link = link.outer)
    if (link.element.localName === 'a') return { element: link.element, outer: undefined, depth: 1 };
  return undefined;
}
