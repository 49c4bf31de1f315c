import { BlockWriter, type BlockContext } from './block-writer.js';
import { isBreakpointLabels } from './breakpoint-labels.js';
import { splitDateline } from './dateline.js';
import { isBlock, isFigure, isTableCell } from './element-kinds.js';
import { isPicture, measureContent } from './content-size.js';
import { renderingByMarkup, type RenderingLookup } from './visibility.js';
import { createPictureBlock, withoutRepeatedDescriptions } from './picture-blocks.js';
import { authoredRole, guessedRole, type Correction } from './role-detection.js';
import { isUnspokenRole, type Omission, type Role, type Story } from './story.js';
import type { StoryRulesFactory } from './story-rules.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';

export interface ReadOptions {
  /** A correction that is not on the element itself, such as a selector on `aloud-article`. */
  readonly correct?: (element: TreeElement) => Correction | undefined;
  /** How an element is shown; by default, what markup and class names say. */
  readonly rendering?: RenderingLookup;
}

/** Elements whose name decides their role, not their class. */
const ROLE_BY_ELEMENT: Readonly<Record<string, Role>> = {
  li: 'item',
  dt: 'item',
  dd: 'item',
  tr: 'row',
  caption: 'caption',
  blockquote: 'quote',
};

/** Roles that all content of an element inherits, headings too. */
const INHERITED_ROLES = /^(?:byline|about|notice|note|related|advert|credit)$/;

/** The state of the reader in an element. */
interface OpenElement {
  readonly context: BlockContext;
  /** Whether the element is in a figure with a picture: all its text is caption or credit. */
  readonly isInFigure: boolean;
  readonly boundary: 'block' | 'cell' | 'nothing';
  /** What a voice says instead of its text, which begins at an offset of the block. */
  readonly spoken?: string | undefined;
  readonly start: number;
}

/**
 * Reads an article as blocks, in order, without repetitions (ART-2 to ART-8, FIG-2, FIG-3). Uses only markup, and how
 * elements are shown, so that the page and the command line read the same story, before and after Aloud repaired the
 * page. Never throws.
 */
export function readBlocks(
  article: TreeElement,
  { correct, rendering = renderingByMarkup }: ReadOptions,
  createRules: StoryRulesFactory,
): Story {
  const language = inheritedAttribute(article, 'lang');
  const direction = inheritedAttribute(article, 'dir') as Story['direction'];
  const sizes = measureContent(article);
  const rules = createRules(article, rendering);
  const unread = new Set<TreeElement>();
  const omissions: Omission[] = [];
  const writer = new BlockWriter();
  let headlineSeen = false;

  /** Handles an element. Returns the state for its content; undefined if the content is not read. */
  const enter = (element: TreeElement, { context, isInFigure }: OpenElement): OpenElement | undefined => {
    const authored = correct?.(element) ?? authoredRole(element);
    if (authored === 'skip') return;
    const isImage = isPicture(element);
    const reason = rules.findUnreadReason(element, isImage || !!authored);
    if (reason) {
      unread.add(element);
      if (reason.kind !== 'stated') leaveOut(element, reason.kind, reason.evidence);
      return;
    }
    if (isImage) {
      const block = createPictureBlock(element, contextInside(element, context, context.role));
      if (block) writer.addSeparateBlock(block);
      return;
    }
    if (element.localName === 'br') {
      writer.addSpace();
      return;
    }
    const isReplaced = openElements.some((open) => open.spoken !== undefined);
    const spoken = isReplaced ? undefined : rules.spokenWordsOf?.(element);
    const within = isInFigure || (isFigure(element) && sizes.get(element)!.pictureCount > 0);
    const role = authored ?? roleOf(element, context.role, within);
    if (role === 'headline') headlineSeen = true;
    if (authored || role !== context.role || isBlock(element)) {
      writer.endBlock();
      return {
        context: contextInside(element, context, role),
        isInFigure: within,
        boundary: 'block',
        spoken,
        start: writer.offset,
      };
    }
    const boundary = isTableCell(element) ? 'cell' : 'nothing';
    const before = boundary === 'cell' && rules.wordsBefore?.(element);
    if (before) writer.addSpokenForm(writer.offset, before);
    return { context, isInFigure, boundary, spoken, start: writer.offset };
  };

  const leaveOut = (element: TreeElement, kind: Omission['kind'], evidence: string): void => {
    if (sizes.get(element)?.textLength) omissions.push({ element, kind, evidence });
  };

  const leave = ({ boundary, spoken, start }: OpenElement): void => {
    if (spoken !== undefined) writer.addSpokenForm(start, spoken);
    if (boundary === 'block') writer.endBlock();
    else if (boundary === 'cell') writer.addSpace();
  };

  const roleOf = (element: TreeElement, outerRole: Role, isInFigure: boolean): Role => {
    const { localName } = element;
    if (INHERITED_ROLES.test(outerRole)) return outerRole;
    if (/^h[1-6]$/.test(localName)) return localName === 'h1' && !headlineSeen ? 'headline' : 'heading';
    if (isInFigure) return guessedRole(element) === 'credit' ? 'credit' : 'caption';
    if (outerRole !== 'paragraph') return outerRole;
    const guess = rules.guessPart?.(element);
    if (guess && isPossible(guess.role, element)) {
      const { role, evidence } = guess;
      if (isUnspokenRole(role)) leaveOut(element, role, evidence);
      return role;
    }
    return ROLE_BY_ELEMENT[localName] ?? outerRole;
  };

  const isPossible = (guess: Role, element: TreeElement): boolean =>
    guess === 'flag' ? !headlineSeen && sizes.get(element)!.textLength < 60 : guess !== 'credit';

  const role = authoredRole(article) === 'skip' ? 'advert' : 'paragraph';
  const openElements: OpenElement[] = [
    { context: { element: article, role, language, direction }, isInFigure: false, boundary: 'nothing', start: 0 },
  ];
  visit(
    article,
    (node) => {
      const outer = openElements.at(-1)!;
      if (isText(node)) writer.addText(node, outer.context, rules.readableParts?.(node));
      const inner = isElement(node) ? enter(node, outer) : undefined;
      return !!inner && !!openElements.push(inner);
    },
    () => leave(openElements.pop()!),
  );
  writer.endBlock();
  const blocks = writer.blocks.filter(({ text }) => !isBreakpointLabels(text));
  return { language, direction, blocks: splitDateline(withoutRepeatedDescriptions(blocks)), omissions, unread };
}

/** The context inside an element: its language and direction, else those around it. */
function contextInside(element: TreeElement, outer: BlockContext, role: Role): BlockContext {
  return {
    element,
    role,
    language: element.getAttribute('lang') ?? outer.language,
    direction: (element.getAttribute('dir') as Story['direction'] | null) ?? outer.direction,
  };
}

function inheritedAttribute(element: TreeElement, attribute: string): string {
  for (let node: TreeNode | null = element; node && isElement(node); node = node.parentNode) {
    const value = node.getAttribute(attribute);
    if (value !== null) return value;
  }
  return '';
}
