import { basename } from 'node:path';
import type { TreeNode } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { toLanguageTag } from '../messages/language-tag.js';
import { loadMessages } from '../messages/locale-messages.js';
import { pageLineOf } from '../page/html-page.js';
import { readAlternativeTexts } from './alternative-texts.js';
import { readChapterMetadata, type ChapterMetadata } from './chapter-metadata.js';
import type { ChapterRecording } from './chapter-recording.js';
import { findAnchors, type LinkTarget } from './links.js';
import type { MediaType } from './media-file.js';
import { readNodeContexts, type NodeContext } from './page-structure.js';
import { buildPartTree, type BookPicture } from './part-tree.js';
import type { Part } from './parts.js';
import { readPictures, findStoryPictures, type PictureFile } from './pictures.js';
import type { SourcePage } from './source-page.js';

/** A page as a chapter of a book. */
export interface Chapter extends LinkTarget {
  readonly title: string;
  readonly metadata: ChapterMetadata;
  readonly parts: readonly Part[];
  readonly contexts: ReadonlyMap<TreeNode, NodeContext>;
  /** The files of the pictures, by their path in the book. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** Whether a picture has no description. */
  readonly hasUndescribedPicture: boolean;
  /** The overlay and the sound, as files of the book. */
  readonly narration: (ChapterRecording & { readonly overlay: string; readonly soundFile: string }) | undefined;
}

/** Reads a page as the chapter of a number. @throws UserError for a problem that the author has to fix. */
export async function readChapter(
  page: SourcePage,
  number: number,
  recording: ChapterRecording | undefined,
  warn: (warning: UserError) => void,
): Promise<Chapter> {
  const { file, story, article } = page;
  if (!toLanguageTag(story.language))
    warn(new UserError(file, 1, 'the page does not declare its language', 'write it into <html lang="…">'));
  const missing = recording && recording.fit.pageWords - recording.fit.alignedWords;
  if (missing)
    warn(
      new UserError(file, 0, `${missing} words of it are not in the recording`, 'narrate it again with aloud narrate'),
    );

  const contexts = readNodeContexts(page);
  const pictures = findStoryPictures(page);
  const messages = await loadMessages(story.language);
  const alternativeTexts = readAlternativeTexts(page, pictures, messages.describedInCaption);
  const files = await readPictures(page, pictures, warn);
  const paths = new Map<PictureFile, string>();
  const bookPictures: BookPicture[] = [];
  let hasUndescribedPicture = false;
  for (const [element, picture] of files) {
    const path = paths.get(picture) ?? `pictures/${number}-${paths.size + 1}.${picture.extension}`;
    paths.set(picture, path);
    const { text, isGenerated, isMissing } = alternativeTexts.get(element)!;
    const language = isGenerated && !story.language.startsWith(messages.language) ? messages.language : undefined;
    bookPictures.push({ element, file: path, alternativeText: text, language });
    if (!isMissing) continue;
    hasUndescribedPicture = true;
    warn(
      new UserError(
        file,
        pageLineOf(element),
        'this picture has no description',
        'describe it in alt, or write alt="" if it is decorative',
      ),
    );
  }
  const parts = buildPartTree(story, bookPictures, recording?.blockClips ?? [], contexts);
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
    pictures: new Map([...paths].map(([picture, path]) => [path, picture])),
    hasUndescribedPicture,
    narration: recording && {
      ...recording,
      overlay: `chapter-${number}.smil`,
      soundFile: soundFileName(number, recording.sound),
    },
  };
}

const soundFileName = (number: number, { extension }: MediaType): string => `audio/chapter-${number}.${extension}`;
