import { dirname, join } from 'node:path';
import { textBelow } from '../../core/formats/markup.js';
import type { Place } from '../../core/formats/timing.js';
import { descendants, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { Complaint } from '../complaint.js';
import { parsePage } from '../page.js';
import { readText } from '../text-file.js';
import { parseXml } from '../xml.js';

/** What an overlay may point at. */
const PAGE = /\.x?html?$|\.xht$/i;

/**
 * The texts that a timing file points at: its pages are beside it, or one is given for all. It is asked while the file is
 * read, and reads no file itself: what it lacked is fetched then, and the file read again.
 */
export class PageTexts {
  private readonly pages = new Map<string, ReadonlyMap<string, TreeElement> | undefined>();
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

  readonly at = ({ document, fragment }: Place): string | undefined => {
    const path =
      this.page ??
      (PAGE.test(document) && !/^(?:[a-z][\w+.-]*:|\/)/i.test(document) ? this.pathOf(document) : undefined);
    if (path === undefined || !fragment) return undefined;
    if (!this.pages.has(path)) {
      this.wanted.add(path);
      return undefined;
    }
    const element = this.pages.get(path)?.get(fragment);
    if (!element) return undefined;
    return element.localName === 'img' ? (element.getAttribute('alt') ?? undefined) : textBelow(element);
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
      this.pages.set(path, source === undefined ? undefined : byId(treeOf(path, source)));
    }
    return wanted.length > 0;
  }

  private pathOf(document: string): string {
    try {
      return join(this.folder, decodeURIComponent(document));
    } catch {
      return join(this.folder, document);
    }
  }
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

function byId(root: TreeNode): ReadonlyMap<string, TreeElement> {
  const elements = new Map<string, TreeElement>();
  for (const element of [...(root.nodeType === 1 ? [root as TreeElement] : []), ...descendants(root)]) {
    const id = element.getAttribute('id');
    if (id && !elements.has(id)) elements.set(id, element);
  }
  return elements;
}
