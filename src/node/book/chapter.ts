import { basename } from 'node:path';
import type { TreeNode } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { pageLineOf } from '../page/html-page.js';
import { readAlternativeTexts } from './alternative-texts.js';
import { buildPartTree, type BookPicture } from './part-tree.js';
import { readNodeContexts, type NodeContext } from './page-structure.js';
import { toLanguageTag } from './text-language.js';
import { findAnchors, type LinkTarget } from './links.js';
import type { MediaType } from './media-file.js';
import { readChapterMetadata, type ChapterMetadata } from './chapter-metadata.js';
import type { Part } from './parts.js';
import { readPictures, findStoryPictures, type PictureFile } from './pictures.js';
import { readChapterRecording, type ChapterRecording } from './chapter-recording.js';
import { SourcePage } from './source-page.js';
import { loadBookStrings } from './book-strings.js';

/** A page, read and put in order, as a chapter of a book. */
export interface Chapter extends LinkTarget {
  readonly title: string;
  readonly metadata: ChapterMetadata;
  readonly parts: readonly Part[];
  readonly contexts: ReadonlyMap<TreeNode, NodeContext>;
  /** The pictures' files, by their path in the book. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** Is there a picture that nobody described? */
  readonly hasUndescribedPicture: boolean;
  /** The overlay and the sound, as files of the book. */
  readonly narration: (ChapterRecording & { readonly overlay: string; readonly soundFile: string }) | undefined;
}

/** Reads a page as the chapter of that number. @throws Complaint where the author must mend something. */
export async function readChapter(
  file: string,
  number: number,
  audio: string | undefined,
  warn: (warning: UserError) => void,
): Promise<Chapter> {
  const page = await SourcePage.open(file);
  const { story, article } = page;
  if (!toLanguageTag(story.language))
    warn(new UserError(file, 1, 'the page does not say its language', 'write it into <html lang="…">'));
  const recording = await readChapterRecording(page, audio, warn);
  const missing = recording && recording.fit.pageWords - recording.fit.alignedWords;
  if (missing)
    warn(new UserError(file, 0, `${missing} words of it are not in the recording`, 'say them with aloud narrate'));

  const contexts = readNodeContexts(page);
  const pictures = findStoryPictures(page);
  const words = await loadBookStrings(story.language);
  const read = readAlternativeTexts(page, pictures, words.describedInCaption);
  const files = await readPictures(page, pictures, warn);
  const named = new Map<PictureFile, string>();
  const shown: BookPicture[] = [];
  let hasUndescribedPicture = false;
  for (const [element, picture] of files) {
    const known = named.get(picture) ?? `pictures/${number}-${named.size + 1}.${picture.extension}`;
    named.set(picture, known);
    const { text, isGenerated, isMissing } = read.get(element)!;
    const language = isGenerated && !story.language.startsWith(words.language) ? words.language : undefined;
    shown.push({ element, file: known, alternativeText: text, language });
    if (!isMissing) continue;
    hasUndescribedPicture = true;
    warn(
      new UserError(
        file,
        pageLineOf(element),
        'nobody says what this picture shows',
        'write it into alt, or alt="" for an ornament',
      ),
    );
  }
  const parts = buildPartTree(story, shown, recording?.blockClips ?? [], contexts);
  const metadata = readChapterMetadata(page);
  return {
    file: `chapter-${number}.xhtml`,
    page,
    address: metadata.address,
    anchors: findAnchors(article, parts, contexts),
    title: metadata.title ?? basename(file),
    metadata,
    parts,
    contexts,
    pictures: new Map([...named].map(([picture, path]) => [path, picture])),
    hasUndescribedPicture,
    narration: recording && {
      ...recording,
      overlay: `chapter-${number}.smil`,
      soundFile: soundFileName(number, recording.sound),
    },
  };
}

const soundFileName = (number: number, { extension }: MediaType): string => `audio/chapter-${number}.${extension}`;
