import { guessedRole, type Correction } from '../../core/story/role-detection.js';
import { isElement, visit, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { findInnermostFigures } from './innermost-figures.js';
import type { SourcePage } from './source-page.js';

/** What a book keeps of the page's structure round its text. */
export type StructureKind =
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
export interface StructureElement {
  readonly kind: StructureKind;
  readonly element: TreeElement;
  readonly parent: StructureElement | undefined;
  readonly depth: number;
}

/** An element within a line, such as a link or a word in another language, and the one round it. */
export interface InlineElement {
  readonly element: TreeElement;
  readonly parent: InlineElement | undefined;
  readonly depth: number;
}

/** Where a node stands. */
export interface NodeContext {
  /** Its number in the document's order. */
  readonly order: number;
  /** The innermost; of an element that is one, itself. */
  readonly structure: StructureElement | undefined;
  readonly inline: InlineElement | undefined;
}

/** Nobody means more; deeper markup is broken, or hostile. */
const MAX_DEPTH = 16;

const INLINE_ELEMENTS = /^(?:a|abbr|b|bdi|bdo|cite|code|dfn|em|i|kbd|mark|q|s|samp|small|strong|sub|sup|u|var)$/;
const NEUTRAL_ELEMENTS = /^(?:del|font|ins|label|span|time)$/;

/** Where every text and element of an article stands. In one pass, since elements may be nested by the thousand. */
export function readNodeContexts({
  article,
  correctionOf,
}: Pick<SourcePage, 'article' | 'correctionOf'>): Map<TreeNode, NodeContext> {
  const around = new Map<TreeNode, NodeContext>();
  const figures = findInnermostFigures(article);
  const stack: NodeContext[] = [{ order: 0, structure: undefined, inline: undefined }];
  visit(
    article,
    (node) => {
      const outer = stack.at(-1)!;
      const order = around.size + 1;
      if (!isElement(node)) return !!around.set(node, { ...outer, order }) && false;
      const structure = structureOf(node, outer.structure, figures, correctionOf(node));
      const place = {
        order,
        structure,
        inline: structure === outer.structure ? inlineOf(node, outer.inline) : undefined,
      };
      around.set(node, place);
      return !!stack.push(place);
    },
    () => stack.pop(),
  );
  return around;
}

function structureOf(
  element: TreeElement,
  parent: StructureElement | undefined,
  figures: ReadonlySet<TreeElement>,
  said: Correction | undefined,
): StructureElement | undefined {
  const kind = figures.has(element) ? 'figure' : structureKindOf(element, parent?.kind, said);
  const depth = (parent?.depth ?? 0) + 1;
  return kind && depth <= MAX_DEPTH ? { kind, element, parent, depth } : parent;
}

/** Parts of a list or table are such only in one: an item elsewhere is a paragraph. */
function structureKindOf(
  element: TreeElement,
  around: StructureKind | undefined,
  said: Correction | undefined,
): StructureKind | undefined {
  const role = said ?? guessedRole(element);
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
function inlineOf(element: TreeElement, parent: InlineElement | undefined): InlineElement | undefined {
  const isMarked = element.getAttribute('lang') !== null || element.getAttribute('dir') !== null;
  const depth = (parent?.depth ?? 0) + 1;
  if (INLINE_ELEMENTS.test(element.localName) || (isMarked && NEUTRAL_ELEMENTS.test(element.localName)))
    return depth <= MAX_DEPTH ? { element, parent, depth } : parent;
  if (NEUTRAL_ELEMENTS.test(element.localName)) return parent;
  for (let link = parent; link; link = link.parent)
    if (link.element.localName === 'a') return { element: link.element, parent: undefined, depth: 1 };
  return undefined;
}
