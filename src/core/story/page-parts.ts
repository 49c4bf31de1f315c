import { statedArticleBody } from './article-body.js';
import { isBlock } from './element-kinds.js';
import { headlineLine } from './headline-line.js';
import { normalizeText } from './normalize-text.js';
import { isOfferLabel, isRelatedLabel, isRowOfNetworks } from './page-labels.js';
import { countLetters, isProseLine } from './prose-lines.js';
import { endsSentence } from './sentence-end.js';
import type { Omission } from './story.js';
import { isTeaserGroup } from './teaser-group.js';
import { measureLines, type LineRange, type TextLine } from './text-lines.js';
import { closestElement, isElement, visit, type TreeElement, type TreeNode } from './tree.js';
import type { RenderingLookup } from './visibility.js';

/** A part of the page that is not the article, by its content and its position. */
export type PagePart = Pick<Omission, 'kind' | 'evidence'>;

export interface PageParts {
  readonly parts: ReadonlyMap<TreeNode, PagePart>;
  /** The words of the headline, normalized; undefined if nothing is left out of the article. */
  readonly headline?: string | undefined;
}

/** An article with less prose, in letters, is too short to tell it from the rest of the page. */
const MIN_PROSE_LETTERS = 100;
/** Teasers with sentences outside their links hold less than this share of the prose. */
const MAX_TEASER_SHARE = 0.35;
const MAX_LABEL_LETTERS = 60;
/** Lines, counted once for each element around them. */
const MAX_WORK = 1_000_000;
/** Elements between a link and the heading in it. */
const MAX_DEPTH = 8;
const MIN_INTRODUCTION_LETTERS = 20;
const MAX_NAME_LETTERS = 40;

/** Elements that are part of a larger text, or have a role of their own. */
const INDIVISIBLE =
  /^(?:li|d[ltd]|figure|aloud-figure|figcaption|blockquote|pre|table|tbody|thead|tfoot|tr|caption|details|summary)$/;
const LIST = /^(?:ul|ol)$/;
const TEXT = /^(?:p|h[1-6])$/;

/**
 * Finds the parts of an article that are not the article, in pages of any language: links to other pages, offers of the
 * site, its header and footer, and repetitions of the headline. The evidence is the share of links, the position, the
 * words of the headline, the text that the page states as its article, and labels in many languages. A part with prose
 * is left out only among teasers, or in the header or footer of the site. Of an article without links nothing is left
 * out: a page loads these rules only for an article with links.
 */
