import { normalizeText } from './normalize-text.js';
import { isElement, isText, rootOf, visit, type TreeNode } from './tree.js';

/** A shorter text is a summary. */
const MIN_CHARACTERS = 400;
/** A shorter line may be in any text. */
const MIN_LINE_CHARACTERS = 20;
/** JSON may be nested deeper than the stack allows. */
const MAX_DEPTH = 12;

/** Tells whether a line is in the text that the page states as its article. */
export type ArticleBody = (line: string) => boolean;

/** The text of the article that the page states for search engines (JSON-LD, schema.org `articleBody`); else undefined. */
export function statedArticleBody(node: TreeNode): ArticleBody | undefined {
  const texts: string[] = [];
  visit(rootOf(node), (each) => {
    if (!isElement(each)) return false;
    const isData = each.localName === 'script' && /^application\/ld\+json/i.test(each.getAttribute('type') ?? '');
    if (isData) texts.push(...bodiesIn(textOf(each)));
    return !isData;
  });
  // A page may state the body of a live ticker as one text for each post.
  const body = comparable(texts.join(' ').replace(/<[^>]{0,2000}>/g, ' '));
  if (body.length < MIN_CHARACTERS) return undefined;
  return (line) => {
    const words = comparable(line);
    return words.length >= MIN_LINE_CHARACTERS && body.includes(words);
  };
}

/** Sites put spaces at other places, and leave out marks. */
const comparable = (text: string): string => normalizeText(text).replaceAll(' ', '');

function textOf(element: TreeNode): string {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) if (isText(child)) text += child.nodeValue!;
  return text;
}

function bodiesIn(json: string): string[] {
  try {
    return findBodies(JSON.parse(json), 0);
  } catch {
    return [];
  }
}

function findBodies(value: unknown, depth: number): string[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'articleBody' && typeof inner === 'string' ? [inner] : findBodies(inner, depth + 1),
  );
}
