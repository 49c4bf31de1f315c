import { ArticleMeasures } from './article-measures.js';
import { isBlock } from './element-kinds.js';
import { headlineLine } from './headline-line.js';
import { normalizeText } from './normalize-text.js';
import { isOfferLabel, isRelatedLabel, isRowOfNetworks } from './page-labels.js';
import { isLinkedLine } from './linked-line.js';
import { isOfferBox } from './offer-box.js';
import { isAside, isIndivisible, isLinkAroundBlocks, isList, isSiteFrame } from './page-elements.js';
import { countLetters } from './prose-lines.js';
import { repeatedFigures } from './repeated-figures.js';
import { endsSentence } from './sentence-end.js';
import type { Omission } from './story.js';
import { isTeaserGroup } from './teaser-group.js';
import type { LineRange, TextLine } from './text-lines.js';
import { isElement, visit, type TreeElement, type TreeNode } from './tree.js';
import type { RenderingLookup } from './visibility.js';

/** A part of the page that is not the article, by its content and its position. */
export type PagePart = Pick<Omission, 'kind' | 'evidence'>;

export interface PageParts {
  readonly parts: ReadonlyMap<TreeNode, PagePart>;
  /** The words of the headline, normalized; undefined if nothing is left out of the article. */
  readonly headline?: string | undefined;
}

/** An article with less prose, in letters, is too short to tell it from the rest of the page. */
const MIN_PROSE_LETTERS = 40;
/** Teasers with sentences outside their links hold less than this share of the prose. */
const MAX_TEASER_SHARE = 0.35;
/**
 * At the end of a page, after a text of so many letters, teasers may hold somewhat more text than the article. With a
 * larger share they are the article: a list of recipes after its introduction.
 */
const MAX_TEASER_SHARE_AT_END = 0.6;
const MIN_TEASERS_AT_END = 4;
const MIN_ARTICLE_LETTERS = 500;
const MAX_LABEL_LETTERS = 60;
/** A text of so many UTF-16 units without spaces is short. */
const MAX_SHORT_LENGTH = 200;
/** Lines, counted once for each element around them. */
const MAX_WORK = 1_000_000;
const MIN_INTRODUCTION_LETTERS = 20;
const MAX_NAME_LETTERS = 40;

const TEXT = /^(?:p|h[1-6])$/;

/**
 * Finds the parts of an article that are not the article, in pages of any language: links to other pages, offers of the
 * site, its header and footer, and repetitions of the headline. The evidence is the share of links, the position, the
 * words of the headline, the text that the page states as its article, and labels in many languages. A part with prose
 * is left out only among teasers, or in the header or footer of the site. Of an article without links nothing is left
 * out: a page loads these rules only for an article with links.
 */
export function findPageParts(article: TreeElement, rendering: RenderingLookup): PageParts {
  const measures = new ArticleMeasures(article, rendering);
  const isTooShort = measures.proseLetters < MIN_PROSE_LETTERS;
  return isTooShort || !measures.hasLinks ? { parts: new Map() } : new PagePartSearch(article, measures).run();
}

class PagePartSearch {
  readonly #article: TreeElement;
  readonly #measures: ArticleMeasures;
  readonly #lines: readonly TextLine[];
  readonly #prose: readonly boolean[];
  readonly #parts = new Map<TreeNode, PagePart>();
  /** For each line, whether it is left out. */
  readonly #isOut: Uint8Array;
  #firstProse: number;
  #lastProse = Infinity;
  /** Elements may be nested by the thousand: then the rest of them are read. */
  #workLeft = MAX_WORK;

  constructor(article: TreeElement, measures: ArticleMeasures) {
    this.#article = article;
    this.#measures = measures;
    this.#lines = measures.lines;
    this.#prose = measures.prose;
    this.#isOut = new Uint8Array(measures.lines.length);
    this.#firstProse = measures.prose.indexOf(true);
  }

