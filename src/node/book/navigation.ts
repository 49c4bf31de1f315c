import { otherTongue, type Tongue } from './language-tag.js';
import { allParts, type Part } from './parts.js';
import type { Words } from './words.js';
import { xhtmlPage } from './xhtml-page.js';
import { element, lines, type Content } from './xml.js';

/** A line of the table of contents, and those under it. */
interface Entry {
  readonly title: string;
  readonly href: string;
  readonly level: number;
  readonly tongue: Tongue;
  readonly entries: Entry[];
}

/** A chapter, as the table of contents needs it. */
export interface Listed {
  readonly title: string;
  readonly file: string;
  readonly parts: readonly Part[];
  readonly page: { readonly story: Tongue };
}

/**
 * Writes the navigation document (EPUB 3.3 §7): chapters with their headings, and landmarks. Of several chapters it is
 * also the book's first page; before a single story it would only be in the way.
 */
export function navigation(
  chapters: readonly Listed[],
  book: Tongue & { readonly title: string },
  { book: words, language }: Words,
): string {
  const contents = element(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents', id: 'toc' },
    lines([
      element('h1', { id: 'contents', lang: language, 'xml:lang': language }, words.contents),
      list(chapters.map(entryOf), book),
    ]),
    '\n',
  );
  const landmark = (type: string, href: string, name: string): Content =>
    element('li', {}, element('a', { 'epub:type': type, href }, name));
  const landmarks = element(
    'nav',
    { 'epub:type': 'landmarks', 'aria-label': words.landmarks, lang: language, 'xml:lang': language, hidden: 'hidden' },
    element(
      'ol',
      {},
      chapters.length > 1 ? landmark('toc', '#toc', words.contents) : undefined,
      landmark('bodymatter', chapters[0]!.file, words.start),
    ),
  );
  return xhtmlPage(book, [contents, '\n', landmarks]);
}

/** A chapter; its headline leads to itself, so what stands under it are its other headings. */
function entryOf({ title, file, parts, page }: Listed): Entry {
  const chapter: Entry = { title, href: file, level: 1, tongue: page.story, entries: [] };
  const open = [chapter];
  for (const part of allParts(parts)) {
    if (part.is !== 'passage' || !part.level || part.block.role === 'headline') continue;
    const level = Math.max(part.level, 2);
    while (open.at(-1)!.level >= level) open.pop();
    const text = part.block.text.replace(/\s+/g, ' ').trim();
    const entry = { title: text, href: `${file}#${part.id}`, level, tongue: part.block, entries: [] };
    open.at(-1)!.entries.push(entry);
    open.push(entry);
  }
  return chapter;
}

const list = (entries: readonly Entry[], around: Tongue): Content =>
  element(
    'ol',
    {},
    lines(
      entries.map(({ title, href, tongue, entries }) =>
        element(
          'li',
          otherTongue(tongue, around),
          element('a', { href }, title),
          entries.length ? list(entries, tongue) : undefined,
        ),
      ),
    ),
    '\n',
  );
