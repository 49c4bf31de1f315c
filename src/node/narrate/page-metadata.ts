import type { Story } from '../../core/story/story.js';
import { isElement, isText, visit, type TreeElement, type TreeNode } from '../../core/story/tree.js';

/** The metadata of a page; '' for facts that it does not have. */
export interface PageMetadata {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** The canonical address. */
  readonly url: string;
  readonly image: string;
  /** ISO 8601, as written. */
  readonly published: string;
  readonly modified: string;
  /** XPath of the headline and the lead, which a voice assistant may read aloud. */
  readonly speakable: readonly string[];
}

/** Names of `<meta>` in the order of preference: Open Graph, HTML §4.2.5.1, Dublin Core. */
const META_NAMES = {
  description: ['og:description', 'description', 'twitter:description'],
  author: ['author', 'dc.creator'],
  image: ['og:image', 'twitter:image'],
  published: ['article:published_time', 'datepublished', 'date', 'dc.date'],
  modified: ['article:modified_time', 'datemodified'],
  url: ['og:url'],
} as const;

/** Reads the metadata of a page from its head and its article. */
export function readPageMetadata(page: TreeNode, { blocks }: Story): PageMetadata {
  const meta = new Map<string, string>();
  let [canonical, title, time] = ['', '', ''];
  visit(page, (node) => {
    if (!isElement(node)) return true;
    const get = (name: string): string => node.getAttribute(name)?.trim() ?? '';
    const { localName } = node;
    if (localName === 'title') title ||= textOf(node);
    if (localName === 'time') time ||= get('datetime');
    if (localName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(get('rel'))) canonical ||= get('href');
    const key = (get('property') || get('name') || get('itemprop')).toLowerCase();
    if (localName === 'meta' && key && !meta.has(key)) meta.set(key, get('content'));
    return true;
  });
  const valueOf = (fact: keyof typeof META_NAMES): string =>
    collapseSpaces(META_NAMES[fact].map((key) => meta.get(key)).find(Boolean) ?? '');
  const headline = blocks.find(({ role }) => role === 'headline');
  const lead = blocks.find(({ role }) => role === 'paragraph');
  return {
    title: collapseSpaces(headline?.text ?? title),
    description: valueOf('description') || collapseSpaces(lead?.text ?? ''),
    author: valueOf('author'),
    url: canonical || valueOf('url'),
    image: valueOf('image'),
    published: validDateOf(valueOf('published') || time),
    modified: validDateOf(valueOf('modified')),
    speakable: [headline, lead].flatMap((block) => (block ? [xpathOf(block.element)] : [])),
  };
}

const collapseSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

const validDateOf = (text: string): string => (Number.isNaN(Date.parse(text)) ? '' : text);

function textOf(element: TreeElement): string {
  let text = '';
  visit(element, (node) => {
    if (isText(node)) text += node.nodeValue ?? '';
    return true;
  });
  return text;
}

/** `/html/body/article[2]/h1`: XPath 1.0 counts elements of the same name. */
function xpathOf(element: TreeElement): string {
  const steps: string[] = [];
  for (let at: TreeNode | null = element; at && isElement(at); at = at.parentNode) {
    const { localName } = at;
    const parent: TreeNode | null = at.parentNode;
    let [position, count] = [0, 0];
    for (let other: TreeNode | null = parent?.firstChild ?? null; other; other = other.nextSibling) {
      if (isElement(other) && other.localName === localName) count++;
      if (other === at) position = count;
    }
    steps.unshift(count > 1 ? `${localName}[${position}]` : localName);
  }
  return `/${steps.join('/')}`;
}
