import { isBlock } from './element-kinds.js';
import { neighborOf, textIn } from './text-neighbors.js';
import { closestElement, isElement, isText, type TreeElement, type TreeNode } from './tree.js';

const MARK_ROLES = /^doc-(?:noteref|backlink)$/;
const MARK_NAMES =
  /(?:^|\s)(?:mw-editsection|(?:mw-)?cite-backlink|(?:footnote|endnote|note|fn)-?(?:ref|reference|mark|marker|anchor|back|backref|backlink)|easy-footnote|reversefootnote)(?=\s|$)/i;
/** Links that a site adds to its headings, so that readers can copy an address. */
const HEADING_LINK_NAMES =
  /(?:^|[\s_-])(?:headerlink|headinglink|hash-?link|header-?anchor|heading-?(?:link|anchor)|anchor(?:-?link|js-link)?|permalink|direct-?link|section-?link)(?=\s|$|_|-)/i;

/** A number, a few of them, a letter or a sign. */
const MARK = /^[[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z]|[ivx]{1,5}|[^\p{L}\p{N}\s]{1,3})[\])]?$/iu;
const BRACKETED = /^\[[^[\]]{1,60}\]$/;
const NUMBER_IN_BRACKETS = /^\[(?:\d{1,3}|note \d{1,3}|nb \d{1,3})\]$/i;
/** A digit after the end of a sentence, or after a long word, is no exponent. */
const BEFORE_MARK = /(?:[.!?,;:…”"'’»)\]]|\p{L}{4})\s*$/u;

const MAX_DEPTH = 4;

/** Whether an element is the mark of a note, its way back, or a tool in a heading: no word of the sentence around it. */
export function isNoteMark(element: TreeElement): boolean {
  if (isBlock(element)) return false;
  if (MARK_ROLES.test(element.getAttribute('role') ?? '') || element.getAttribute('epub:type') === 'noteref')
    return true;
  const names = element.getAttribute('class') ?? '';
  if (MARK_NAMES.test(names)) return true;
  const isInPageLink = element.localName === 'a' && /#/.test(element.getAttribute('href') ?? '');
  const heading = headingAround(element);
  if (element.localName !== 'sup' && !isInPageLink && !heading) return false;
  const text = textIn(element).trim();
  if (!text) return false;
  if (element.localName === 'sup') return isRaisedMark(element, text);
  if (isInPageLink && (NUMBER_IN_BRACKETS.test(text) || !/[\p{L}\p{N}]/u.test(text))) return true;
  if (!heading || textIn(heading).trim() === text) return false;
  return BRACKETED.test(text.replace(/\s+/g, ' ')) || (isInPageLink && HEADING_LINK_NAMES.test(names));
}

function isRaisedMark(element: TreeElement, text: string): boolean {
  if (BRACKETED.test(text)) return true;
  if (!MARK.test(text)) return false;
  if (/(?:^|\s)(?:reference|footnote|endnote|fn)(?:\s|$)/.test(element.getAttribute('class') ?? '')) return true;
  if (containsLink(element) || (element.parentNode as TreeElement | null)?.localName === 'a') return true;
  const before = neighborOf(element, 'previousSibling');
  return /^\d|^[^\p{L}\p{N}]+$/u.test(text) && !!before && isText(before) && BEFORE_MARK.test(before.nodeValue!);
}

const containsLink = ({ firstChild }: TreeElement): boolean => {
  for (let node = firstChild, depth = 0; node && depth < MAX_DEPTH; depth++) {
    if (isElement(node) && node.localName === 'a') return true;
    node = isElement(node) ? node.firstChild : node.nextSibling;
  }
  return false;
};

const headingAround = (element: TreeElement): TreeElement | undefined =>
  closestElement(element.parentNode, ({ localName }) => /^h[1-6]$/.test(localName), MAX_DEPTH);

const MARK_IN_TEXT = /(?<=[^\s[(])\[\d{1,3}(?:[,–-]\s?\d{1,3})*\](?![([])/g;

/**
 * The parts of a text node that are read, without marks such as “[3]” after a word. Undefined if all of it is read.
 * Brackets in code are no marks.
 */
export function readableParts(node: TreeNode): (readonly [start: number, end: number])[] | undefined {
  const text = node.nodeValue!;
  if (!text.includes('[')) return undefined;
  const parent = node.parentNode;
  if (parent && isElement(parent) && /^(?:code|pre|kbd|samp|var)$/.test(parent.localName)) return undefined;
  const marks = [...text.matchAll(MARK_IN_TEXT)];
  if (!marks.length) return undefined;
  const parts: (readonly [number, number])[] = [];
  let start = 0;
  for (const { index, 0: mark } of marks) {
    parts.push([start, index]);
    start = index + mark.length;
  }
  return [...parts, [start, text.length]];
}
