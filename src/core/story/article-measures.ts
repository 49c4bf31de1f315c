import { statedArticleBody, type ArticleBody } from './article-body.js';
import { countLetters, isProseLine } from './prose-lines.js';
import { endsSentence } from './sentence-end.js';
import { measureLines, type LineRange, type MeasuredLines, type TextLine } from './text-lines.js';
import type { TreeElement, TreeNode } from './tree.js';
import type { RenderingLookup } from './visibility.js';

type Bounds = Pick<LineRange, 'first' | 'end'>;

/** What the lines of an article hold: prose, captions, links. The sums over a range of lines take constant time. */
export class ArticleMeasures implements MeasuredLines {
  readonly lines: readonly TextLine[];
  readonly ranges: ReadonlyMap<TreeNode, LineRange>;
  readonly hasLinks: boolean;
  /** The text that the page states as its article; undefined if it states none. */
  readonly isInBody: ArticleBody | undefined;
  /** For each line, whether it is prose. */
  readonly prose: readonly boolean[];
  /** Letters of all prose. */
  readonly proseLetters: number;
  readonly #letters: readonly number[];
  readonly #proseCounts: readonly number[];
  readonly #captionCounts: readonly number[];
  readonly #linkedLengths: readonly number[];
  #lengths: readonly number[];

  constructor(article: TreeElement, rendering: RenderingLookup) {
    const { lines, ranges, hasLinks } = measureLines(article, rendering);
    const isInBody = statedArticleBody(article);
    const prose = lines.map((line) => !line.isInFigure && isProseLine(line, isInBody));
    this.lines = lines;
    this.ranges = ranges;
    this.hasLinks = hasLinks;
    this.isInBody = isInBody;
    this.prose = prose;
    this.#letters = prefixSums(lines.map(({ text }, at) => (prose[at] ? countLetters(text) : 0)));
    this.proseLetters = this.#letters.at(-1)!;
    this.#proseCounts = prefixSums(prose.map(Number));
    this.#captionCounts = prefixSums(
      lines.map(
        ({ isInFigure, text, length, linkedLength }) => +(isInFigure && linkedLength < length && endsSentence(text)),
      ),
    );
    this.#linkedLengths = prefixSums(lines.map(({ linkedLength, length }) => Math.min(linkedLength, length)));
    this.#lengths = prefixSums(lines.map(({ length }) => length));
  }

  /** Lines without links that are left out no longer count in lengths. */
  excludeFromLengths(isLeftOut: (line: number) => boolean): void {
    this.#lengths = prefixSums(
      this.lines.map(({ length, linkedLength }, at) => (isLeftOut(at) && !linkedLength ? 0 : length)),
    );
  }

  /** Letters of the prose in a range. */
  lettersIn(range: Bounds): number {
    return between(this.#letters, range);
  }

  /** Whether a range has no prose and no caption. */
  isWithoutSentences(range: Bounds): boolean {
    return !between(this.#proseCounts, range) && !between(this.#captionCounts, range);
  }

  /** UTF-16 units without spaces. */
  lengthOf(range: Bounds): number {
    return between(this.#lengths, range);
  }

  /** The share of a text that stands in links. */
  linkShareOf(range: Bounds): number {
    return between(this.#linkedLengths, range) / Math.max(1, this.lengthOf(range));
  }

  textOf({ first, end }: Bounds): string {
    return this.lines
      .slice(first, end)
      .map(({ text }) => text)
      .join(' ');
  }
}

const between = (sums: readonly number[], { first, end }: Bounds): number => sums[end]! - sums[first]!;

/** The sum of all numbers before each index, and of all. */
function prefixSums(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push(sums.at(-1)! + number);
  return sums;
}
