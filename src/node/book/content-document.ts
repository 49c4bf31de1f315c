import type { TreeNode } from '../../core/story/tree.js';
import type { Surroundings } from './enclosures.js';
import { directionOf, languageTag, UNKNOWN } from './language-tag.js';
import type { Link } from './links.js';
import { lineOf, type Enclosed, type Part, type Passage } from './parts.js';
import { passageText } from './passage-text.js';
import { element, lines, xmlFile, type Attributes, type Content, type Xml } from './xml.js';

/** What a chapter's text is written from. */
export interface ContentOptions {
  readonly title: string;
  /** BCP 47, '' where the page does not say. */
  readonly language: string;
  readonly direction: string;
  readonly parts: readonly Part[];
  readonly around: ReadonlyMap<TreeNode, Surroundings>;
  readonly link: Link;
}

/** Writes a chapter's text as XHTML (EPUB 3.3 §6.1). */
export function contentDocument(options: ContentOptions): string {
  const { title, parts } = options;
  const headline = parts.find((part) => part.is === 'passage' && part.level === 1);
  const name: Attributes = headline ? { 'aria-labelledby': headline.id } : { 'aria-label': title };
  const writer = new Writer(options);
  const chapter = element('section', { 'epub:type': 'chapter', role: 'doc-chapter', ...name }, writer.parts(parts), '\n');
  return page(options, chapter);
}

/** A whole XHTML file in the look of the book. */
export function page(
  { title, language, direction }: Pick<ContentOptions, 'title' | 'language' | 'direction'>,
  body: Content,
): string {
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
  return xmlFile(element('html', root, lines([head, element('body', {}, lines([body]), '\n')]), '\n'), '<!DOCTYPE html>');
}

class Writer {
  readonly #options: ContentOptions;
  readonly #language: string | undefined;
  readonly #direction: string;

  constructor(options: ContentOptions) {
    this.#options = options;
    this.#language = languageTag(options.language);
    this.#direction = directionOf(options.direction, options.language);
  }

  parts(parts: readonly Part[]): Content {
    return lines(
      parts.map((part, index) => {
        const [last, next] = [parts[index - 1], parts[index + 1]];
        if (opens(last, part)) return undefined;
        return opens(part, next) ? this.#opened(part as Passage, next as Passage) : this.#part(part);
      }),
    );
  }

