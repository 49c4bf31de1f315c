/** Parts of made pages, for the tests of `findPageParts`. */
import { findPageParts } from '../../../src/core/story/page-parts.js';
import { closestElement } from '../../../src/core/story/tree.js';
import { renderingByMarkup } from '../../../src/core/story/visibility.js';
import { markedElement } from './read-html.js';

export const letters = (count: number): string => 'x'.repeat(count);
export const sentence = (count: number): string => `${letters(count - 1)}.`;
export const p = (text: string): string => `<p>${text}</p>`;
export const link = (text: string, href = '/1'): string => `<a href="${href}">${text}</a>`;

/** Prose of 2,000 letters, and a link, without which nothing is judged. */
export const PROSE = p(sentence(400)).repeat(5) + p(`${sentence(20)} ${link('b')}`);
/** Links that are left out at each place. */
export const LINKS = `<div>${link(letters(30))} ${link(letters(30))}</div>`;

/** Why the marked element of an article is left out; '' if it is not. */
export function evidenceOf(html: string, article = 'article'): string {
  const element = markedElement(`<body><article>${html}</article></body>`);
  const root = closestElement(element, ({ localName }) => localName === article)!;
  const part = findPageParts(root, renderingByMarkup).parts.get(element);
  return part ? `${part.kind}: ${part.evidence}` : '';
}
/** Between paragraphs. */
export const amid = (html: string): string => evidenceOf(PROSE + html + PROSE);
/** After the last paragraph. */
export const after = (html: string): string => evidenceOf(PROSE + html);
/** Before the first paragraph. */
export const before = (html: string): string => evidenceOf(html + PROSE);

export type Row = readonly [what: string, html: string, evidence: string];
