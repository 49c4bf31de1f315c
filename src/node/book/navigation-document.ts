import { changedLanguageAttributes, type TextLanguage } from './text-language.js';
import { walkParts, type Part } from './parts.js';
import type { BookStrings } from './book-strings.js';
import { writeXhtmlPage } from './xhtml-page.js';
import { xmlElement, onOwnLines, type XmlContent } from '../xml/write-xml.js';

/** A line of the table of contents, and those under it. */
interface ContentsEntry {
  readonly title: string;
  readonly href: string;
  readonly level: number;
  readonly textLanguage: TextLanguage;
  readonly entries: ContentsEntry[];
}

/** A chapter, as the table of contents needs it. */
export interface ContentsChapter {
  readonly title: string;
  readonly file: string;
  readonly parts: readonly Part[];
  readonly page: { readonly story: TextLanguage };
}

/**
 * Writes the navigation document (EPUB 3.3 §7): chapters with their headings, and landmarks. Of several chapters it is
 * also the book's first page; before a single story it would only be in the way.
 */
export function writeNavigationDocument(
  chapters: readonly ContentsChapter[],
  book: TextLanguage & { readonly title: string },
  { messages: words, language }: BookStrings,
): string {
  const contents = xmlElement(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents', id: 'toc' },
    onOwnLines([
      xmlElement('h1', { id: 'contents', lang: language, 'xml:lang': language }, words.contents),
      writeContentsList(chapters.map(contentsEntryOf), book),
    ]),
    '\n',
  );
  const landmark = (type: string, href: string, name: string): XmlContent =>
    xmlElement('li', {}, xmlElement('a', { 'epub:type': type, href }, name));
  const landmarks = xmlElement(
    'nav',
    { 'epub:type': 'landmarks', 'aria-label': words.landmarks, lang: language, 'xml:lang': language, hidden: 'hidden' },
    xmlElement(
      'ol',
      {},
      chapters.length > 1 ? landmark('toc', '#toc', words.contents) : undefined,
      landmark('bodymatter', chapters[0]!.file, words.start),
    ),
  );
  return writeXhtmlPage(book, [contents, '\n', landmarks]);
}

/** A chapter; its headline leads to itself, so what stands under it are its other headings. */
function contentsEntryOf({ title, file, parts, page }: ContentsChapter): ContentsEntry {
  const chapter: ContentsEntry = { title, href: file, level: 1, textLanguage: page.story, entries: [] };
  const open = [chapter];
  for (const part of walkParts(parts)) {
    if (part.is !== 'passage' || !part.level || part.block.role === 'headline') continue;
    const level = Math.max(part.level, 2);
    while (open.at(-1)!.level >= level) open.pop();
    const text = part.block.text.replace(/\s+/g, ' ').trim();
    const entry = { title: text, href: `${file}#${part.id}`, level, textLanguage: part.block, entries: [] };
    open.at(-1)!.entries.push(entry);
    open.push(entry);
  }
  return chapter;
}

const writeContentsList = (entries: readonly ContentsEntry[], around: TextLanguage): XmlContent =>
  xmlElement(
    'ol',
    {},
    onOwnLines(
      entries.map(({ title, href, textLanguage, entries }) =>
        xmlElement(
          'li',
          changedLanguageAttributes(textLanguage, around),
          xmlElement('a', { href }, title),
          entries.length ? writeContentsList(entries, textLanguage) : undefined,
        ),
      ),
    ),
    '\n',
  );
