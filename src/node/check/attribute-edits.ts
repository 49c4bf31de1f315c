import type { Finding } from '../../core/check/finding.js';
import { PageElement } from '../page/html-page.js';

/** A stretch of a file, in UTF-16 units, and what is to stand there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The edits by which a finding is mended in the file that its tree was parsed from: attributes alone, in the quotes that
 * the author uses, and no other character.
 */
export function editsFor({ element, fix }: Finding, source: string): TextEdit[] {
  if (!fix || !(element instanceof PageElement) || !element.location) return [];
  const { attributeLocations: places, location, localName } = element;
  const edits: TextEdit[] = [];
  const last = Object.values(places)
    .sort((a, b) => a.endOffset - b.endOffset)
    .at(-1);
  let after = last?.endOffset ?? location.startOffset + 1 + localName.length;
  let quote = last ? quoteOf(source.slice(last.startOffset, last.endOffset)) : '"';
  for (const { attribute, value } of fix) {
    const place = places[attribute];
    if (!place) {
      if (value !== null)
        edits.push({ start: after, end: after, text: ` ${formatAttribute(attribute, value, quote)}` });
      continue;
    }
    const { startOffset: start, endOffset: end } = place;
    const old = source.slice(start, end);
    if (value === null) {
      edits.push({ start: start - /\s*$/.exec(source.slice(location.startOffset, start))![0].length, end, text: '' });
      continue;
    }
    quote = quoteOf(old);
    after = end; // what is added to it stands beside it
    const name = /^[^\s=]+(?:\s*=\s*)?/.exec(old)![0];
    edits.push({
      start,
      end,
      text: name.includes('=') ? `${name}${quoteValue(value, quote)}` : formatAttribute(name, value, quote),
    });
  }
  return edits;
}

/** @param edits none of which lies in another; at one place they keep their order. */
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
