import { dirname, join } from 'node:path';
import { findInternalSubset } from '../../core/formats/parsing/internal-subset.js';
import type { TextLocation } from '../../core/formats/format/timing.js';
import type { TreeNode } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { parsePage } from '../page/html-page.js';
import { percentDecode } from '../../core/story/percent-decode.js';
import { readText } from '../text-file.js';
import { PageFragments } from '../timing/page-fragments.js';
import { parseXmlSource } from '../xml/parse-xml.js';

/** The files that an overlay may refer to. */
const PAGE_FILE = /\.x?html?$|\.xht$/i;

/**
 * The texts that a timing file refers to, in pages beside it, or in one given page. `textAt` is called while the timing file
 * is parsed, and reads no file: `loadMissing` loads the pages that were missing, and then the timing file is parsed again.
 */
export class PageTexts {
  private readonly fragmentsByPath = new Map<string, PageFragments | undefined>();
  private readonly missingPaths = new Set<string>();
  private readonly folder: string;
  private readonly page: string | undefined;

  /**
   * @param file the timing file.
   * @param page the page for all references, if one is given.
   */
  constructor(file: string, page: string | undefined) {
    this.folder = dirname(file);
    this.page = page;
  }

  readonly textAt = (location: TextLocation): string | undefined => {
    const path = this.page ?? this.pathOf(location.document);
    if (path === undefined) return undefined;
    if (!this.fragmentsByPath.has(path)) {
      this.missingPaths.add(path);
      return undefined;
    }
    return this.fragmentsByPath.get(path)?.textAt(location);
  };

  /** Loads the pages that were missing. Returns whether there were any. @throws UserError if the given page cannot be read. */
  async loadMissing(): Promise<boolean> {
    const paths = [...this.missingPaths];
    this.missingPaths.clear();
    for (const path of paths) {
      const source = await readText(path).catch((error: unknown) => {
        if (path === this.page || !(error instanceof UserError)) throw error;
        return undefined;
      });
      this.fragmentsByPath.set(path, source === undefined ? undefined : new PageFragments(parsePageFile(path, source)));
    }
    return paths.length > 0;
  }

  /** The path of a page beside the timing file; undefined for any other address. */
  private pathOf(document: string): string | undefined {
    if (!PAGE_FILE.test(document) || /^(?:[a-z][\w+.-]*:|\/)/i.test(document)) return undefined;
    return join(this.folder, percentDecode(document));
  }
}

/** Parses XHTML as XML if it is well-formed: in HTML, `<title/>` has no end. */
function parsePageFile(path: string, source: string): TreeNode {
  if (/\.xht(ml)?$/i.test(path) && findInternalSubset(source) < 0)
    try {
      return parseXmlSource(source.replace(/^\uFEFF/, ''));
    } catch {
      // It has named entities, or is not well-formed.
    }
  return parsePage(source);
}
