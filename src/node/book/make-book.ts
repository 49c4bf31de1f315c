import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { UserError } from '../errors/user-error.js';
import { toLanguageTag } from '../messages/language-tag.js';
import { loadMessages } from '../messages/locale-messages.js';
import { OutputFiles } from '../output/output-files.js';
import { PAGE_PLACEHOLDER } from '../output/page-placeholder.js';
import { TIMING_FILE_NAME } from '../timing/timing-file.js';
import { xmlElement, type XmlAttributes } from '../xml/write-xml.js';
import { createBookIdentifier } from './book-identifier.js';
import { readChapter, type Chapter } from './chapter.js';
import { readChapterRecording, readRecording } from './chapter-recording.js';
import { packEpub, PACKAGE_PATH, type BookFile } from './epub-container.js';
import { createLinkResolver } from './links.js';
import { readFileIfExists, detectPictureType, type MediaFile } from './media-file.js';
import { CHAPTER_ID, clipsOf, durationOf, writeMediaOverlay } from './media-overlay.js';
import { bookModifiedDate, NO_DATE } from './modified-date.js';
import { writeNavigationDocument } from './navigation-document.js';
import { coverFileName, writePackageDocument } from './package-document.js';
import { PartWriter } from './part-writer.js';
import type { RecordingFiles } from './recording-files.js';
import { SourcePage } from './source-page.js';
import { BOOK_STYLESHEET } from './stylesheet.js';
import { textDirectionOf, UNDETERMINED_LANGUAGE } from './text-language.js';
import { writeXhtmlPage } from './xhtml-page.js';

export interface BookOptions {
  /** Paths of the HTML files, a chapter each. */
  readonly pages: readonly string[];
  /** Path of the EPUB file. */
  readonly out: string;
  /** Folder with the recordings of pages that do not name theirs. */
  readonly audio?: string | undefined;
  /** Title (default: that of the first chapter). */
  readonly title?: string | undefined;
  /** Name of the reader (default: the voice of the timing file). */
  readonly narrator?: string | undefined;
  /** Path of a picture. */
  readonly cover?: string | undefined;
}

export interface BookResult {
  readonly file: string;
  readonly chapters: number;
  readonly sentences: number;
  /** Seconds. */
  readonly duration: number;
  readonly pictures: number;
  readonly bytes: number;
}

/**
 * Makes an EPUB 3.3 talking book of pages: their stories as text, and their recordings as media overlays. The same pages,
 * recordings and options give the same bytes.
 *
 * @throws UserError for a problem that the author has to fix; then no file has changed.
 */
export async function makeBook(options: BookOptions, warn: (warning: UserError) => void): Promise<BookResult> {
  const { pages, audio, out } = options;
  if (audio !== undefined && !existsSync(audio.split(PAGE_PLACEHOLDER, 1).join('') || '.'))
    throw new UserError(audio, 0, 'no such folder', 'name the folder that aloud narrate wrote to');
  refuseDuplicatePages(pages);
  const chapters: Chapter[] = [];
  for (const [index, file] of pages.entries()) {
    const page = await SourcePage.open(file);
    chapters.push(await readChapter(page, index + 1, await readChapterRecording(page, audio, warn), warn));
  }
  if (audio !== undefined && !chapters.some(({ narration }) => narration))
    throw new UserError(
      audio,
      0,
      `has no ${TIMING_FILE_NAME} with its sound`,
      'name the folder that aloud narrate wrote to',
    );

  const date = bookModifiedDate(chapters.map(({ metadata }) => metadata));
  if (date === NO_DATE)
    warn(
      new UserError(
        out,
        0,
        `is dated ${NO_DATE.slice(0, 10)}, because no page has a machine-readable date`,
        'give a page <time datetime="2026-01-31">, or datePublished in JSON-LD',
      ),
    );
  const bytes = await writeBook(chapters, options, date);
  const output = await OutputFiles.open(dirname(out));
  try {
    const [file] = await output.write([[basename(out), bytes]]);
    return {
      file: file!,
      chapters: chapters.length,
      sentences: chapters.reduce((sum, { parts }) => sum + clipsOf(parts).length, 0),
      duration: chapters.reduce((sum, { parts }) => sum + durationOf(parts), 0),
      pictures: chapters.reduce((sum, { pictures }) => sum + pictures.size, 0),
      bytes: bytes.length,
    };
  } finally {
    output.close();
  }
}

