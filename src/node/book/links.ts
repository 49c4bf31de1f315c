import { isElement, visit, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import type { NodeContext } from './page-structure.js';
import { walkParts, solePassageOf, type Part } from './parts.js';
import { parseUrl, type SourcePage } from './source-page.js';

/** What a link of a page becomes in the book; undefined where it would lead nowhere, and only its text stays. */
export type LinkResolver = (href: string) => string | undefined;

/** A chapter as others lead to it. */
export interface LinkTarget {
  /** The chapter's file in the book. */
  readonly file: string;
  readonly page: SourcePage;
  readonly anchors: ReadonlyMap<string, string>;
  /** The page's own address on the web. */
  readonly address: URL | undefined;
}

/** The page's ids, and the id of what stands there in the book: the element itself, or the first thing in or after it. */
export function findAnchors(
  article: TreeElement,
  parts: readonly Part[],
  around: ReadonlyMap<TreeNode, NodeContext>,
): Map<string, string> {
  const places: { order: number; id: string }[] = [];
  // Text directly in an item has no element of its own.
  const holders = new Map<Part, string>();
  for (const part of walkParts(parts)) {
    const line = part.is === 'enclosed' && solePassageOf(part);
    if (line) holders.set(line, part.id);
    const node = part.is === 'passage' ? (part.block.runs[0]?.node ?? part.block.element) : part.element;
    places.push({ order: around.get(node)!.order, id: holders.get(part) ?? part.id });
  }
  places.sort((a, b) => a.order - b.order);
  const found = new Map<string, string>();
  let next = 0;
  visit(article, (node) => {
    if (!isElement(node)) return false;
    const id = node.getAttribute('id') ?? (node.localName === 'a' ? node.getAttribute('name') : null);
    const order = around.get(node)!.order;
    while (next < places.length && places[next]!.order < order) next += 1;
    if (id && places[next] && !found.has(id)) found.set(id, places[next]!.id);
    return true;
  });
  return found;
}

/** Links from one chapter: within it, to other chapters of the book, to the web; nothing else may stand in a book. */
export function createLinkResolver(from: LinkTarget, chapters: readonly LinkTarget[]): LinkResolver {
  return (href) => {
    const reference = href.trim();
    const place = reference.startsWith('#') ? { path: '' } : from.page.resolve(reference);
    if (place && 'url' in place) return toWebUrl(place.url);
    const url = parseUrl(reference, from.page.url);
    if (!url) return undefined;
    const fragment = decodeFragment(url.hash.slice(1));
    const target = chapters.find(({ page }) => page.url.pathname === url.pathname);
    if (target) {
      const id = target.anchors.get(fragment);
      if (target === from) return id && `#${id}`;
      return id ? `${target.file}#${id}` : target.file;
    }
    const onSite = from.address && parseUrl(reference, from.address);
    return onSite && toWebUrl(onSite);
  };
}

/** Browsers let characters pass that a valid URL does not have (URL Standard §4.3); books may not hold them. */
function toWebUrl(url: URL): string | undefined {
  if (!/^(?:https?|mailto|tel):$/.test(url.protocol)) return undefined;
  const [, base = '', rest = ''] = /^([a-z]+:(?:\/\/[^/?#]*)?)(.*)$/s.exec(url.href) ?? [];
  const [before, ...after] = rest.split('#');
  const fragment = after.length ? `#${after.join('%23')}` : '';
  return base + `${before}${fragment}`.replace(/[^\w!$&'()*+,\-./:;=?@~%#]|%(?![\da-f]{2})/gi, encodeURIComponent);
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
