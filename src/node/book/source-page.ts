import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isSilent } from '../../core/speech/silent-blocks.js';
import type { Story } from '../../core/story/story.js';
import { descendants, type TreeElement, type TreeNode } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { pageLineOf, parsePage } from '../page/html-page.js';
import { readPageStory, type PageStory } from '../page/page-story.js';
import { readText } from '../text-file.js';

/** The target of a reference of a page: a file, or an address on the web. */
export type ResolvedReference = { readonly path: string } | { readonly url: URL };

/** A page with a story for a book. */
export class SourcePage {
  /** Path, for messages. */
  readonly file: string;
  readonly root: TreeNode;
  readonly elements: readonly TreeElement[];
  readonly article: TreeElement;
  readonly story: Story;
  /** The role that the author gives an element, by an attribute or by a selector. */
  readonly correctionOf: PageStory['correctionOf'];
  readonly url: URL;
  /** The base of relative references. */
  readonly #base: URL;

  /** @throws UserError if the page has nothing to read. */
  static async open(file: string): Promise<SourcePage> {
    return new SourcePage(file, await readText(file));
  }

  /** @param url of the page, to which its references are relative (default: that of the file) */
  constructor(file: string, html: string, url: URL = pathToFileURL(resolve(file))) {
    const document = parsePage(html);
    const pageStory = readPageStory(document, file);
    if (!pageStory?.story.blocks.some((block) => !isSilent(block)))
      throw new UserError(
        file,
        pageStory ? pageLineOf(pageStory.article) : 1,
        'nothing here to read',
        'put the text of the story into an <article>',
      );
    this.file = file;
    this.root = document;
    this.elements = descendants(document);
    this.article = pageStory.article;
    this.story = pageStory.story;
    this.correctionOf = pageStory.correctionOf;
    this.url = url;
    const base = this.elements.find(({ localName }) => localName === 'base')?.getAttribute('href');
    this.#base = (base && parseUrl(base, this.url)) || this.url;
  }

  /**
   * Resolves a reference. Undefined if it is invalid, or if it is an absolute path on this machine: a downloaded page could put
   * private files of its reader into the book.
   */
  resolve(reference: string): ResolvedReference | undefined {
    const trimmed = reference.trim();
    // In a file, `//host/path` would be the disk of another machine; on a site it is on the web.
    const url = parseUrl(trimmed.replace(/^[/\\]{2}/, 'https://'), this.#base);
    if (!url || !trimmed) return undefined;
    if (url.protocol !== 'file:') return { url };
    if (/^(?:file:|[/\\])/i.test(trimmed)) return undefined;
    try {
      return { path: fileURLToPath(url) };
    } catch {
      return undefined; // for example with an escaped slash
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
