import { endsSentence } from './sentence-end.js';
import type { Block } from './story.js';

const TEXT_ELEMENTS = /^(?:p|li|d[dt]|h[1-6]|t[dhr]|caption|blockquote|figcaption|pre)$/;
const MIN_WORDS = 6;

/**
 * Whether a block is text of the author: in an element for text, with the end of a sentence, or of some words. A label
 * that a script adds, such as “4 min read” or “Loaded: 0 %”, is not.
 */
export const isProse = ({ role, element, text }: Block): boolean =>
  role !== 'paragraph' ||
  TEXT_ELEMENTS.test(element.localName) ||
  endsSentence(text) ||
  text.trim().split(/\s+/).length >= MIN_WORDS;
