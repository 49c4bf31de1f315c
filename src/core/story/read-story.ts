import { BlockWriter, type Place } from './block-writer.js';
import { splitDateline } from './dateline.js';
import { isPicture, measure } from './extent.js';
import { isControl, isHidden } from './hidden.js';
import { pictureBlock, withoutRepeats } from './picture.js';
import { authored, guessed, type Correction } from './recognise.js';
import type { Role, Story } from './story.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';

export interface ReadOptions {
  /** A correction that stands elsewhere than on the element, such as a selector on `aloud-article`. */
  readonly correct?: (element: TreeElement) => Correction | undefined;
}

const BLOCK =
  /^(?:address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|li|main|ol|p|pre|section|summary|table|tbody|thead|tfoot|caption|tr|ul|aloud-.*)$/;

/** Elements that are what they are, whatever their class says. */
const ROLE_OF: Readonly<Record<string, Role>> = {
  li: 'item',
  dt: 'item',
  dd: 'item',
  tr: 'row',
  caption: 'caption',
  blockquote: 'quote',
};

/** Parts that keep their role through everything in them, their headings too. */
const WHOLE: ReadonlySet<Role> = new Set<Role>(['about', 'notice', 'related', 'advert', 'byline']);

/** Words that a page's own measuring leaves in its text (ART-8). */
const DEBRIS = /^\s*(?:(?:XS|SM|MD|LG|XX?L)(?:\s+|$))+$/;

/** A guess may silence a part of the story, never most of it; the author's word may. */
const LARGEST_GUESS = 0.4;

/** What the reader knows of the element that it is in. */
interface Frame {
  readonly place: Place;
  /** In a figure with a picture: what is no picture is its caption. */
  readonly captions: boolean;
  readonly ends: 'block' | 'cell' | 'nothing';
}

/**
 * Reads an article: its blocks, in order, every thing once (ART-2 to ART-8, FIG-2, FIG-3). From markup alone, so that
 * the page and the command line read the same story, before and after the page was mended. Never throws.
 */
export function readStory(article: TreeElement, { correct }: ReadOptions = {}): Story {
  const language = inherited(article, 'lang');
  const direction = inherited(article, 'dir') as Story['direction'];
  const extents = measure(article);
  const writer = new BlockWriter();
  let headlineSeen = false;

  /** What an element says by itself; the frame of what it holds, where that is to be read too. */
  const enter = (element: TreeElement, { place, captions }: Frame): Frame | undefined => {
    if (isHidden(element)) return;
    const said = correct?.(element) ?? authored(element);
    if (said === 'skip') return;
    if (isPicture(element)) {
      const block = pictureBlock(element, inside(element, place, place.role));
      if (block) writer.beside(block);
      return;
    }
    if (!said && isControl(element)) return;
    if (element.localName === 'br') {
      writer.space();
      return;
    }
    const within = captions || (isFigure(element) && extents.get(element)!.pictures > 0);
    const role = said ?? roleOf(element, place.role, within);
    if (role === 'headline') headlineSeen = true;
    if (said || role !== place.role || BLOCK.test(element.localName)) {
      writer.end();
      return { place: inside(element, place, role), captions: within, ends: 'block' };
    }
    return { place, captions, ends: /^t[dh]$/.test(element.localName) ? 'cell' : 'nothing' };
  };

  const leave = ({ ends }: Frame): void => {
    if (ends === 'block') writer.end();
    else if (ends === 'cell') writer.space();
  };

  const roleOf = (element: TreeElement, around: Role, captions: boolean): Role => {
    const { localName } = element;
    if (WHOLE.has(around) || around === 'credit') return around;
    if (/^h[1-6]$/.test(localName)) return localName === 'h1' && !headlineSeen ? 'headline' : 'heading';
    const guess = guessed(element);
    if (captions) return guess === 'credit' ? 'credit' : 'caption';
    if (around !== 'paragraph') return around;
    if (guess && likely(guess, element)) return guess;
    return ROLE_OF[localName] ?? around;
  };

  const likely = (guess: Role, element: TreeElement): boolean => {
    const { text } = extents.get(element)!;
    if (guess === 'credit') return false;
    if (guess === 'flag') return !headlineSeen && text < 60;
    return text <= LARGEST_GUESS * extents.get(article)!.text;
  };

  const role = authored(article) === 'skip' ? 'advert' : 'paragraph';
  const frames: Frame[] = [
    { place: { element: article, role, language, direction }, captions: false, ends: 'nothing' },
  ];
  visit(
    article,
    (node) => {
      const around = frames.at(-1)!;
      if (isText(node)) writer.text(node, around.place);
      const frame = isElement(node) ? enter(node, around) : undefined;
      return !!frame && !!frames.push(frame);
    },
    () => leave(frames.pop()!),
  );
  writer.end();
  const blocks = writer.blocks.filter(({ text }) => !DEBRIS.test(text));
  return { language, direction, blocks: splitDateline(withoutRepeats(blocks)) };
}

const isFigure = ({ localName }: TreeElement): boolean => localName === 'figure' || localName === 'aloud-figure';

/** The place inside an element: its own language and direction, else those around it. */
function inside(element: TreeElement, around: Place, role: Role): Place {
  return {
    element,
    role,
    language: element.getAttribute('lang') ?? around.language,
    direction: (element.getAttribute('dir') as Story['direction'] | null) ?? around.direction,
  };
}

function inherited(element: TreeElement, attribute: string): string {
  for (let node: TreeNode | null = element; node && isElement(node); node = node.parentNode) {
    const value = node.getAttribute(attribute);
    if (value !== null) return value;
  }
  return '';
}
