import { normalizeText } from './normalize-text.js';

const PICTURE_WORDS =
  'image|img|media|dsc|dscn|pxl|dji|screenshot|photo|photograph|picture|pic|graphic|icon|logo|thumbnail|foto|imagen|bild|изображение|фото|عکس|تصویر|صورة';

/** WCAG failure F30: a kind of picture, a number, a size or a file name instead of a description. */
const PLACEHOLDER_PATTERN = new RegExp(
  String.raw`^(?:(?:(?:${PICTURE_WORDS})\d*|\d+|\d+ ?[x×] ?\d+|untitled|null|undefined|spacer)(?: |$))+$|^.+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$`,
  'iu',
);

/** Whether an alternative text is a placeholder such as "16x9 Image", "picture 1" or "DSC_0042.jpg". */
export function isPlaceholder(alternative: string): boolean {
  return PLACEHOLDER_PATTERN.test(alternative.trim()) || PLACEHOLDER_PATTERN.test(normalizeText(alternative));
}
