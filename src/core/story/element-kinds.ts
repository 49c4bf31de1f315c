import type { TreeElement } from './tree.js';

const BLOCK_ELEMENTS =
  /^(?:address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|li|main|ol|p|pre|section|summary|table|tbody|thead|tfoot|caption|tr|ul|aloud-.*)$/;

/** Whether the text of an element is a block of its own. */
export const isBlock = ({ localName }: TreeElement): boolean => BLOCK_ELEMENTS.test(localName);

export const isTableCell = ({ localName }: TreeElement): boolean => /^t[dh]$/.test(localName);

/** Whether an element separates the words before it, in it and after it, even without a space in the text. */
export const separatesWords = (element: TreeElement): boolean =>
  isBlock(element) || isTableCell(element) || element.localName === 'br';

export const isFigure = ({ localName }: TreeElement): boolean => localName === 'figure' || localName === 'aloud-figure';
