import type { LocaleMessages } from '../messages/locale-messages.js';
import { xmlElement, onOwnLines, type XmlContent } from '../xml/write-xml.js';
import { walkParts, type Part } from './parts.js';
import { changedLanguageAttributes, type TextLanguage } from './text-language.js';
import { writeXhtmlPage } from './xhtml-page.js';

/** An entry of the table of contents, and the entries below it. */
interface ContentsEntry {
  readonly title: string;
  readonly href: string;
  readonly level: number;
  readonly textLanguage: TextLanguage;
  readonly entries: ContentsEntry[];
}

/** The facts about a chapter that the table of contents needs. */
export interface ContentsChapter {
  readonly title: string;
  readonly file: string;
  readonly parts: readonly Part[];
  readonly page: { readonly story: TextLanguage };
}

/**
 * Writes the navigation document (EPUB 3.3 §7): chapters with their headings, and landmarks. With several chapters it is also
 * the first page of the book; with a single story it is not.
 */
export function writeNavigationDocument(
  chapters: readonly ContentsChapter[],
  book: TextLanguage & { readonly title: string },
  { book: messages, language }: LocaleMessages,
): string {
  const contents = xmlElement(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': 'contents', id: 'toc' },
    onOwnLines([
      xmlElement('h1', { id: 'contents', lang: language, 'xml:lang': language }, messages.contents),
      writeContentsList(chapters.map(contentsEntryOf), book),
    ]),
    '\n',
  );
  const landmark = (type: string, href: string, name: string): XmlContent =>
    xmlElement('li', {}, xmlElement('a', { 'epub:type': type, href }, name));
  const landmarks = xmlElement(
    'nav',
    {
      'epub:type': 'landmarks',
      'aria-label': messages.landmarks,
      lang: language,
      'xml:lang': language,
      hidden: 'hidden',
    },
    xmlElement(
      'ol',
      {},
      chapters.length > 1 ? landmark('toc', '#toc', messages.contents) : undefined,
      landmark('bodymatter', chapters[0]!.file, messages.start),
    ),
  );
  return writeXhtmlPage(book, [contents, '\n', landmarks]);
}

/** The entry of a chapter. The chapter itself is its headline, so the entries below it are the other headings. */
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
