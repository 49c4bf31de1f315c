import { guessedRole, type Correction } from '../../core/story/role-detection.js';
import { isElement, visit, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { findInnermostFigures } from './innermost-figures.js';
import type { SourcePage } from './source-page.js';

/** The structures of a page that a book keeps. */
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

/** An element with structure, and the structure round it. */
export interface StructureElement {
  readonly kind: StructureKind;
  readonly element: TreeElement;
  readonly parent: StructureElement | undefined;
  readonly depth: number;
}

/** An inline element, such as a link or a word in another language, and the inline element round it. */
export interface InlineElement {
  readonly element: TreeElement;
  readonly parent: InlineElement | undefined;
  readonly depth: number;
}

/** The position of a node in the structure of the page. */
export interface NodeContext {
  /** Number in document order. */
  readonly order: number;
  /** The innermost structure; for an element with structure, its own. */
  readonly structure: StructureElement | undefined;
  readonly inline: InlineElement | undefined;
}

/** No page needs more; deeper markup is an error or an attack. */
const MAX_DEPTH = 16;

/** Inline elements that a book keeps. */
const INLINE_ELEMENTS = /^(?:a|abbr|b|bdi|bdo|cite|code|dfn|em|i|kbd|mark|q|s|samp|small|strong|sub|sup|u|var)$/;
/** Inline elements that a book only keeps if they have a language or a direction. */
export const NEUTRAL_ELEMENTS: RegExp = /^(?:del|font|ins|label|span|time)$/;

/** Reads the contexts of all nodes of an article in one pass, because elements may be nested by the thousand. */
export function readNodeContexts({
  article,
  correctionOf,
}: Pick<SourcePage, 'article' | 'correctionOf'>): Map<TreeNode, NodeContext> {
  const contexts = new Map<TreeNode, NodeContext>();
  const figures = findInnermostFigures(article);
  const stack: NodeContext[] = [{ order: 0, structure: undefined, inline: undefined }];
  visit(
    article,
    (node) => {
      const outer = stack.at(-1)!;
      const order = contexts.size + 1;
      if (!isElement(node)) return !!contexts.set(node, { ...outer, order }) && false;
      const structure = structureOf(node, outer.structure, figures, correctionOf(node));
      const context = {
        order,
        structure,
        inline: structure === outer.structure ? inlineOf(node, outer.inline) : undefined,
      };
      contexts.set(node, context);
      return !!stack.push(context);
    },
    () => stack.pop(),
  );
  return contexts;
}

function structureOf(
  element: TreeElement,
  parent: StructureElement | undefined,
  figures: ReadonlySet<TreeElement>,
  correction: Correction | undefined,
): StructureElement | undefined {
  const kind = figures.has(element) ? 'figure' : structureKindOf(element, parent?.kind, correction);
  const depth = (parent?.depth ?? 0) + 1;
  return kind && depth <= MAX_DEPTH ? { kind, element, parent, depth } : parent;
}

/** Parts of a list or a table only count inside one: an item elsewhere is a paragraph. */
function structureKindOf(
  element: TreeElement,
  outerKind: StructureKind | undefined,
  correction: Correction | undefined,
): StructureKind | undefined {
  const role = correction ?? guessedRole(element);
  if (element.getAttribute('role') === 'doc-footnote') return 'footnote';
  if (role === 'about' || role === 'notice') return role;
  if (correction === 'quote') return 'quote';
  switch (element.localName) {
    case 'ul':
    case 'ol':
      return 'list';
    case 'li':
      return outerKind === 'list' ? 'item' : undefined;
    case 'dl':
      return 'terms';
    case 'dt':
      return outerKind === 'terms' ? 'term' : undefined;
    case 'dd':
      return outerKind === 'terms' ? 'definition' : undefined;
    case 'table':
      return /^(?:none|presentation)$/.test(element.getAttribute('role') ?? '') ? undefined : 'table';
    case 'caption':
      return outerKind === 'table' ? 'caption' : undefined;
    case 'tr':
      return outerKind === 'table' ? 'row' : undefined;
    case 'td':
    case 'th':
      return outerKind === 'row' ? 'cell' : undefined;
    case 'blockquote':
      return 'quote';
    default:
      return undefined;
  }
}

/** A block element ends the inline elements round it, except for a link, which may contain blocks. */
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
