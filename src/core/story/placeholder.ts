import { fold } from './fold.js';

const KINDS =
  'image|img|dsc|dscn|pxl|dji|screenshot|photo|photograph|picture|pic|graphic|icon|logo|thumbnail|foto|imagen|bild|изображение|фото|عکس|تصویر|صورة';

/** WCAG failure F30: a kind of thing, a number, a size, a file's name: words that stand where a description should. */
const PLACEHOLDER = new RegExp(
  String.raw`^(?:(?:(?:${KINDS})\d*|\d+|\d+ ?[x×] ?\d+|untitled|null|undefined|spacer)(?: |$))+$|^.+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$`,
  'iu',
);

/** Is this alternative text no description at all, but "16x9 Image", "picture 1" or "DSC_0042.jpg"? */
export function isPlaceholder(alternative: string): boolean {
  return PLACEHOLDER.test(alternative.trim()) || PLACEHOLDER.test(fold(alternative));
}
