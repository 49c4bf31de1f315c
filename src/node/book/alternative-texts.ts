import { findCaptionedPictures } from '../../core/story/captioned-pictures.js';
import { alternativeText } from '../../core/story/picture-blocks.js';
import type { TreeElement } from '../../core/story/tree.js';
import type { SourcePage } from './source-page.js';

/** What a picture is read as in the book. */
export interface AlternativeText {
  /** '' for one that says nothing. */
  readonly text: string;
  /** Are these words ours, and not the page's? */
  readonly isGenerated: boolean;
  /** Nobody says what it shows, and nobody says that it shows nothing. */
  readonly isMissing: boolean;
}

/**
 * The alternative texts of a story's pictures, each thing once: what the story says of the picture; else, where the
 * caption says it (FIG-2, FIG-12), that it does; else nothing.
 *
 * @param described "Described in the caption", in the story's language.
 */
export function readAlternativeTexts(
  { story, article, correctionOf }: Pick<SourcePage, 'story' | 'article' | 'correctionOf'>,
  pictures: readonly TreeElement[],
  described: string,
): Map<TreeElement, AlternativeText> {
  const said = new Map(story.blocks.filter(({ role }) => role === 'image').map(({ element, text }) => [element, text]));
  const captions = new Map(
    findCaptionedPictures(article, article, correctionOf).map(({ picture, caption }) => [picture, caption.trim()]),
  );
  return new Map(
    pictures.map((picture) => {
      const isDecorative =
        picture.getAttribute('alt')?.trim() === '' ||
        /^(?:none|presentation)$/.test(picture.getAttribute('role') ?? '');
      const text = said.get(picture) ?? (!isDecorative && captions.get(picture) ? described : '');
      const isMissing = !text && !isDecorative && !alternativeText(picture); // a text that stands beside it says the same
      return [picture, { text, isGenerated: !said.has(picture) && !!text, isMissing }];
    }),
  );
}
