import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Story } from '../../core/story/story.js';
import { descendants, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { isSilent } from '../../core/speech/silent-blocks.js';
import { UserError } from '../errors/user-error.js';
import { pageLineOf, parsePage } from '../page/html-page.js';
import { readPageStory, type PageStory } from '../page/page-story.js';
import { readText } from '../text-file.js';

/** Where a reference of a page leads: to a file beside it, or to the web. */
export type ResolvedReference = { readonly path: string } | { readonly url: URL };

/** A page with a story, as it is read for a book. */
export class SourcePage {
  /** As it was named, for messages. */
  readonly file: string;
  readonly root: TreeNode;
  readonly elements: readonly TreeElement[];
  readonly article: TreeElement;
  readonly story: Story;
  /** What the author says of an element, on it or by a selector. */
  readonly correctionOf: PageStory['correctionOf'];
  readonly url: URL;
  /** What relative references count from. */
  readonly #base: URL;

  /** @throws Complaint where the page has nothing to read. */
  static async open(file: string): Promise<SourcePage> {
    return new SourcePage(file, await readText(file));
  }

  constructor(file: string, html: string) {
    const document = parsePage(html);
    const found = readPageStory(document, file);
    if (!found?.story.blocks.some((block) => !isSilent(block)))
      throw new UserError(
        file,
        found ? pageLineOf(found.article) : 1,
        'nothing here to read',
        'put the text of the story into an <article>',
      );
    this.file = file;
    this.root = document;
    this.elements = descendants(document);
    this.article = found.article;
    this.story = found.story;
    this.correctionOf = found.correctionOf;
    this.url = pathToFileURL(resolve(file));
    const base = this.elements.find(({ localName }) => localName === 'base')?.getAttribute('href');
    this.#base = (base && parseUrl(base, this.url)) || this.url;
  }

  /**
   * Where a reference leads. Undefined for what is none, and for what names a place on this machine by its full path:
   * a page from elsewhere could put somebody's private files into the book.
   */
  resolve(reference: string): ResolvedReference | undefined {
    const written = reference.trim();
    // From a file, `//host/path` would be another machine's disk; on the site it is the web.
    const url = parseUrl(written.replace(/^[/\\]{2}/, 'https://'), this.#base);
    if (!url || !written) return undefined;
    if (url.protocol !== 'file:') return { url };
    if (/^(?:file:|[/\\])/i.test(written)) return undefined;
    try {
      return { path: fileURLToPath(url) };
    } catch {
      return undefined; // such as one with an escaped slash in it
    }
  }
}

export function parseUrl(reference: string, base?: URL): URL | undefined {
  try {
    return new URL(reference, base);
  } catch {
    return undefined;
  }
}
