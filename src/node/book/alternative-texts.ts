import { findCaptionedPictures } from '../../core/story/captioned-pictures.js';
import { alternativeText } from '../../core/story/picture-blocks.js';
import type { TreeElement } from '../../core/story/tree.js';
import type { SourcePage } from './source-page.js';

/** The alternative text of a picture in the book. */
export interface AlternativeText {
  /** '' for a decorative picture. */
  readonly text: string;
  /** Whether the text is ours, not that of the page. */
  readonly isGenerated: boolean;
  /** Whether the picture has no description and is not marked as decorative. */
  readonly isMissing: boolean;
}

/**
 * The alternative texts of the pictures of a story, without repetition: the text in the story; or else, if there is a caption
 * (FIG-2, FIG-12), the text `described`; or else none.
 *
 * @param described "Described in the caption", in the language of the story.
 */
export function readAlternativeTexts(
  { story, article, correctionOf }: Pick<SourcePage, 'story' | 'article' | 'correctionOf'>,
  pictures: readonly TreeElement[],
  described: string,
): Map<TreeElement, AlternativeText> {
  const imageTexts = new Map(
    story.blocks.filter(({ role }) => role === 'image').map(({ element, text }) => [element, text]),
  );
  const captions = new Map(
    findCaptionedPictures(article, article, correctionOf).map(({ picture, caption }) => [picture, caption.trim()]),
  );
  return new Map(
    pictures.map((picture) => {
      const isDecorative =
        picture.getAttribute('alt')?.trim() === '' ||
        /^(?:none|presentation)$/.test(picture.getAttribute('role') ?? '');
      const text = imageTexts.get(picture) ?? (!isDecorative && captions.get(picture) ? described : '');
      const isMissing = !text && !isDecorative && !alternativeText(picture); // the same text may stand beside the picture
      return [picture, { text, isGenerated: !imageTexts.has(picture) && !!text, isMissing }];
    }),
  );
}