  #part(part: Part): Content {
    if (part.is === 'passage') return this.#paragraph(part);
    if (part.is === 'enclosed') return this.#enclosed(part);
    const size = (name: string): string | undefined =>
      /^\s*([1-9]\d{0,4})\s*$/.exec(part.element.getAttribute(name) ?? '')?.[1];
    return element('img', {
      id: part.id,
      src: part.file,
      alt: part.alternative,
      lang: part.language,
      'xml:lang': part.language,
      width: size('width'),
      height: size('height'),
    });
  }

  #enclosed(part: Enclosed): Content {
    const { id, parts } = part;
    switch (part.kind) {
      case 'figure':
        return this.#figure(part);
      case 'list':
        return this.#list(part);
      case 'terms':
        return isWhole(part) ? element('dl', { id }, this.parts(parts), '\n') : this.#group(part);
      case 'table':
        return this.#table(part);
      case 'item':
        return this.#holder('li', part);
      case 'term':
        return this.#holder('dt', part);
      case 'definition':
        return this.#holder('dd', part);
      case 'caption':
        return this.#holder('caption', part);
      case 'row':
        return this.#row(part);
      case 'cell':
        return this.#cell(part);
      case 'quote':
        return element('blockquote', { id }, this.parts(parts), '\n');
      case 'about':
        return element('aside', { id, 'epub:type': 'sidebar', ...this.#label(part) }, this.parts(parts), '\n');
      case 'notice':
        return element('section', { id, 'epub:type': 'notice', role: 'doc-notice' }, this.parts(parts), '\n');
      case 'footnote':
        return element('aside', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, this.parts(parts), '\n');
    }
  }

  /** The dateline and the paragraph that it was cut off from, as one again. */
  #opened(dateline: Passage, paragraph: Passage): Content {
    const place = element('span', { id: dateline.id, class: 'dateline' }, this.#text(dateline));
    return element('p', { id: paragraph.id, ...this.#said(paragraph) }, place, ' ', this.#text(paragraph));
  }

  #paragraph(passage: Passage, name: string = passage.level ? `h${Math.min(passage.level, 6)}` : 'p'): Xml {
    const { role } = passage.block;
    const known = /^(?:flag|dateline|caption|credit|byline)$/.test(role) ? role : undefined;
    return element(name, { id: passage.id, class: known, ...this.#said(passage) }, this.#text(passage));
  }

  /** Its captions are one `figcaption`, where they stand at one end, as HTML wants it. */
  #figure({ id, parts }: Enclosed): Content {
    const isCaption = (part: Part): part is Passage => part.is === 'passage' && part.block.role !== 'image';
    if (parts.every(isCaption)) return element('div', { id, class: 'figure' }, this.parts(parts), '\n');
    const last = parts.reduce((end, part, index) => (isCaption(part) ? end : index + 1), 0);
    const first = parts.findIndex((part) => !isCaption(part));
    const [captions, others] =
      last < parts.length ? [parts.slice(last), parts.slice(0, last)] : [parts.slice(0, first), parts.slice(first)];
    const passages = captions.filter(isCaption);
    const caption =
      passages.length === 1
        ? this.#paragraph(passages[0]!, 'figcaption')
        : passages.length
          ? element('figcaption', {}, this.parts(passages), '\n')
          : undefined;
    const shown = this.parts(others);
    const content = last < parts.length ? [shown, lines([caption])] : [caption && lines([caption]), shown];
    return element('figure', { id }, content, '\n');
  }

  #list({ id, parts, element: list }: Enclosed): Content {
    const start = /^\s*(-?\d{1,6})\s*$/.exec(list.getAttribute('start') ?? '')?.[1];
    const items = parts.map((part) =>
      part.is === 'enclosed' && part.kind === 'item' ? this.#part(part) : element('li', {}, this.#part(part)),
    );
    const name = list.localName === 'ol' ? 'ol' : 'ul';
    return element(name, { id, start: name === 'ol' ? start : undefined }, lines(items), '\n');
  }

  #table({ id, parts }: Enclosed): Content {
    const isRow = (part: Part): boolean => part.is === 'enclosed' && (part.kind === 'row' || part.kind === 'caption');
    const rows = parts.map((part) =>
      isRow(part) ? this.#part(part) : element('tr', {}, element('td', {}, this.#part(part))),
    );
    return element('table', { id }, lines(rows), '\n');
  }

  /** With the cells that hold no text, too, so that the others stay in their columns. */
  #row({ id, parts, element: row }: Enclosed): Content {
    const cells: Content[] = [];
    const held = new Map(parts.map((part) => [part.is === 'enclosed' ? part.element : undefined, part]));
    for (let node: TreeNode | null = row.firstChild; node; node = node.nextSibling) {
      if (!isCell(node)) continue;
      const part = held.get(node);
      cells.push(part ? this.#part(part) : element('td', spans(node)));
      held.delete(node);
    }
    for (const part of held.values()) cells.push(element('td', {}, this.#part(part)));
    return element('tr', { id }, lines(cells), '\n');
  }

  #cell(part: Enclosed): Content {
    const name = part.element.localName === 'th' ? 'th' : 'td';
    const scope = part.element.getAttribute('scope')?.toLowerCase();
    const known = name === 'th' && /^(?:row|col|rowgroup|colgroup)$/.test(scope ?? '') ? scope : undefined;
    return this.#holder(name, part, { scope: known, ...spans(part.element) });
  }

  /** An element that holds one line as it is, or else paragraphs and what more there is. */
  #holder(name: string, part: Enclosed, more: Attributes = {}): Content {
    const line = lineOf(part);
    if (!line) return element(name, { id: part.id, ...more }, this.parts(part.parts), '\n');
    const content = part.parts.map((inner) => (inner === line ? this.#text(line) : this.#part(inner)));
    return element(name, { id: part.id, ...more, ...this.#said(line) }, content);
  }

  /** What is no whole list of terms is paragraphs. */
  #group({ id, parts }: Enclosed): Content {
    const inner = parts.flatMap((part) => (part.is === 'enclosed' ? part.parts : [part]));
    return element('div', { id }, this.parts(inner), '\n');
  }

  #label({ element: aside }: Enclosed): Attributes {
    return { 'aria-label': aside.getAttribute('aria-label')?.replace(/\s+/g, ' ').trim() || undefined };
  }

  #text(passage: Passage): Content {
    return passageText(passage, this.#options.around, this.#options.link);
  }

  /** A language or a direction that is not the chapter's. */
  #said({ block: { language, direction } }: Passage): Attributes {
    const tag = languageTag(language);
    const lang = tag === this.#language ? undefined : tag;
    const dir = directionOf(direction, language);
    return { lang, 'xml:lang': lang, dir: dir === this.#direction ? undefined : dir };
  }
}

/** Is the one the dateline that opens the other? */
const opens = (one: Part | undefined, other: Part | undefined): boolean =>
  one?.is === 'passage' &&
  other?.is === 'passage' &&
  one.block.role === 'dateline' &&
  other.block.role === 'paragraph' &&
  one.block.element === other.block.element;

/** One or more terms, one or more meanings, and so on. */
function isWhole({ parts }: Enclosed): boolean {
  const kinds = parts.map((part) => (part.is === 'enclosed' && /^(?:term|definition)$/.test(part.kind) ? part.kind[0]! : '?'));
  return /^(?:t+d+)+$/.test(kinds.join(''));
}

const isCell = (node: TreeNode): node is Enclosed['element'] =>
  node.nodeType === 1 && /^t[dh]$/.test((node as Enclosed['element']).localName);

function spans(cell: Enclosed['element']): Attributes {
  const span = (name: string): string | undefined =>
    /^\s*([2-9]|[1-9]\d{1,2})\s*$/.exec(cell.getAttribute(name) ?? '')?.[1];
  return { colspan: span('colspan'), rowspan: span('rowspan') };
}
