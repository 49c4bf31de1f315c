import type { FindingLocation } from '../../core/check/finding.js';
import type { TreeNode } from '../../core/story/tree.js';
import { PageElement, PageNode } from '../page/html-page.js';

/** Where a finding stands in its file; all from 1, columns in UTF-16 units, the end excluded. */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const CHARACTER_REFERENCE = /&(?:#x?[0-9a-f]+|[a-z][a-z0-9]*);?/iy;

/** Finds the places of a tree in the text that it was parsed from. */
export class SourcePositions {
  readonly #source: string;
  readonly #lines: number[] = [0];
  /** How far each text was followed, so that a text with many findings is gone through once. */
  readonly #cursors = new Map<TreeNode, { value: number; source: number }>();

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

  /** Of an attribute, else of a start tag; of what nobody wrote, the nearest round it that somebody wrote. */
  #tagOffsets(element: TreeNode, attribute?: string): [number, number] {
    for (let at: TreeNode | null = element; at instanceof PageNode; at = at.parentNode) {
      const own = attribute && at === element && at instanceof PageElement ? at.attributeLocations[attribute] : null;
      const location = own ?? at.location;
      if (location) return [location.startOffset, location.endOffset];
    }
    return [0, 0];
  }

  #textOffsets(node: PageNode, { start, end }: { start: number; end: number }): [number, number] {
    if (!node.location) return this.#tagOffsets(node);
    return [this.#sourceOffset(node, start), this.#sourceOffset(node, end)];
  }

  /** From a place in a text to its place in the source, where a character may be written as `&amp;`. */
  #sourceOffset(node: PageNode, to: number): number {
    const text = node.nodeValue!;
    const { startOffset, endOffset } = node.location!;
    const known = this.#cursors.get(node);
    let { value, source } = known && known.value <= to ? known : { value: 0, source: startOffset };
    while (value < to && source < endOffset) {
      const character = this.#source[source]!;
      CHARACTER_REFERENCE.lastIndex = source;
      const reference = character === '&' ? CHARACTER_REFERENCE.exec(this.#source)?.[0] : undefined;
      if (reference && (text[value] !== '&' || /^&(?:amp|#38|#x26)\b/i.test(reference))) {
        value += text.codePointAt(value)! > 0xffff ? 2 : 1;
        source += reference.length;
      } else if (character === '\0') source++;
      else {
        value++;
        source += character === '\r' && this.#source[source + 1] === '\n' ? 2 : 1;
      }
    }
    this.#cursors.set(node, { value, source });
    return source;
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
