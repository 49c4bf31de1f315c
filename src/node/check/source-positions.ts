import { DecodingMode, HtmlEntityDecoder } from 'entities/decode';
import type { FindingLocation } from '../../core/check/finding.js';
import type { TreeNode } from '../../core/story/tree.js';
import { PageElement, PageNode } from '../page/html-page.js';

/** The position of a finding in its file. Lines and columns count from 1, columns in UTF-16 units; the end is excluded. */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Converts positions in a tree to positions in the text that the tree was parsed from. */
export class SourcePositions {
  readonly #source: string;
  readonly #lines: number[] = [0];
  /** The last position that was looked up in each text node, so that a text with many findings is scanned once. */
  readonly #cursors = new Map<TreeNode, { value: number; source: number }>();
  #decodedText = '';
  readonly #decoder = new HtmlEntityDecoder((code) => (this.#decodedText += String.fromCodePoint(code)));

  constructor(source: string) {
    this.#source = source;
    for (const { 0: end, index } of source.matchAll(/\r\n?|\n/g)) this.#lines.push(index + end.length);
  }

  rangeOf({ element, attribute, text }: FindingLocation): SourceRange {
    const [start, end] =
      text?.node instanceof PageNode ? this.#textOffsets(text.node, text) : this.#tagOffsets(element, attribute);
    return this.rangeBetween(start, end);
  }

  /** @param start, end offsets in the source (UTF-16 units). */
  rangeBetween(start: number, end: number): SourceRange {
    const [from, to] = [this.#lineAndColumn(start), this.#lineAndColumn(end)];
    return { line: from[0], column: from[1], endLine: to[0], endColumn: to[1] };
  }

  /** Offsets of an attribute, or else of a start tag. An element that is not in the source has the offsets of its nearest ancestor there. */
  #tagOffsets(element: TreeNode, attribute?: string): [number, number] {
    for (let at: TreeNode | null = element; at instanceof PageNode; at = at.parentNode) {
      const attributeLocation =
        attribute && at === element && at instanceof PageElement ? at.attributeLocations[attribute] : null;
      const location = attributeLocation ?? at.location;
      if (location) return [location.startOffset, location.endOffset];
    }
    return [0, 0];
  }

  #textOffsets(node: PageNode, { start, end }: { start: number; end: number }): [number, number] {
    if (!node.location) return this.#tagOffsets(node);
    return [this.#sourceOffset(node, start), this.#sourceOffset(node, end)];
  }

  /** Converts an offset in a text node to an offset in the source, where a character may be written as `&amp;`. */
  #sourceOffset(node: PageNode, to: number): number {
    const text = node.nodeValue!;
    const { startOffset, endOffset } = node.location!;
    const cursor = this.#cursors.get(node);
    let { value, source } = cursor && cursor.value <= to ? cursor : { value: 0, source: startOffset };
    while (value < to && source < endOffset) {
      const character = this.#source[source]!;
      const referenceLength = character === '&' ? this.#decodeReference(source) : 0;
      if (referenceLength && text.startsWith(this.#decodedText, value)) {
        value += this.#decodedText.length;
        source += referenceLength;
      } else if (character === '\0') source++;
      else {
        value++;
        source += character === '\r' && this.#source[source + 1] === '\n' ? 2 : 1;
      }
    }
    this.#cursors.set(node, { value, source });
    return source;
  }

  /** Decodes the character reference at an offset into `#decodedText`. Returns its length in the source; 0 if there is none. */
  #decodeReference(offset: number): number {
    this.#decodedText = '';
    this.#decoder.startEntity(DecodingMode.Legacy);
    const length = this.#decoder.write(this.#source, offset + 1);
    return length < 0 ? this.#decoder.end() : length;
  }

  #lineAndColumn(offset: number): [number, number] {
    let [low, high] = [0, this.#lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle]! <= offset) low = middle;
      else high = middle;
    }
    return [low + 1, offset - this.#lines[low]! + 1];
  }
}
