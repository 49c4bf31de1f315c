import { isElement, visit, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { percentDecode } from '../../core/story/percent-decode.js';
import type { NodeContext } from './page-structure.js';
import { walkParts, solePassageOf, type Part } from './parts.js';
import { parseUrl, type SourcePage } from './source-page.js';

/** The target in the book of a link of a page; undefined if it has no target, so that only its text stays. */
export type LinkResolver = (href: string) => string | undefined;

/** A chapter as the target of links. */
export interface LinkTarget {
  /** The chapter's file in the book. */
  readonly file: string;
  readonly page: SourcePage;
  readonly anchors: ReadonlyMap<string, string>;
  /** The address of the page on the web. */
  readonly address: URL | undefined;
}

/** For each id of the page, the id in the book of its element, or of the first part in or after it. */
export function findAnchors(
  article: TreeElement,
  parts: readonly Part[],
  contexts: ReadonlyMap<TreeNode, NodeContext>,
): Map<string, string> {
  const anchors: { order: number; id: string }[] = [];
  // Text directly in an item has no element, so its id is that of the item.
  const containerIds = new Map<Part, string>();
  for (const part of walkParts(parts)) {
    const line = part.is === 'enclosed' && solePassageOf(part);
    if (line) containerIds.set(line, part.id);
    const node = part.is === 'passage' ? (part.block.runs[0]?.node ?? part.block.element) : part.element;
    anchors.push({ order: contexts.get(node)!.order, id: containerIds.get(part) ?? part.id });
  }
  anchors.sort((a, b) => a.order - b.order);
  const idsInBook = new Map<string, string>();
  let next = 0;
  visit(article, (node) => {
    if (!isElement(node)) return false;
    const id = node.getAttribute('id') ?? (node.localName === 'a' ? node.getAttribute('name') : null);
    const order = contexts.get(node)!.order;
    while (next < anchors.length && anchors[next]!.order < order) next += 1;
    if (id && anchors[next] && !idsInBook.has(id)) idsInBook.set(id, anchors[next]!.id);
    return true;
  });
  return idsInBook;
}

/** Resolves links of a chapter: to itself, to other chapters of the book, to the web. A book may have no others. */
export function createLinkResolver(from: LinkTarget, chapters: readonly LinkTarget[]): LinkResolver {
  return (href) => {
    const reference = href.trim();
    const resolved = reference.startsWith('#') ? { path: '' } : from.page.resolve(reference);
    if (resolved && 'url' in resolved) return toWebUrl(resolved.url);
    const url = parseUrl(reference, from.page.url);
    if (!url) return undefined;
    const fragment = percentDecode(url.hash.slice(1));
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

/** Browsers accept characters that are invalid in a URL (URL Standard §4.3). A book may not have them, so they are encoded. */
function toWebUrl(url: URL): string | undefined {
  if (!/^(?:https?|mailto|tel):$/.test(url.protocol)) return undefined;
  const [, base = '', rest = ''] = /^([a-z]+:(?:\/\/[^/?#]*)?)(.*)$/s.exec(url.href) ?? [];
  const [before, ...after] = rest.split('#');
  const fragment = after.length ? `#${after.join('%23')}` : '';
  return base + `${before}${fragment}`.replace(/[^\w!$&'()*+,\-./:;=?@~%#]|%(?![\da-f]{2})/gi, encodeURIComponent);
}
