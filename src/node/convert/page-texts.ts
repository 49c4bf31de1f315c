import { dirname, join } from 'node:path';
import { textBelow } from '../../core/formats/markup.js';
import type { Place } from '../../core/formats/timing.js';
import { descendants, isElement, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { Complaint } from '../complaint.js';
import { parsePage } from '../page.js';
import { readText } from '../text-file.js';
import { parseXml } from '../xml.js';
import { selectFirst } from './select.js';

/** What an overlay may point at. */
const PAGE = /\.x?html?$|\.xht$/i;

/**
 * The texts that a timing file points at: its pages are beside it, or one is given for all. It is asked while the file is
 * read, and reads no file itself: what it lacked is fetched then, and the file read again.
 */
export class PageTexts {
  private readonly pages = new Map<string, Page | undefined>();
  private readonly wanted = new Set<string>();
  private readonly folder: string;
  private readonly page: string | undefined;

  /**
   * @param file the timing file
   * @param page the page for all of its places, where one is given
   */
  constructor(file: string, page: string | undefined) {
    this.folder = dirname(file);
    this.page = page;
  }

  readonly at = (place: Place): string | undefined => {
    const path = this.page ?? this.pathOf(place.document);
    if (path === undefined) return undefined;
    if (!this.pages.has(path)) {
      this.wanted.add(path);
      return undefined;
    }
    const page = this.pages.get(path);
    return page && textOf(page, place);
  };

  /** Fetches what was asked for in vain. Says whether there was anything. @throws Complaint where the page given cannot be read. */
  async fetch(): Promise<boolean> {
    const wanted = [...this.wanted];
    this.wanted.clear();
    for (const path of wanted) {
      const source = await readText(path).catch((error: unknown) => {
        if (path === this.page || !(error instanceof Complaint)) throw error;
        return undefined;
      });
      this.pages.set(path, source === undefined ? undefined : pageOf(treeOf(path, source)));
    }
    return wanted.length > 0;
  }

  /** Of a page beside the timing file; undefined for any other address. */
  private pathOf(document: string): string | undefined {
    if (!PAGE.test(document) || /^(?:[a-z][\w+.-]*:|\/)/i.test(document)) return undefined;
    return join(this.folder, decoded(document));
  }
}

/** Addresses write some letters by their bytes (RFC 3986 §2.1); a per cent sign may also be one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

interface Page {
  readonly root: TreeNode;
  readonly ids: ReadonlyMap<string, TreeElement>;
  /** Of each selector what it selects. */
  readonly selected: Map<string, TreeElement | undefined>;
}

/** What stands at an id or a selector; of its text the part that a TextPositionSelector counts, its end included. */
function textOf({ root, ids, selected }: Page, { fragment, selector }: Place): string | undefined {
  const { value, refinedBy } = (selector ?? {}) as { value?: unknown; refinedBy?: { start?: unknown; end?: unknown } };
  if (!fragment && typeof value === 'string' && !selected.has(value)) selected.set(value, selectFirst(root, value));
  const element = fragment ? (ids.get(fragment) ?? ids.get(decoded(fragment))) : selected.get(String(value));
  if (!element) return undefined;
  const text = element.localName === 'img' ? element.getAttribute('alt') : textBelow(element);
  const { start, end } = refinedBy ?? {};
  return (typeof start === 'number' && typeof end === 'number' ? text?.slice(start, end + 1) : text) ?? undefined;
}

/** XHTML is read as XML, where it is: to an HTML parser `<title/>` has no end. */
function treeOf(path: string, source: string): TreeNode {
  if (/\.xht(ml)?$/i.test(path) && !/<!DOCTYPE[^<>[]*\[/i.test(source))
    try {
      return parseXml(source.replace(/^\uFEFF/, ''));
    } catch {
      // It holds named entities, or is no XML after all.
    }
  return parsePage(source);
}

function pageOf(root: TreeNode): Page {
  const ids = new Map<string, TreeElement>();
  for (const element of [...(isElement(root) ? [root] : []), ...descendants(root)]) {
    const id = element.getAttribute('id');
    if (id && !ids.has(id)) ids.set(id, element);
  }
  return { root, ids, selected: new Map() };
}
