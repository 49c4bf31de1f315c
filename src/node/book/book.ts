import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Complaint } from '../complaint.js';
import { OutputFiles } from '../narrate/output-files.js';
import { readChapter, type Chapter } from './chapter.js';
import { pack, PACKAGE, type Entry } from './container.js';
import { contentDocument } from './content-document.js';
import { identifier } from './identifier.js';
import { directionOf, languageTag, UNKNOWN } from './language-tag.js';
import { linksFrom } from './links.js';
import { bytesOf, pictureType, type MediaFile } from './media-file.js';
import { modified, NO_DATE } from './modified.js';
import { navigation } from './navigation.js';
import { clips, length, overlay } from './overlay.js';
import { coverName, packageDocument } from './package-document.js';
import { STYLE } from './style.js';
import { wordsFor } from './words.js';

export interface BookOptions {
  /** Paths of the HTML files, a chapter each. */
  readonly pages: readonly string[];
  /** Path of the EPUB file. */
  readonly out: string;
  /** Folder with the recordings of pages that do not name theirs. */
  readonly audio?: string | undefined;
  /** The first chapter's where it is not said. */
  readonly title?: string | undefined;
  /** Who reads; the timing file's voice where it is not said. */
  readonly narrator?: string | undefined;
  /** Path of a picture. */
  readonly cover?: string | undefined;
}

/** What was made. */
export interface MadeBook {
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
 * @param warn is told what is left out, line by line.
 * @throws Complaint where the author must mend something; then no file has changed.
 */
export async function makeBook(options: BookOptions, warn: (warning: Complaint) => void): Promise<MadeBook> {
  const { pages, audio, out } = options;
  if (audio !== undefined && !existsSync(audio.split('{page}', 1).join('') || '.'))
    throw new Complaint(audio, 0, 'no such folder', 'name the folder that aloud narrate wrote to');
  refuseTwice(pages);
  const chapters: Chapter[] = [];
  for (const [index, page] of pages.entries()) chapters.push(await readChapter(page, index + 1, audio, warn));
  if (audio !== undefined && !chapters.some(({ narration }) => narration))
    throw new Complaint(audio, 0, 'holds no story.vtt with its sound', 'name the folder that aloud narrate wrote to');

  const date = modified(chapters.map(({ facts }) => facts));
  if (date === NO_DATE)
    warn(
      new Complaint(
        out,
        0,
        `is dated ${NO_DATE.slice(0, 10)}, since no page has a date that a machine can read`,
        'give a page <time datetime="2026-01-31">, or datePublished in JSON-LD',
      ),
    );
  const files = await filesOf(chapters, options, date);
  const bytes = pack(files.map(([path, content]) => [path === PACKAGE ? path : `EPUB/${path}`, content]));
  const output = await OutputFiles.open(dirname(out));
  try {
    const [file] = await output.write([[basename(out), bytes]]);
    return {
      file: file!,
      chapters: chapters.length,
      sentences: chapters.reduce((sum, { parts }) => sum + clips(parts).length, 0),
      duration: chapters.reduce((sum, { parts }) => sum + length(parts), 0),
      pictures: chapters.reduce((sum, { pictures }) => sum + pictures.size, 0),
      bytes: bytes.length,
    };
  } finally {
    output.close();
  }
}

async function filesOf(chapters: readonly Chapter[], options: BookOptions, date: string): Promise<Entry[]> {
  const { story } = chapters[0]!.page;
  const words = await wordsFor(story.language);
  const title = options.title?.trim() || chapters[0]!.title;
  const cover = options.cover === undefined ? undefined : await readCover(options.cover);
  const written: Entry[] = [
    ['navigation.xhtml', navigation(chapters, { title, ...story }, words)],
    ['style.css', STYLE],
    ...(cover ? [[coverName(cover), cover.bytes] as const] : []),
    ...chapters.flatMap((chapter) => chapterFiles(chapter, chapters)),
  ];
  const languages = chapters.map(({ page }) => languageTag(page.story.language) ?? UNKNOWN);
  const voices = chapters.map(({ narration }) => narration?.voice).filter((voice) => voice !== undefined);
  const opf = packageDocument(chapters, {
    identifier: identifier([['title', title], ...written]),
    title,
    languages: [...new Set(languages)],
    direction: directionOf(story.direction, story.language),
    modified: date,
    narrator: options.narrator?.trim() || [...new Set(voices)].join(', ') || undefined,
    cover,
    words,
  });
  return [[PACKAGE, opf], ...written];
}

function chapterFiles(chapter: Chapter, chapters: readonly Chapter[]): Entry[] {
  const { file, narration, pictures, page, parts } = chapter;
  const { language, direction } = page.story;
  const text = contentDocument({ ...chapter, language, direction, link: linksFrom(chapter, chapters) });
  const sound = narration && overlay({ parts, text: file, sound: narration.soundFile });
  return [
    [file, text],
    ...(narration
      ? ([
          [narration.overlay, sound!],
          [narration.soundFile, narration.sound.bytes],
        ] as const)
      : []),
    ...[...pictures].map(([path, { bytes }]): Entry => [path, bytes]),
  ];
}

async function readCover(path: string): Promise<MediaFile> {
  const bytes = await bytesOf(path);
  const media = bytes && pictureType(bytes);
  if (bytes && media) return { ...media, bytes };
  throw new Complaint(path, 0, bytes ? 'is no picture' : 'no such file', 'give a PNG, JPEG, WebP, GIF or SVG');
}

function refuseTwice(pages: readonly string[]): void {
  const seen = new Set<string>();
  for (const page of pages) {
    const path = existsSync(page) ? realpathSync(page) : page;
    if (seen.has(path)) throw new Complaint(page, 0, 'is named twice', 'name each page once');
    seen.add(path);
  }
}
