import { basename } from 'node:path';
import type { TreeNode } from '../../core/story/tree.js';
import { Complaint } from '../complaint.js';
import { lineOf } from '../page.js';
import { alternatives } from './alternatives.js';
import { arrange, type ShownPicture } from './arrange.js';
import { surroundings, type Surroundings } from './enclosures.js';
import { languageTag } from './language-tag.js';
import { anchors, type Target } from './links.js';
import type { MediaType } from './media-file.js';
import { pageFacts, type PageFacts } from './page-facts.js';
import type { Part } from './parts.js';
import { readPictures, storyPictures, type PictureFile } from './pictures.js';
import { readRecording, type Recording } from './recording.js';
import { SourcePage } from './source-page.js';
import { wordsFor } from './words.js';

/** A page, read and put in order, as a chapter of a book. */
export interface Chapter extends Target {
  readonly title: string;
  readonly facts: PageFacts;
  readonly parts: readonly Part[];
  readonly around: ReadonlyMap<TreeNode, Surroundings>;
  /** The pictures' files, by their path in the book. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** Is there a picture that nobody described? */
  readonly isUndescribed: boolean;
  /** The overlay and the sound, as files of the book. */
  readonly narration: (Recording & { readonly overlay: string; readonly soundFile: string }) | undefined;
}

/** Reads a page as the chapter of that number. @throws Complaint where the author must mend something. */
export async function readChapter(
  file: string,
  number: number,
  audio: string | undefined,
  warn: (warning: Complaint) => void,
): Promise<Chapter> {
  const page = await SourcePage.open(file);
  const { story, article } = page;
  if (!languageTag(story.language))
    warn(new Complaint(file, 1, 'the page does not say its language', 'write it into <html lang="…">'));
  const recording = await readRecording(page, audio, warn);
  const missing = recording && recording.fit.pageWords - recording.fit.tiedWords;
  if (missing)
    warn(new Complaint(file, 0, `${missing} words of it are not in the recording`, 'say them with aloud narrate'));

  const around = surroundings(page);
  const pictures = storyPictures(page);
  const words = await wordsFor(story.language);
  const read = alternatives(page, pictures, words.describedInCaption);
  const files = await readPictures(page, pictures, warn);
  const named = new Map<PictureFile, string>();
  const shown: ShownPicture[] = [];
  let isUndescribed = false;
  for (const [element, picture] of files) {
    const known = named.get(picture) ?? `pictures/${number}-${named.size + 1}.${picture.extension}`;
    named.set(picture, known);
    const { text, isOurs, isMissing } = read.get(element)!;
    const language = isOurs && !story.language.startsWith(words.language) ? words.language : undefined;
    shown.push({ element, file: known, alternative: text, language });
    if (!isMissing) continue;
    isUndescribed = true;
    warn(
      new Complaint(
        file,
        lineOf(element),
        'nobody says what this picture shows',
        'write it into alt, or alt="" for an ornament',
      ),
    );
  }
  const parts = arrange(story, shown, recording?.stretches ?? [], around);
  const facts = pageFacts(page);
  return {
    file: `chapter-${number}.xhtml`,
    page,
    address: facts.address,
    anchors: anchors(article, parts, around),
    title: facts.title ?? basename(file),
    facts,
    parts,
    around,
    pictures: new Map([...named].map(([picture, path]) => [path, picture])),
    isUndescribed,
    narration: recording && {
      ...recording,
      overlay: `chapter-${number}.smil`,
      soundFile: soundName(number, recording.sound),
    },
  };
}

const soundName = (number: number, { extension }: MediaType): string => `audio/chapter-${number}.${extension}`;
