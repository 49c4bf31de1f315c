import { directionOf, languageTag, UNKNOWN, type Tongue } from './language-tag.js';
import { element, lines, xmlFile, type Attributes, type Content } from './xml.js';

/** A whole XHTML file in the look of the book (EPUB 3.3 §6.1). */
export function xhtmlPage({ title, language, direction }: Tongue & { readonly title: string }, body: Content): string {
  const lang = languageTag(language) ?? UNKNOWN;
  const head = element(
    'head',
    {},
    lines([
      element('meta', { charset: 'utf-8' }),
      element('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ]),
    '\n',
  );
  const root: Attributes = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang,
    'xml:lang': lang,
    dir: directionOf(direction, language),
  };
  return xmlFile(
    element('html', root, lines([head, element('body', {}, lines([body]), '\n')]), '\n'),
    '<!DOCTYPE html>',
  );
}
