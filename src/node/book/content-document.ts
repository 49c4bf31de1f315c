import { PartWriter, type WriterOptions } from './part-writer.js';
import { xhtmlPage } from './xhtml-page.js';
import { element, type Attributes } from './xml.js';

/** Writes a chapter's text. It is named by its headline, where it has one. */
export function contentDocument(options: WriterOptions & { readonly title: string }): string {
  const { title, parts } = options;
  const headline = parts.find((part) => part.is === 'passage' && part.level === 1);
  const name: Attributes = headline ? { 'aria-labelledby': headline.id } : { 'aria-label': title };
  const chapter: Attributes = { 'epub:type': 'chapter', role: 'doc-chapter', ...name };
  return xhtmlPage(options, element('section', chapter, new PartWriter(options).parts(parts), '\n'));
}
