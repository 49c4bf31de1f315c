import { textIn } from './text-neighbors.js';
import { closestElement, type TreeElement } from './tree.js';

const MAX_EXPANSION_CHARACTERS = 100;

/** Returns a function that gives what `<abbr title>` stands for, at its first use in an article. */
export function createExpansionFinder(article: TreeElement): (element: TreeElement) => string | undefined {
  const isOff = leavesOutExpansions(article);
  const used = new Set<string>();
  return (element) => {
    if (isOff || element.localName !== 'abbr') return undefined;
    const text = textIn(element).trim();
    const title = element.getAttribute('title')?.trim() ?? '';
    // A title with digits is a date for programs.
    const isExpansion = title.length > text.length && title.length <= MAX_EXPANSION_CHARACTERS && !/\d/.test(title);
    if (!isExpansion || used.has(text)) return undefined;
    used.add(text);
    return title;
  };
}

/** Whether the `aloud-article` around an article says `leave-out="expansions"`. */
function leavesOutExpansions(article: TreeElement): boolean {
  const host = closestElement(article, ({ localName }) => localName === 'aloud-article');
  return /\bexpansions\b/.test(host?.getAttribute('leave-out') ?? '');
}
