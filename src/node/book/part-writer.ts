import type { TreeNode } from '../../core/story/tree.js';
import { xmlElement, onOwnLines, type XmlAttributes, type XmlContent, type Xml } from '../xml/write-xml.js';
import { writeFigure } from './figures.js';
import type { LinkResolver } from './links.js';
import type { NodeContext } from './page-structure.js';
import { solePassageOf, type StructurePart, type Part, type Passage } from './parts.js';
import { writePassageText } from './passage-text.js';
import { cellMarkup, writeRow, writeTable } from './tables.js';
import { changedLanguageAttributes, type TextLanguage } from './text-language.js';

/** The language and the context of a chapter. */
export interface PartWriterOptions extends TextLanguage {
  readonly contexts: ReadonlyMap<TreeNode, NodeContext>;
  readonly resolveLink: LinkResolver;
}

/** Writes the parts of a chapter as XHTML. */
export class PartWriter {
  readonly #options: PartWriterOptions;

  constructor(options: PartWriterOptions) {
    this.#options = options;
  }

  parts(parts: readonly Part[]): XmlContent {
    return onOwnLines(
      parts.map((part, index) => {
        const [last, next] = [parts[index - 1], parts[index + 1]];
        if (opensParagraph(last, part)) return undefined;
        return opensParagraph(part, next)
          ? this.#paragraphWithDateline(part as Passage, next as Passage)
          : this.#part(part);
      }),
    );
  }

  #part(part: Part): XmlContent {
    if (part.is === 'passage') return this.paragraph(part);
    if (part.is === 'enclosed') return this.#structure(part);
    const size = (name: string): string | undefined =>
      /^\s*([1-9]\d{0,4})\s*$/.exec(part.element.getAttribute(name) ?? '')?.[1];
    return xmlElement('img', {
      id: part.id,
      src: part.file,
      alt: part.alternativeText,
      lang: part.language,
      'xml:lang': part.language,
      width: size('width'),
      height: size('height'),
    });
  }

  #structure(part: StructurePart): XmlContent {
    const { id, parts } = part;
    switch (part.kind) {
      case 'figure':
        return writeFigure(part, this);
      case 'list':
        return this.#list(part);
      case 'terms':
        return isCompleteTermList(part) ? xmlElement('dl', { id }, this.parts(parts), '\n') : this.#looseTerms(part);
      case 'table':
        return writeTable(part, (inner) => this.#part(inner));
      case 'item':
        return this.#textContainer('li', {}, part);
      case 'term':
        return this.#textContainer('dt', {}, part);
      case 'definition':
        return this.#textContainer('dd', {}, part);
      case 'caption':
        return this.#textContainer('caption', {}, part);
      case 'row':
        return writeRow(part, (inner) => this.#part(inner));
      case 'cell':
        return this.#textContainer(...cellMarkup(part), part);
      case 'quote':
        return xmlElement('blockquote', { id }, this.parts(parts), '\n');
      case 'about':
        return xmlElement('aside', { id, 'epub:type': 'sidebar', ...this.#label(part) }, this.parts(parts), '\n');
      case 'notice':
        return xmlElement('section', { id, 'epub:type': 'notice', role: 'doc-notice' }, this.parts(parts), '\n');
      case 'footnote':
        return xmlElement('aside', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, this.parts(parts), '\n');
    }
  }

  /** The story has the dateline and its paragraph as two blocks; the book has them as one paragraph. */
  #paragraphWithDateline(dateline: Passage, paragraph: Passage): XmlContent {
    const datelineSpan = xmlElement('span', { id: dateline.id, class: 'dateline' }, this.#text(dateline));
    return xmlElement(
      'p',
      { id: paragraph.id, ...this.#languageAttributes(paragraph) },
      datelineSpan,
      ' ',
      this.#text(paragraph),
    );
  }

  /** Writes a passage in its own element. */
  paragraph(passage: Passage, name: string = passage.level ? `h${Math.min(passage.level, 6)}` : 'p'): Xml {
    const { role } = passage.block;
    const className = /^(?:flag|dateline|caption|credit|byline)$/.test(role) ? role : undefined;
    return xmlElement(
      name,
      { id: passage.id, class: className, ...this.#languageAttributes(passage) },
      this.#text(passage),
    );
  }

  #list({ id, parts, element: list }: StructurePart): XmlContent {
    const start = /^\s*(-?\d{1,6})\s*$/.exec(list.getAttribute('start') ?? '')?.[1];
    const items = parts.map((part) =>
      part.is === 'enclosed' && part.kind === 'item' ? this.#part(part) : xmlElement('li', {}, this.#part(part)),
    );
    const name = list.localName === 'ol' ? 'ol' : 'ul';
    return xmlElement(name, { id, start: name === 'ol' ? start : undefined }, onOwnLines(items), '\n');
  }

  /** Writes an element with a single passage as its text, or else with paragraphs and other parts. */
  #textContainer(name: string, more: XmlAttributes, part: StructurePart): XmlContent {
    const line = solePassageOf(part);
    if (!line) return xmlElement(name, { id: part.id, ...more }, this.parts(part.parts), '\n');
    const content = part.parts.map((inner) => (inner === line ? this.#text(line) : this.#part(inner)));
    return xmlElement(name, { id: part.id, ...more, ...this.#languageAttributes(line) }, content);
  }

  /** Writes an incomplete list of terms as paragraphs. */
  #looseTerms({ id, parts }: StructurePart): XmlContent {
    const inner = parts.flatMap((part) => (part.is === 'enclosed' ? part.parts : [part]));
    return xmlElement('div', { id }, this.parts(inner), '\n');
  }

  #label({ element: aside }: StructurePart): XmlAttributes {
    return { 'aria-label': aside.getAttribute('aria-label')?.replace(/\s+/g, ' ').trim() || undefined };
  }

  #text(passage: Passage): XmlContent {
    return writePassageText(passage, this.#options.contexts, this.#options.resolveLink);
  }

  #languageAttributes({ block }: Passage): XmlAttributes {
    return changedLanguageAttributes(block, this.#options);
  }
}

/** Whether a part is the dateline of the next one. */
const opensParagraph = (part: Part | undefined, next: Part | undefined): boolean =>
  part?.is === 'passage' &&
  next?.is === 'passage' &&
  part.block.role === 'dateline' &&
  next.block.role === 'paragraph' &&
  part.block.element === next.block.element;

/** Whether a list has one or more terms, then one or more definitions, and so on. */
function isCompleteTermList({ parts }: StructurePart): boolean {
  const kinds = parts.map((part) =>
    part.is === 'enclosed' && /^(?:term|definition)$/.test(part.kind) ? part.kind[0]! : '?',
  );
  return /^(?:t+d+)+$/.test(kinds.join(''));
}