  run(): PageParts {
    const headline = headlineLine(this.#lines, this.#article);
    if (headline) this.#leaveOutRepetitions(headline);
    for (const figure of repeatedFigures(this.#measures))
      this.#leaveOut(figure, this.#measures.ranges.get(figure)!, { kind: 'repeated', evidence: 'the same figure' });
    this.#measures.excludeFromLengths((line) => this.#isOut[line] === 1);
    this.#judgeAll();
    // Once more, now that the first and the last line of the article are known.
    this.#lastProse = this.#prose.reduce((last, isProse, at) => (isProse && !this.#isOut[at] ? at : last), -1);
    this.#firstProse = this.#prose.findIndex((isProse, at) => isProse && !this.#isOut[at]);
    this.#judgeAll();
    this.#leaveOutLabels();
    return { parts: this.#parts, headline: headline?.text };
  }

  #leaveOut(element: TreeElement, range: LineRange, part: PagePart): void {
    this.#parts.set(element, part);
    this.#isOut.fill(1, range.first, range.end);
  }

  #leaveOutRepetitions(headline: { text: string; at: number }): void {
    for (const [at, { text, element }] of this.#lines.entries()) {
      const range = this.#measures.ranges.get(element)!;
      const isOnlyText = range.end - range.first === 1 && !range.isAuthored;
      if (at !== headline.at && isOnlyText && normalizeText(text) === headline.text)
        this.#leaveOut(element, range, { kind: 'repeated', evidence: 'the same text' });
    }
  }

  #judgeAll(): void {
    visit(
      this.#article,
      (node) => isElement(node) && this.#measures.ranges.has(node) && !this.#parts.has(node) && !this.#judge(node),
    );
  }

  /** Leaves an element out if it is no part of the article. Returns whether it did. */
  #judge(element: TreeElement): boolean {
    const range = this.#measures.ranges.get(element)!;
    this.#workLeft -= range.end - range.first;
    if (!this.#measures.lengthOf(range) || range.isAuthored || range.hasHeadline || this.#workLeft < 0) return false;
    const part = this.#partOf(element, range);
    if (part) this.#leaveOut(element, range, part);
    return !!part;
  }

  #partOf(element: TreeElement, range: LineRange): PagePart | undefined {
    const { localName } = element;
    const { first, end } = range;
    const letters = this.#measures.lettersIn(range);
    const { proseLetters } = this.#measures;
    if (isSiteFrame(element, this.#article) && letters <= 0.2 * proseLetters)
      return { kind: 'advert', evidence: `the <${localName}> of the page` };
    const isBoxElement = localName === 'figure' || (isBlock(element) && !isIndivisible(element));
    if (
      isBoxElement &&
      first > this.#firstProse &&
      isOfferBox(this.#lines.slice(first, end), range, letters, proseLetters)
    )
      return { kind: 'advert', evidence: 'a box of an offer' };
    if (isIndivisible(element) || (!isBlock(element) && !isLinkAroundBlocks(element))) return undefined;
    if (
      range.linkCount > 1 &&
      letters <= (this.#isAtEnd(range) ? MAX_TEASER_SHARE_AT_END : MAX_TEASER_SHARE) * proseLetters &&
      isTeaserGroup(range, this.#prose, this.#measures)
    )
      return { kind: 'related', evidence: 'a row of linked headings' };
    if (!this.#measures.isWithoutSentences(range)) return undefined;
    return this.#offerOf(element, range) ?? this.#linksOf(element, range);
  }

  /** Whether only links to the site follow a text of some length, up to the end. */
  #isAtEnd({ first, end, linkCount, otherSiteCount }: LineRange): boolean {
    return (
      linkCount >= MIN_TEASERS_AT_END &&
      !otherSiteCount &&
      end > this.#prose.lastIndexOf(true) &&
      this.#measures.lettersIn({ first: 0, end: first }) >= MIN_ARTICLE_LETTERS
    );
  }

  /** A form, or a text that offers to share, to subscribe or to log in. */
  #offerOf({ localName }: TreeElement, range: LineRange): PagePart | undefined {
    const { first, end, linkCount, offerCount, controlCount } = range;
    const share = this.#measures.linkShareOf(range);
    const isShort = this.#measures.lengthOf(range) <= MAX_SHORT_LENGTH;
    if (localName === 'form' && controlCount) return { kind: 'advert', evidence: 'a form' };
    const isOffer = offerCount > 0 && offerCount >= linkCount / 2;
    const isShortOffer = isShort && (isOfferLabel(this.#lines[first]!.text) || (end - first === 1 && share >= 0.15));
    if (isOffer && (share >= 0.3 || isShortOffer))
      return { kind: 'advert', evidence: 'a link to share, subscribe or log in' };
    const isAtEdge = first > this.#lastProse || end <= this.#firstProse || controlCount > 0 || linkCount > 0;
    return isAtEdge && isShort && !TEXT.test(localName) && isRowOfNetworks(this.#measures.textOf(range))
      ? { kind: 'advert', evidence: 'a row of networks to share with' }
      : undefined;
  }

  /** Links to other pages, with their labels. */
  #linksOf(element: TreeElement, range: LineRange): PagePart | undefined {
    const { first, end, linkCount } = range;
    const count = end - first;
    const share = this.#measures.linkShareOf(range);
    const linkText: PagePart = { kind: 'related', evidence: `a text of links (${Math.round(100 * share)} %)` };
    const label = this.#lines[first]!.text;
    if (this.#isIntroduced(range) && count > 1) return undefined;
    if (linkCount && isRelatedLabel(label) && (share >= 0.3 || count > 1))
      return { kind: 'related', evidence: `“${label.slice(0, 40)}” with links` };
    if (isAside(element) && linkCount && share >= 0.3)
      return { kind: 'related', evidence: `<${element.localName}> with links` };
    if (first > this.#lastProse && this.#isAfterArticle(element, range, share))
      return { kind: 'related', evidence: 'a label after the last paragraph' };
    if (count === 1) return isLinkedLine(this.#lines[first]!, element, range) ? linkText : undefined;
    const isSection = this.#lines.slice(first, end).every(({ isHeading }) => isHeading) && this.#prose[end];
    const isLinkedBody = this.#measures.isInBody !== undefined && share >= 0.3 && first > this.#firstProse;
    return !isSection && (share >= 0.6 || isLinkedBody) ? linkText : undefined;
  }

  /** A list of names after “These companies take part:” is a part of the text. */
  #isIntroduced(range: LineRange): boolean {
    const before = this.#lines[range.first - 1];
    return (
      !!before &&
      /[:：]$/.test(before.text) &&
      !before.isHeading &&
      !isRelatedLabel(before.text) &&
      !isOfferLabel(before.text) &&
      countLetters(before.text) >= MIN_INTRODUCTION_LETTERS &&
      this.#measures.lengthOf(range) <= MAX_NAME_LETTERS * (range.end - range.first)
    );
  }

  #isAfterArticle(element: TreeElement, range: LineRange, share: number): boolean {
    const { localName } = element;
    const { first, end, linkCount, otherSiteCount } = range;
    if (linkCount && share >= 0.25)
      return localName !== 'p' || (!endsSentence(this.#lines[first]!.text) && otherSiteCount < linkCount);
    const isLabel = this.#lines
      .slice(first, end)
      .every(({ text }) => countLetters(text) <= MAX_LABEL_LETTERS && !endsSentence(text));
    const isBeforeLeftOut = this.#isOut[end] === 1;
    const isBesideLeftOut = this.#isOut[first - 1] === 1 || isBeforeLeftOut || isOfferLabel(this.#lines[first]!.text);
    return (
      isLabel &&
      isBesideLeftOut &&
      !isList(element) &&
      localName !== 'p' &&
      (!/^h[1-6]$/.test(localName) || isBeforeLeftOut)
    );
  }

  /** A label belongs to the links after it. After the last paragraph, so does a heading. */
  #leaveOutLabels(): void {
    for (let at = this.#lines.length - 2; at >= 0; at--) {
      const { text, element } = this.#lines[at]!;
      const range = this.#measures.ranges.get(element);
      if (this.#isOut[at] || !this.#isOut[at + 1] || this.#prose[at]) continue;
      if (!range || range.end - range.first !== 1 || range.isAuthored || range.hasHeadline) continue;
      const isLabel =
        isRelatedLabel(text) || isOfferLabel(text) || (at > this.#lastProse && !/^(?:li|p)$/.test(element.localName));
      if (countLetters(text) <= MAX_LABEL_LETTERS && isLabel)
        this.#leaveOut(element, range, { kind: 'related', evidence: 'a label of links' });
    }
  }
}
