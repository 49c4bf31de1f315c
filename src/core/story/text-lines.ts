import { isBlock } from './element-kinds.js';
import { linkTarget, statedHost } from './link-targets.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from './tree.js';
import { authoredRole } from './role-detection.js';
import { isAriaHidden, isControl, type RenderingLookup } from './visibility.js';

const FIGURE = /^(?:aloud-)?figure$/;

/** Text that the page shows as one block, with what stands in links. */
export interface TextLine {
  readonly text: string;
  /** The block, or the link around blocks, that the text is in. */
  readonly element: TreeElement;
  /** UTF-16 units without spaces: of all text, and of text in links to other pages. */
  readonly length: number;
  readonly linkedLength: number;
  /** Whether it has a link to share, to subscribe or to log in. */
  readonly hasOffer: boolean;
  readonly isHeading: boolean;
  readonly isInFigure: boolean;
}

/** What an element contains: its lines, and what counts for or against its being a part of the article. */
export interface LineRange {
  readonly first: number;
  end: number;
  linkCount: number;
  /** Links to pages of other sites, which may be sources. */
  otherSiteCount: number;
  /** Links that offer to share, to subscribe or to log in. */
  offerCount: number;
  controlCount: number;
  /** Forms, and fields for a text. */
  fieldCount: number;
  /** Whether the author gave something in it a role. */
  isAuthored: boolean;
  hasHeadline: boolean;
}

export interface MeasuredLines {
  readonly lines: readonly TextLine[];
  readonly ranges: ReadonlyMap<TreeNode, LineRange>;
  readonly hasLinks: boolean;
}

/** Divides the visible text of an article into lines, and measures every element, in one pass. */
export function measureLines(article: TreeElement, rendering: RenderingLookup): MeasuredLines {
  const lines: TextLine[] = [];
  const ranges = new Map<TreeNode, LineRange>();
  const total = {
    linkCount: 0,
    otherSiteCount: 0,
    offerCount: 0,
    controlCount: 0,
    fieldCount: 0,
    authoredCount: 0,
    headlineCount: 0,
  };
  const before = new Map<TreeNode, typeof total>();
  const blocks: TreeElement[] = [article];
  const host = statedHost(article);
  let hasLinks = false;
  let [text, linkedLength, links, figures] = ['', 0, 0, 0];
  let hasOffer = false;

  const endLine = (): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    const element = blocks.at(-1)!;
    if (/[\p{L}\p{N}]/u.test(line))
      lines.push({
        text: line,
        element,
        length: lengthOf(line),
        linkedLength,
        hasOffer,
        isHeading: /^h[1-6]$/.test(element.localName),
        isInFigure: figures > 0,
      });
    [text, linkedLength] = ['', 0];
    hasOffer = false;
  };
  const open = (element: TreeElement): void => {
    if (isBlock(element)) {
      endLine();
      blocks.push(element);
    }
    before.set(element, { ...total });
    ranges.set(element, {
      first: lines.length,
      end: lines.length,
      linkCount: 0,
      otherSiteCount: 0,
      offerCount: 0,
      controlCount: 0,
      fieldCount: 0,
      isAuthored: false,
      hasHeadline: false,
    });
    if (FIGURE.test(element.localName)) figures += 1;
    if (element.localName === 'h1') total.headlineCount += 1;
    if (authoredRole(element)) total.authoredCount += 1;
    if (element.localName === 'a') {
      hasLinks = true;
      const target = linkTarget(element, host);
      if (target !== 'author') {
        total.linkCount += 1;
        links += 1;
      }
      if (target === 'offer') {
        total.offerCount += 1;
        hasOffer = true;
      }
      if (target === 'other-site') total.otherSiteCount += 1;
    }
  };
  const close = (element: TreeElement): void => {
    if (isBlock(element)) {
      endLine();
      blocks.pop();
    }
    if (FIGURE.test(element.localName)) figures -= 1;
    if (element.localName === 'a' && linkTarget(element, host) !== 'author') links -= 1;
    const range = ranges.get(element)!;
    const start = before.get(element)!;
    range.end = lines.length + (isBlock(element) || !text.trim() ? 0 : 1);
    range.linkCount = total.linkCount - start.linkCount;
    range.otherSiteCount = total.otherSiteCount - start.otherSiteCount;
    range.offerCount = total.offerCount - start.offerCount;
    range.controlCount = total.controlCount - start.controlCount;
    range.fieldCount = total.fieldCount - start.fieldCount;
    range.isAuthored = total.authoredCount > start.authoredCount;
    range.hasHeadline = total.headlineCount > start.headlineCount;
  };

  open(article);
  visit(
    article,
    (node) => {
      if (isText(node)) {
        text += node.nodeValue!;
        if (links) linkedLength += lengthOf(node.nodeValue!);
      }
      if (!isElement(node)) return false;
      if (isControl(node)) total.controlCount += 1;
      if (isField(node)) total.fieldCount += 1;
      if (isControl(node) || isAriaHidden(node) || rendering(node) !== 'drawn') return false;
      if (node.localName === 'br') text += ' ';
      open(node);
      return true;
    },
    (node) => close(node as TreeElement),
  );
  close(article);
  return { lines, ranges, hasLinks };
}

const isField = (element: TreeElement): boolean =>
  /^(?:form|textarea)$/.test(element.localName) ||
  (element.localName === 'input' && /^(?:text|email)$/i.test(element.getAttribute('type') ?? 'text'));

const lengthOf = (text: string): number => text.replace(/\s+/g, '').length;
