import type { TreeElement, TreeNode } from '../../story/tree.js';
import type { Role } from '../../story/story.js';
import type { Rule } from '../rule.js';

/** Class names of parts of a story that are not running text, and the value of `data-aloud` to suggest. */
const PART_PATTERNS: readonly (readonly [name: RegExp, role: string])[] = [
  [/^(?:pull-?quotes?|quote-?box|blockquote)$/, 'quote'],
  [/^(?:fact-?box(?:es)?|info-?box(?:es)?|side-?bar|key-?points?|call-?out|explainer)$/, 'about" or data-aloud="skip'],
  [/^(?:correction|editors?-?note|clarification|legal-?note)$/, 'notice'],
  [/^(?:tags?|tag-?list|topics?|keywords?|more-?on|you-?may-?also-?like|trending|most-?read)$/, 'related'],
  [/^(?:timestamp|published|pub-?date|publish-?date|post-?date|date-?published|last-?updated|meta-?data)$/, 'byline'],
  [/^(?:donate|donation|sign-?up|app-?promo|follow-?us|print-?link|article-?tools)$/, 'advert'],
];

const RUNNING_TEXT_ROLES: ReadonlySet<Role> = new Set<Role>(['paragraph', 'item', 'row', 'heading']);

/** A part that the reader of stories reads as running text, although its class names something else. */
export const unnamedPart: Rule = {
  id: 'story/unnamed-part',
  severity: 'note',
  description: 'A part of the page that is read as running text, although its class names something else.',
  rationale: 'A box, a date or a list of topics is read in the middle of the text, and listeners cannot skip it.',
  criteria: ['1.3.1 A'],
  *check(page) {
    const reported = new Set<TreeNode>();
    const cache = new Map<TreeNode, readonly [TreeElement, string] | undefined>();
    for (const [article, { blocks }] of page.stories)
      for (const { role, element } of blocks) {
        if (!RUNNING_TEXT_ROLES.has(role)) continue;
        const named = findNamedPart(element, article, cache);
        if (!named || reported.has(named[0])) continue;
        const [part, word] = named;
        reported.add(part);
        yield {
          element: part,
          attribute: 'class',
          message: `“${word}” is read as a part of the running text`,
          advice: `say what it is: data-aloud="${PART_PATTERNS.find(([name]) => name.test(word))![1]}"`,
        };
      }
  },
};

/** The outermost element, from a block to its article, whose class names a part. Each element is examined once. */
function findNamedPart(
  element: TreeElement,
  article: TreeElement,
  cache: Map<TreeNode, readonly [TreeElement, string] | undefined>,
): readonly [TreeElement, string] | undefined {
  const path: TreeElement[] = [];
  let named: readonly [TreeElement, string] | undefined;
  for (let node: TreeNode | null = element; node && node !== article; node = node.parentNode) {
    if (cache.has(node)) {
      named = cache.get(node);
      break;
    }
    path.push(node as TreeElement);
  }
  for (const node of path.reverse()) {
    const word = (node.getAttribute('class') ?? '')
      .split(/\s+/)
      .map((name) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase())
      .flatMap((name) => [name, ...name.split(/__|--/)])
      .find((name) => PART_PATTERNS.some(([pattern]) => pattern.test(name)));
    if (word && node.getAttribute('data-aloud') === null) named ??= [node, word];
    cache.set(node, named);
  }
  return named;
}
