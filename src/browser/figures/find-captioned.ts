import { findCaptionedPictures, type CaptionedPicture } from '../../core/story/captioned-pictures.js';
import { findCaptions, type CorrectionLookup } from '../../core/story/figure-caption.js';
import { isRepeatedByCaption } from '../../core/story/repeated-text.js';
import { findAdjacentCaption } from './adjacent-caption.js';

/** The author's own alternative text; '' for none. */
export const authoredAlt = (picture: Element): string =>
  picture.getAttribute('data-aloud-alt') ?? picture.getAttribute('alt') ?? '';

/** Films and sound, whose labels may repeat a caption. */
export const MEDIA_SELECTOR = 'video, audio';

/**
 * The pictures, films and sounds in a part of an article, each with its caption. Text beside a picture that its `alt`
 * repeats is its caption too, whatever the markup.
 */
export function findCaptioned(part: Element, article: Element, correct: CorrectionLookup): CaptionedPicture[] {
  return [...findCaptionedPictures(part, article, correct), ...findCaptionedMedia(part, article, correct)].map(
    (captioned) => withAdjacentCaption(captioned, article),
  );
}

function findCaptionedMedia(part: Element, article: Element, correct: CorrectionLookup): CaptionedPicture[] {
  const media = part.matches(MEDIA_SELECTOR) ? [part] : [...part.querySelectorAll(MEDIA_SELECTOR)];
  return media.flatMap((picture) => {
    const figure = picture.closest('figure');
    if (!figure || !article.contains(figure)) return [];
    return { picture, figure, captions: findCaptions(figure, correct), caption: '', credit: '' };
  });
}

function withAdjacentCaption(captioned: CaptionedPicture, article: Element): CaptionedPicture {
  const picture = captioned.picture as unknown as Element;
  const alternative = authoredAlt(picture);
  if (captioned.captions.length || !alternative) return captioned;
  const adjacent = findAdjacentCaption(picture, article, alternative, (text) => isRepeatedByCaption(alternative, text));
  return adjacent ? { ...captioned, captions: [adjacent] } : captioned;
}
