import type { Finding } from '../../core/check/finding.js';
import { PageElement } from '../page/html-page.js';

/** A replacement of a part of a file (UTF-16 units). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The edits that fix a finding in its file. They only change attributes, with the quotes of the author, and no other
 * character.
 */
export function editsFor({ element, fix }: Finding, source: string): TextEdit[] {
  if (!fix || !(element instanceof PageElement) || !element.location) return [];
  const { attributeLocations, location, localName } = element;
  const edits: TextEdit[] = [];
  const last = Object.values(attributeLocations)
    .sort((a, b) => a.endOffset - b.endOffset)
    .at(-1);
  let after = last?.endOffset ?? location.startOffset + 1 + localName.length;
  let quote = last ? quoteOf(source.slice(last.startOffset, last.endOffset)) : '"';
  for (const { attribute, value } of fix) {
    const attributeLocation = attributeLocations[attribute];
    if (!attributeLocation) {
      if (value !== null)
        edits.push({ start: after, end: after, text: ` ${formatAttribute(attribute, value, quote)}` });
      continue;
    }
    const { startOffset: start, endOffset: end } = attributeLocation;
    const old = source.slice(start, end);
    if (value === null) {
      edits.push({ start: start - /\s*$/.exec(source.slice(location.startOffset, start))![0].length, end, text: '' });
      continue;
    }
    quote = quoteOf(old);
    after = end; // a new attribute follows the last one that was changed
    const name = /^[^\s=]+(?:\s*=\s*)?/.exec(old)![0];
    edits.push({
      start,
      end,
      text: name.includes('=') ? `${name}${quoteValue(value, quote)}` : formatAttribute(name, value, quote),
    });
  }
  return edits;
}

/** @param edits without overlaps. Edits at the same position keep their order. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(source.slice(from, start), text);
    from = end;
  }
  return parts.join('') + source.slice(from);
}

type Quote = '"' | "'";

const quoteOf = (attribute: string): Quote => (/^[^=]*=\s*'/.test(attribute) ? "'" : '"');

const formatAttribute = (attribute: string, value: string, quote: Quote): string =>
  `${attribute}=${quoteValue(value, quote)}`;

const quoteValue = (value: string, quote: Quote): string =>
  quote + value.replace(/&/g, '&amp;').replaceAll(quote, quote === '"' ? '&quot;' : '&#39;') + quote;
