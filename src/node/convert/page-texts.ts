import { dirname, join } from 'node:path';
import type { TextLocation } from '../../core/formats/format/timing.js';
import type { TreeNode } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { parsePage } from '../page/html-page.js';
import { readText } from '../text-file.js';
import { percentDecode, PageFragments } from '../timing/page-fragments.js';
import { parseXmlSource } from '../xml/parse-xml.js';

/** What an overlay may point at. */
const PAGE_FILE = /\.x?html?$|\.xht$/i;

/**
 * The texts that a timing file points at: its pages are beside it, or one is given for all. It is asked while the file is
 * read, and reads no file itself: what it lacked is fetched then, and the file read again.
 */
export class PageTexts {
  private readonly fragmentsByPath = new Map<string, PageFragments | undefined>();
  private readonly missingPaths = new Set<string>();
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

  readonly textAt = (place: TextLocation): string | undefined => {
    const path = this.page ?? this.pathOf(place.document);
    if (path === undefined) return undefined;
    if (!this.fragmentsByPath.has(path)) {
      this.missingPaths.add(path);
      return undefined;
    }
    return this.fragmentsByPath.get(path)?.textAt(place);
  };

  /** Fetches what was asked for in vain. Says whether there was anything. @throws Complaint where the page given cannot be read. */
  async loadMissing(): Promise<boolean> {
    const wanted = [...this.missingPaths];
    this.missingPaths.clear();
    for (const path of wanted) {
      const source = await readText(path).catch((error: unknown) => {
        if (path === this.page || !(error instanceof UserError)) throw error;
        return undefined;
      });
      this.fragmentsByPath.set(path, source === undefined ? undefined : new PageFragments(parsePageFile(path, source)));
    }
    return wanted.length > 0;
  }

  /** Of a page beside the timing file; undefined for any other address. */
  private pathOf(document: string): string | undefined {
    if (!PAGE_FILE.test(document) || /^(?:[a-z][\w+.-]*:|\/)/i.test(document)) return undefined;
    return join(this.folder, percentDecode(document));
  }
}

/** XHTML is read as XML, where it is: to an HTML parser `<title/>` has no end. */
function parsePageFile(path: string, source: string): TreeNode {
  if (/\.xht(ml)?$/i.test(path) && !/<!DOCTYPE[^<>[]*\[/i.test(source))
    try {
      return parseXmlSource(source.replace(/^\uFEFF/, ''));
    } catch {
      // It holds named entities, or is no XML after all.
    }
  return parsePage(source);
}