export function findPageParts(article: TreeElement, rendering: RenderingLookup): PageParts {
  const parts = new Map<TreeNode, PagePart>();
  const measured = measureLines(article, rendering);
  const { lines, ranges } = measured;
  const isInBody = statedArticleBody(article);
  const prose = lines.map((line) => !line.isInFigure && isProseLine(line, isInBody));
  const letters = prefixSums(lines.map(({ text }, at) => (prose[at] ? countLetters(text) : 0)));
  const captions = prefixSums(
    lines.map(
      ({ isInFigure, text, length, linkedLength }) => +(isInFigure && linkedLength < length && endsSentence(text)),
    ),
  );
  const isOut = new Uint8Array(lines.length);
  const proseCounts = prefixSums(prose.map(Number));
  const allProse = letters.at(-1)!;
  if (allProse < MIN_PROSE_LETTERS || !measured.hasLinks) return { parts };

  const between = (sums: readonly number[], { first, end }: Pick<LineRange, 'first' | 'end'>): number =>
    sums[end]! - sums[first]!;
  const linkShare = (range: LineRange): number => between(linked, range) / Math.max(1, between(lengths, range));
  const percent = (range: LineRange): string => `a text of links (${Math.round(100 * linkShare(range))} %)`;
  const textOf = ({ first, end }: LineRange): string =>
    lines
      .slice(first, end)
      .map(({ text }) => text)
      .join(' ');
  let firstProse = prose.indexOf(true);
  let lastProse = Infinity;
  /** Elements may be nested by the thousand: then the rest of them are read. */
  let workLeft = MAX_WORK;

  const leaveOut = (element: TreeElement, range: LineRange, part: PagePart): boolean => {
    parts.set(element, part);
    isOut.fill(1, range.first, range.end);
    return true;
  };

  const headline = headlineLine(lines, article);
  for (const [at, { text, element }] of headline ? lines.entries() : []) {
    const range = ranges.get(element)!;
    const isOnlyText = range.end - range.first === 1 && element !== article && !range.isAuthored;
    if (at !== headline!.at && isOnlyText && normalizeText(text) === headline!.text)
      leaveOut(element, range, { kind: 'repeated', evidence: 'the same text' });
  }
  const lengths = prefixSums(lines.map(({ length, linkedLength }, at) => (isOut[at] && !linkedLength ? 0 : length)));
  const linked = prefixSums(lines.map(({ linkedLength, length }) => Math.min(linkedLength, length)));

  /** Leaves an element out if it is no part of the article. Returns whether it did. */
  const judge = (element: TreeElement): boolean => {
    const range = ranges.get(element)!;
    const { first, end } = range;
    const count = end - first;
    workLeft -= count;
    if (!between(lengths, range) || range.isAuthored || range.hasHeadline || workLeft < 0) return false;
    if (isSiteFrame(element, article) && between(letters, range) <= 0.2 * allProse)
      return leaveOut(element, range, { kind: 'advert', evidence: `the <${element.localName}> of the page` });
    if (INDIVISIBLE.test(element.localName) || (!isBlock(element) && !isLinkAroundBlocks(element))) return false;
    if (
      range.linkCount > 1 &&
      between(letters, range) <= MAX_TEASER_SHARE * allProse &&
      isTeaserGroup(range, prose, measured)
    )
      return leaveOut(element, range, { kind: 'related', evidence: 'a row of linked headings' });
    if (between(proseCounts, range) || between(captions, range)) return false;
    const share = linkShare(range);
    const offers = range.offerCount > 0 && range.offerCount >= range.linkCount / 2;
    const label = lines[first]!.text;
    const isShort = between(lengths, range) <= 200;
    if (element.localName === 'form' && range.controlCount)
      return leaveOut(element, range, { kind: 'advert', evidence: 'a form' });
    if (offers && (share >= 0.3 || (isShort && (isOfferLabel(label) || (count === 1 && share >= 0.15)))))
      return leaveOut(element, range, { kind: 'advert', evidence: 'a link to share, subscribe or log in' });
    const isAtEdge = first > lastProse || end <= firstProse || range.controlCount > 0 || range.linkCount > 0;
    if (isAtEdge && isShort && !TEXT.test(element.localName) && isRowOfNetworks(textOf(range)))
      return leaveOut(element, range, { kind: 'advert', evidence: 'a row of networks to share with' });
    if (isIntroduced(range) && count > 1) return false;
    if (range.linkCount && isRelatedLabel(label) && (share >= 0.3 || count > 1))
      return leaveOut(element, range, { kind: 'related', evidence: `“${label.slice(0, 40)}” with links` });
    if (isAside(element) && range.linkCount && share >= 0.3)
      return leaveOut(element, range, { kind: 'related', evidence: `<${element.localName}> with links` });
    if (first > lastProse && isAfterArticle(element, range, share))
      return leaveOut(element, range, { kind: 'related', evidence: 'a label after the last paragraph' });
    if (count === 1)
      return (
        isLinkedLine(lines[first]!, element, range) &&
        leaveOut(element, range, { kind: 'related', evidence: percent(range) })
      );
    const isSection = lines.slice(first, end).every(({ isHeading }) => isHeading) && prose[end];
    return (
      !isSection &&
      (share >= 0.6 || (isInBody !== undefined && share >= 0.3 && first > firstProse)) &&
      leaveOut(element, range, { kind: 'related', evidence: percent(range) })
    );
  };

  /** A list of names after “These companies take part:” is a part of the text. */
  const isIntroduced = (range: LineRange): boolean => {
    const before = lines[range.first - 1];
    return (
      !!before &&
      /[:：]$/.test(before.text) &&
      !before.isHeading &&
      !isRelatedLabel(before.text) &&
      !isOfferLabel(before.text) &&
      countLetters(before.text) >= MIN_INTRODUCTION_LETTERS &&
      between(lengths, range) <= MAX_NAME_LETTERS * (range.end - range.first)
    );
  };

  const isAfterArticle = (element: TreeElement, range: LineRange, share: number): boolean => {
    const { first, end, linkCount, otherSiteCount } = range;
    if (linkCount && share >= 0.25)
      return element.localName !== 'p' || (!endsSentence(lines[first]!.text) && otherSiteCount < linkCount);
    const isLabel = lines
      .slice(first, end)
      .every(({ text }) => countLetters(text) <= MAX_LABEL_LETTERS && !endsSentence(text));
    const isBesideLeftOut = isOut[first - 1] === 1 || isOut[end] === 1 || isOfferLabel(lines[first]!.text);
    return (
      isLabel &&
      isBesideLeftOut &&
      !LIST.test(element.localName) &&
      element.localName !== 'p' &&
      (!/^h[1-6]$/.test(element.localName) || isOut[end] === 1)
    );
  };

  /** A line that is, from its start to its end, a link to another page of the site. A link to another site may be a source. */
  const isLinkedLine = (
    { text, element: lineElement, length, linkedLength, isHeading }: TextLine,
    element: TreeElement,
    { otherSiteCount }: LineRange,
  ): boolean => {
    // A heading may link to what it is about; a link around a heading is a teaser.
    if (!linkedLength || (isHeading && !isInLink(lineElement))) return false;
    if (LIST.test(element.localName)) return linkedLength >= 0.9 * length;
    return linkedLength >= 0.9 * length && !otherSiteCount && !endsSentence(text) && countLetters(text) >= 25;
  };

  const judgeAll = (): void =>
    visit(article, (node) => isElement(node) && ranges.has(node) && !parts.has(node) && !judge(node));

  judgeAll();
  lastProse = prose.reduce((last, isProse, at) => (isProse && !isOut[at] ? at : last), -1);
  firstProse = prose.findIndex((isProse, at) => isProse && !isOut[at]);
  judgeAll();

  // A label belongs to the links after it. After the last paragraph, so does a heading.
  for (let at = lines.length - 2; at >= 0; at--) {
    const { text, element } = lines[at]!;
    const range = ranges.get(element);
    if (
      isOut[at] ||
      !isOut[at + 1] ||
      prose[at] ||
      !range ||
      range.end - range.first !== 1 ||
      range.isAuthored ||
      range.hasHeadline
    )
      continue;
    if (
      countLetters(text) <= MAX_LABEL_LETTERS &&
      (isRelatedLabel(text) || isOfferLabel(text) || (at > lastProse && !/^(?:li|p)$/.test(element.localName)))
    )
      leaveOut(element, range, { kind: 'related', evidence: 'a label of links' });
  }

  return { parts, headline: headline?.text };
}

const isAside = (element: TreeElement): boolean =>
  /^(?:aside|footer|article)$/.test(element.localName) || element.getAttribute('role') === 'complementary';

/** Whether an element is the header or the footer of the site, not of an article (HTML-AAM). */
const isSiteFrame = (element: TreeElement, article: TreeElement): boolean =>
  /^(?:header|footer)$/.test(element.localName) &&
  article.localName === 'body' &&
  !closestElement(element.parentNode, ({ localName }) => /^(?:article|aside|main|section)$/.test(localName));

const isInLink = (element: TreeElement): boolean =>
  !!closestElement(element.parentNode, ({ localName }) => localName === 'a', MAX_DEPTH);

function isLinkAroundBlocks(element: TreeElement): boolean {
  if (element.localName !== 'a') return false;
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (isElement(child) && isBlock(child)) return true;
  return false;
}

/** The sum of all numbers before each index, and of all. */
function prefixSums(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push(sums.at(-1)! + number);
  return sums;
}
