import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { unzipSync } from 'fflate';
import { makeBook, type BookOptions } from '../../../src/node/book/make-book.js';

/** An element of a file of a book. */
export interface BookXmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (BookXmlNode | string)[];
}

/** Parses XML; throws if it is not well-formed. */
export function parseBookXml(source: string): BookXmlNode {
  const root: BookXmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  return root.children.find((child) => typeof child !== 'string')!;
}

/** All elements with a name, in document order; '*' for all elements. */
export function elementsNamed(node: BookXmlNode, name: string): BookXmlNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [...(name === '*' || child.name === name ? [child] : []), ...elementsNamed(child, name)],
  );
}

export const elementById = (node: BookXmlNode, id: string): BookXmlNode => {
  const found = elementsNamed(node, '*').filter(({ attributes }) => attributes['id'] === id);
  if (found.length !== 1) throw new Error(`${found.length} elements have the id ${id}`);
  return found[0]!;
};

/** The text of an element with the alternative texts of its pictures. */
export function textOf(node: BookXmlNode): string {
  const read = (child: BookXmlNode | string): string =>
    typeof child === 'string'
      ? child
      : child.name === 'img'
        ? ` ${child.attributes['alt']} `
        : child.children.map(read).join('');
  return read(node).replace(/\s+/g, ' ').trim();
}

/** The tags of the children of an element, with brackets: `ul(li li(ul(li)))`. Without the spans of sentences. */
export function outlineOf(node: BookXmlNode): string {
  const inner = node.children
    .filter((child) => typeof child !== 'string')
    .map((child) =>
      child.name === 'span' && child.attributes['id']
        ? outlineOf(child)
        : `${child.name}${parenthesize(outlineOf(child))}`,
    )
    .filter(Boolean);
  return inner.join(' ');
}

const parenthesize = (inner: string): string => inner && `(${inner})`;

/** A book that was made and unpacked. */
export interface OpenedBook {
  readonly bytes: Uint8Array;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly warnings: readonly string[];
  /** A file in `EPUB/` as XML. */
  xml(name: string): BookXmlNode;
}

export async function openBook(options: BookOptions): Promise<OpenedBook> {
  const warnings: string[] = [];
  await makeBook(options, (warning) => warnings.push(String(warning)));
  const bytes = new Uint8Array(readFileSync(options.out));
  const files = unzipSync(bytes);
  return {
    bytes,
    files,
    warnings,
    xml: (name) => parseBookXml(new TextDecoder('utf-8', { fatal: true }).decode(files[`EPUB/${name}`])),
  };
}

/** The first bytes of an MP4. A book inspects no others. */
export const SOUND: Buffer = Buffer.from('\0\0\0\x18ftypM4A \0\0\0\0M4A mp42isom', 'latin1');

/** A picture of one pixel. */
export const PIXEL: Buffer = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Writes a page with this article, and returns its path. */
export function writePage(folder: string, name: string, article: string, head = '', html = 'lang="en"'): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `<!doctype html>\n<html ${html}>\n<head>${head}</head>\n<article>\n${article}\n</article>\n</html>`,
  );
  return path;
}
