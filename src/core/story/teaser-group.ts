import { normalizeText } from './normalize-text.js';
import { countLetters } from './prose-lines.js';
import type { LineRange, MeasuredLines, TextLine } from './text-lines.js';
import type { TreeNode } from './tree.js';

/** The text of a teaser is short. */
const MAX_TEASER_LETTERS = 400;
/** “Read more” follows the title of a teaser after at most so many lines. */
const MAX_LINES_OF_TEASER = 5;
const MAX_LINK_LETTERS = 60;

/**
 * Whether a part consists of teasers: titles in links, or with the same link after each. Its texts, if it has any, stand
 * each in one element with one of the titles: a linked heading over a text of its own may be a section of the article.
 *
 * @param prose tells for each line of the article whether it is prose.
 */
export function isTeaserGroup(
  { first, end }: LineRange,
  prose: readonly boolean[],
  { lines, ranges }: MeasuredLines,
): boolean {
  const inside = lines.slice(first, end);
  const repeated = repeatedLinks(inside);
  const titles = inside.map(
    ({ isHeading, linkedLength, length }, at) =>
      isHeading && (linkedLength >= 0.9 * length || isFollowedBy(inside, at, repeated)),
  );
  const titleCount = titles.filter(Boolean).length;
  const plainCount = inside.filter(({ isHeading }, at) => isHeading && !titles[at]).length;
  const isInCard = ({ element }: TextLine): boolean => {
    for (let node: TreeNode | null = element; node; node = node.parentNode) {
      const card = ranges.get(node);
      const count = card
        ? titles.slice(Math.max(0, card.first - first), Math.max(0, card.end - first)).filter(Boolean).length
        : 0;
      if (count) return count === 1;
    }
    return false;
  };
  return (
    titleCount >= 2 &&
    plainCount <= 1 + titleCount / 4 &&
    inside.every((line, at) => !prose[first + at] || (countLetters(line.text) <= MAX_TEASER_LETTERS && isInCard(line)))
  );
}

/** The texts of links that stand alone more than once: “Read more”. */
function repeatedLinks(lines: readonly TextLine[]): Set<string> {
  const texts = lines
    .filter(({ linkedLength, length }) => linkedLength >= 0.9 * length)
    .map(({ text }) => normalizeText(text));
  return new Set(texts.filter((text, at) => text.length <= MAX_LINK_LETTERS && texts.indexOf(text) !== at));
}

/** Whether one of these links follows a heading, before the next one. */
function isFollowedBy(lines: readonly TextLine[], heading: number, links: ReadonlySet<string>): boolean {
  for (let at = heading + 1; at < lines.length && at <= heading + MAX_LINES_OF_TEASER && !lines[at]!.isHeading; at++)
    if (links.has(normalizeText(lines[at]!.text))) return true;
  return false;
}
