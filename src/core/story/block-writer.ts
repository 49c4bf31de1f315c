import type { Block, Role, Run, Story } from './story.js';
import type { TreeElement, TreeNode } from './tree.js';

/** What the reader knows where it stands. */
export interface Place {
  /** The nearest element that is a block. */
  readonly element: TreeElement;
  readonly role: Role;
  readonly language: string;
  readonly direction: Story['direction'];
}

/** Gathers text into blocks: whatever comes between two ends is one block; without a word it is none. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  private place: Place | undefined;
  private written = '';
  private runs: Run[] = [];
  private waiting: Block[] = [];

  text(node: TreeNode, place: Place): void {
    const text = node.nodeValue ?? '';
    if (!text) return;
    this.place ??= place;
    this.runs.push({ start: this.written.length, node, offset: 0 });
    this.written += text.replace(/\s/g, ' ');
  }

  /** A space that is not in the page's text: a line break, the gap between two cells. */
  space(): void {
    this.written += ' ';
  }

  /** A block that must not cut the one being written: it comes before its first word, or after its last. */
  beside(block: Block): void {
    if (this.written.trim()) this.waiting.push(block);
    else this.blocks.push(block);
  }

  end(): void {
    const { place, written: text, runs } = this;
    if (place && text.trim()) {
      const { element, role, language, direction } = place;
      const level = /^h([1-6])$/.exec(element.localName)?.[1];
      this.blocks.push({ role, element, language, direction, text, runs, ...(level && { level: Number(level) }) });
    }
    this.blocks.push(...this.waiting);
    this.place = undefined;
    this.written = '';
    this.runs = [];
    this.waiting = [];
  }
}
