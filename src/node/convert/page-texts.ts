import { dirname, join } from 'node:path';
import type { Place } from '../../core/formats/timing.js';
import type { TreeNode } from '../../core/story/tree.js';
import { Complaint } from '../complaint.js';
import { parsePage } from '../page.js';
import { readText } from '../text-file.js';
import { decoded, PagePlaces } from '../timing/page-places.js';
import { parseXml } from '../xml.js';

/** What an overlay may point at. */
const PAGE = /\.x?html?$|\.xht$/i;

/**
 * The texts that a timing file points at: its pages are beside it, or one is given for all. It is asked while the file is
 * read, and reads no file itself: what it lacked is fetched then, and the file read again.
 */
export class PageTexts {
  private readonly pages = new Map<string, PagePlaces | undefined>();
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
    return this.pages.get(path)?.textAt(place);
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
      this.pages.set(path, source === undefined ? undefined : new PagePlaces(treeOf(path, source)));
    }
    return wanted.length > 0;
  }

  /** Of a page beside the timing file; undefined for any other address. */
  private pathOf(document: string): string | undefined {
    if (!PAGE.test(document) || /^(?:[a-z][\w+.-]*:|\/)/i.test(document)) return undefined;
    return join(this.folder, decoded(document));
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
