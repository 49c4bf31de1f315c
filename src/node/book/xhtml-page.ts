import { toLanguageTag } from '../messages/language-tag.js';
import { xmlElement, onOwnLines, xmlFile, type XmlAttributes, type XmlContent } from '../xml/write-xml.js';
import { textDirectionOf, UNDETERMINED_LANGUAGE, type TextLanguage } from './text-language.js';

/** Writes an XHTML file with the style sheet of the book (EPUB 3.3 §6.1). */
export function writeXhtmlPage(
  { title, language, direction }: TextLanguage & { readonly title: string },
  body: XmlContent,
): string {
  const lang = toLanguageTag(language) ?? UNDETERMINED_LANGUAGE;
  const head = xmlElement(
    'head',
    {},
    onOwnLines([
      xmlElement('meta', { charset: 'utf-8' }),
      xmlElement('title', {}, title),
      xmlElement('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ]),
    '\n',
  );
  const root: XmlAttributes = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang,
    'xml:lang': lang,
    dir: textDirectionOf(direction, language),
  };
  return xmlFile(
    xmlElement('html', root, onOwnLines([head, xmlElement('body', {}, onOwnLines([body]), '\n')]), '\n'),
    '<!DOCTYPE html>',
  );
}
