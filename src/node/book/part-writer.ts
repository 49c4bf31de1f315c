import type { TreeNode } from '../../core/story/tree.js';
import type { Surroundings } from './enclosures.js';
import { writeFigure } from './figures.js';
import { otherTongue, type Tongue } from './language-tag.js';
import type { Link } from './links.js';
import { lineOf, type Enclosed, type Part, type Passage } from './parts.js';
import { passageText } from './passage-text.js';
import { cellOf, writeRow, writeTable } from './tables.js';
import { element, lines, type Attributes, type Content, type Xml } from './xml.js';

/** The chapter that is written. */
export interface WriterOptions extends Tongue {
  readonly parts: readonly Part[];
  readonly around: ReadonlyMap<TreeNode, Surroundings>;
  readonly link: Link;
}

/** Writes the parts of a chapter as XHTML. */
export class PartWriter {
  readonly #options: WriterOptions;

  constructor(options: WriterOptions) {
    this.#options = options;
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
    if (part.is === 'passage') return this.paragraph(part);
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
        return writeFigure(part, this);
      case 'list':
        return this.#list(part);
      case 'terms':
        return isWhole(part) ? element('dl', { id }, this.parts(parts), '\n') : this.#group(part);
      case 'table':
        return writeTable(part, (inner) => this.#part(inner));
      case 'item':
        return this.#holder('li', {}, part);
      case 'term':
        return this.#holder('dt', {}, part);
      case 'definition':
        return this.#holder('dd', {}, part);
      case 'caption':
        return this.#holder('caption', {}, part);
      case 'row':
        return writeRow(part, (inner) => this.#part(inner));
      case 'cell':
        return this.#holder(...cellOf(part), part);
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

  /** A text in an element of its own. */
  paragraph(passage: Passage, name: string = passage.level ? `h${Math.min(passage.level, 6)}` : 'p'): Xml {
    const { role } = passage.block;
    const known = /^(?:flag|dateline|caption|credit|byline)$/.test(role) ? role : undefined;
    return element(name, { id: passage.id, class: known, ...this.#said(passage) }, this.#text(passage));
  }

  #list({ id, parts, element: list }: Enclosed): Content {
    const start = /^\s*(-?\d{1,6})\s*$/.exec(list.getAttribute('start') ?? '')?.[1];
    const items = parts.map((part) =>
      part.is === 'enclosed' && part.kind === 'item' ? this.#part(part) : element('li', {}, this.#part(part)),
    );
    const name = list.localName === 'ol' ? 'ol' : 'ul';
    return element(name, { id, start: name === 'ol' ? start : undefined }, lines(items), '\n');
  }

  /** An element that holds one line as it is, or else paragraphs and what more there is. */
  #holder(name: string, more: Attributes, part: Enclosed): Content {
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

  #said({ block }: Passage): Attributes {
    return otherTongue(block, this.#options);
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
  const kinds = parts.map((part) =>
    part.is === 'enclosed' && /^(?:term|definition)$/.test(part.kind) ? part.kind[0]! : '?',
  );
  return /^(?:t+d+)+$/.test(kinds.join(''));
}