/**
 * Makes the book of one story from a page and its recording. Its date is that of the page. Nothing is reported: `aloud narrate`
 * and `aloud check` do.
 */
export async function makeStoryBook(page: SourcePage, files: RecordingFiles): Promise<Uint8Array> {
  const chapter = await readChapter(page, 1, await readRecording(page, files), () => undefined);
  return writeBook([chapter], {}, bookModifiedDate([chapter.metadata]));
}

async function writeBook(
  chapters: readonly Chapter[],
  options: Pick<BookOptions, 'title' | 'narrator' | 'cover'>,
  date: string,
): Promise<Uint8Array> {
  const files = await bookFiles(chapters, options, date);
  return packEpub(files.map(([path, content]) => [path === PACKAGE_PATH ? path : `EPUB/${path}`, content]));
}

async function bookFiles(
  chapters: readonly Chapter[],
  options: Pick<BookOptions, 'title' | 'narrator' | 'cover'>,
  date: string,
): Promise<BookFile[]> {
  const { story } = chapters[0]!.page;
  const messages = await loadMessages(story.language);
  const title = options.title?.trim() || chapters[0]!.title;
  const cover = options.cover === undefined ? undefined : await readCover(options.cover);
  const written: BookFile[] = [
    ['navigation.xhtml', writeNavigationDocument(chapters, { title, ...story }, messages)],
    ['style.css', BOOK_STYLESHEET],
    ...(cover ? [[coverFileName(cover), cover.bytes] as const] : []),
    ...chapters.flatMap((chapter) => chapterFiles(chapter, chapters)),
  ];
  const languages = chapters.map(({ page }) => toLanguageTag(page.story.language) ?? UNDETERMINED_LANGUAGE);
  const voices = chapters.map(({ narration }) => narration?.voice).filter((voice) => voice !== undefined);
  const opf = writePackageDocument(chapters, {
    identifier: createBookIdentifier([['title', title], ...written]),
    title,
    languages: [...new Set(languages)],
    direction: textDirectionOf(story.direction, story.language),
    modified: date,
    narrator: options.narrator?.trim() || [...new Set(voices)].join(', ') || undefined,
    cover,
    messages,
  });
  return [[PACKAGE_PATH, opf], ...written];
}

function chapterFiles(chapter: Chapter, chapters: readonly Chapter[]): BookFile[] {
  const { file, narration, pictures, parts } = chapter;
  const text = writeContentDocument(chapter, chapters);
  const sound = narration && writeMediaOverlay({ parts, text: file, sound: narration.soundFile });
  return [
    [file, text],
    ...(narration
      ? ([
          [narration.overlay, sound!],
          [narration.soundFile, narration.sound.bytes],
        ] as const)
      : []),
    ...[...pictures].map(([path, { bytes }]): BookFile => [path, bytes]),
  ];
}

/** Writes the text of a chapter. Its accessible name is its headline, or else its title. */
function writeContentDocument(chapter: Chapter, chapters: readonly Chapter[]): string {
  const { title, parts, contexts, page } = chapter;
  const { language, direction } = page.story;
  const headline = parts.find((part) => part.is === 'passage' && part.level === 1);
  const name: XmlAttributes = headline ? { 'aria-labelledby': headline.id } : { 'aria-label': title };
  const resolveLink = createLinkResolver(chapter, chapters);
  const content = new PartWriter({ contexts, language, direction, resolveLink }).parts(parts);
  return writeXhtmlPage(
    { title, language, direction },
    xmlElement('section', { id: CHAPTER_ID, 'epub:type': 'chapter', role: 'doc-chapter', ...name }, content, '\n'),
  );
}

async function readCover(path: string): Promise<MediaFile> {
  const bytes = await readFileIfExists(path);
  const media = bytes && detectPictureType(bytes);
  if (bytes && media) return { ...media, bytes };
  throw new UserError(path, 0, bytes ? 'is not a picture' : 'no such file', 'give a PNG, JPEG, WebP, GIF or SVG');
}

function refuseDuplicatePages(pages: readonly string[]): void {
  const seen = new Set<string>();
  for (const page of pages) {
    const path = existsSync(page) ? realpathSync(page) : page;
    if (seen.has(path)) throw new UserError(page, 0, 'is given twice', 'give each page once');
    seen.add(path);
  }
}
