import { PartWriter, type PartWriterOptions } from './part-writer.js';
import { writeXhtmlPage } from './xhtml-page.js';
import { xmlElement, type XmlAttributes } from '../xml/write-xml.js';

/** Writes a chapter's text. It is named by its headline, where it has one. */
export function writeContentDocument(options: PartWriterOptions & { readonly title: string }): string {
  const { title, parts } = options;
  const headline = parts.find((part) => part.is === 'passage' && part.level === 1);
  const name: XmlAttributes = headline ? { 'aria-labelledby': headline.id } : { 'aria-label': title };
  const chapter: XmlAttributes = { 'epub:type': 'chapter', role: 'doc-chapter', ...name };
  return writeXhtmlPage(options, xmlElement('section', chapter, new PartWriter(options).parts(parts), '\n'));
}
