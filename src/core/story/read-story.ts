import { BlockWriter, type BlockContext } from './block-writer.js';
import { isBreakpointLabels } from './breakpoint-labels.js';
import { splitDateline } from './dateline.js';
import { isBlock, isFigure, isTableCell } from './element-kinds.js';
import { isPicture, measureContent } from './content-size.js';
import { isControl, isHidden } from './visibility.js';
import { createPictureBlock, withoutRepeatedDescriptions } from './picture-blocks.js';
import { authoredRole, guessedRole, type Correction } from './role-detection.js';
import type { Role, Story } from './story.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';

export interface ReadOptions {
  /** A correction that stands elsewhere than on the element, such as a selector on `aloud-article`. */
  readonly correct?: (element: TreeElement) => Correction | undefined;
}

/** Elements that are what they are, whatever their class says. */
const ROLE_BY_ELEMENT: Readonly<Record<string, Role>> = {
  li: 'item',
  dt: 'item',
  dd: 'item',
  tr: 'row',
  caption: 'caption',
  blockquote: 'quote',
};

/** Parts that keep their role through everything in them, their headings too. */
const INHERITED_ROLES: ReadonlySet<Role> = new Set<Role>(['about', 'notice', 'related', 'advert', 'byline']);

/** A guess may silence a part of the story, never most of it; the author's word may. */
const MAX_GUESSED_TEXT_SHARE = 0.4;

/** What the reader knows of the element that it is in. */
interface OpenElement {
  readonly context: BlockContext;
  /** In a figure with a picture: what is no picture is its caption. */
  readonly isInFigure: boolean;
  readonly boundary: 'block' | 'cell' | 'nothing';
}

/**
 * Reads an article: its blocks, in order, every thing once (ART-2 to ART-8, FIG-2, FIG-3). From markup alone, so that
 * the page and the command line read the same story, before and after the page was mended. Never throws.
 */
export function readStory(article: TreeElement, { correct }: ReadOptions = {}): Story {
  const language = inheritedAttribute(article, 'lang');
  const direction = inheritedAttribute(article, 'dir') as Story['direction'];
  const extents = measureContent(article);
  const writer = new BlockWriter();
  let headlineSeen = false;

  /** What an element says by itself; the frame of what it holds, where that is to be read too. */
  const enter = (element: TreeElement, { context, isInFigure }: OpenElement): OpenElement | undefined => {
    if (isHidden(element)) return;
    const said = correct?.(element) ?? authoredRole(element);
    if (said === 'skip') return;
    if (isPicture(element)) {
      const block = createPictureBlock(element, contextInside(element, context, context.role));
      if (block) writer.addSeparateBlock(block);
      return;
    }
    if (!said && isControl(element)) return;
    if (element.localName === 'br') {
      writer.addSpace();
      return;
    }
    const within = isInFigure || (isFigure(element) && extents.get(element)!.pictureCount > 0);
    const role = said ?? roleOf(element, context.role, within);
    if (role === 'headline') headlineSeen = true;
    if (said || role !== context.role || isBlock(element)) {
      writer.endBlock();
      return { context: contextInside(element, context, role), isInFigure: within, boundary: 'block' };
    }
    return { context, isInFigure, boundary: isTableCell(element) ? 'cell' : 'nothing' };
  };

  const leave = ({ boundary }: OpenElement): void => {
    if (boundary === 'block') writer.endBlock();
    else if (boundary === 'cell') writer.addSpace();
  };

  const roleOf = (element: TreeElement, around: Role, captions: boolean): Role => {
    const { localName } = element;
    if (INHERITED_ROLES.has(around) || around === 'credit') return around;
    if (/^h[1-6]$/.test(localName)) return localName === 'h1' && !headlineSeen ? 'headline' : 'heading';
    const guess = guessedRole(element);
    if (captions) return guess === 'credit' ? 'credit' : 'caption';
    if (around !== 'paragraph') return around;
    if (guess && likely(guess, element)) return guess;
    return ROLE_BY_ELEMENT[localName] ?? around;
  };

  const likely = (guess: Role, element: TreeElement): boolean => {
    const { textLength } = extents.get(element)!;
    if (guess === 'credit') return false;
    if (guess === 'flag') return !headlineSeen && textLength < 60;
    return textLength <= MAX_GUESSED_TEXT_SHARE * extents.get(article)!.textLength;
  };

  const role = authoredRole(article) === 'skip' ? 'advert' : 'paragraph';
  const frames: OpenElement[] = [
    { context: { element: article, role, language, direction }, isInFigure: false, boundary: 'nothing' },
  ];
  visit(
    article,
    (node) => {
      const around = frames.at(-1)!;
      if (isText(node)) writer.addText(node, around.context);
      const frame = isElement(node) ? enter(node, around) : undefined;
      return !!frame && !!frames.push(frame);
    },
    () => leave(frames.pop()!),
  );
  writer.endBlock();
  const blocks = writer.blocks.filter(({ text }) => !isBreakpointLabels(text));
  return { language, direction, blocks: splitDateline(withoutRepeatedDescriptions(blocks)) };
}

/** The place inside an element: its own language and direction, else those around it. */
function contextInside(element: TreeElement, around: BlockContext, role: Role): BlockContext {
  return {
    element,
    role,
    language: element.getAttribute('lang') ?? around.language,
    direction: (element.getAttribute('dir') as Story['direction'] | null) ?? around.direction,
  };
}

function inheritedAttribute(element: TreeElement, attribute: string): string {
  for (let node: TreeNode | null = element; node && isElement(node); node = node.parentNode) {
    const value = node.getAttribute(attribute);
    if (value !== null) return value;
  }
  return '';
}
