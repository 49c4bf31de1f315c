import type { Block, Role, TextRun, Story } from './story.js';
import type { TreeElement, TreeNode } from './tree.js';

/** What the reader knows where it stands. */
export interface BlockContext {
  /** The nearest element that is a block. */
  readonly element: TreeElement;
  readonly role: Role;
  readonly language: string;
  readonly direction: Story['direction'];
}

/** Gathers text into blocks: whatever comes between two ends is one block; without a word it is none. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  private context: BlockContext | undefined;
  private buffer = '';
  private runs: TextRun[] = [];
  private deferred: Block[] = [];

  addText(node: TreeNode, place: BlockContext): void {
    const text = node.nodeValue ?? '';
    if (!text) return;
    this.context ??= place;
    this.runs.push({ start: this.buffer.length, node, offset: 0 });
    this.buffer += text.replace(/\s/g, ' ');
  }

  /** A space that is not in the page's text: a line break, the gap between two cells. */
  addSpace(): void {
    this.buffer += ' ';
  }

  /** A block that must not cut the one being written: it comes before its first word, or after its last. */
  addSeparateBlock(block: Block): void {
    if (this.buffer.trim()) this.deferred.push(block);
    else this.blocks.push(block);
  }

  endBlock(): void {
    const { context, buffer: text, runs } = this;
    if (context && text.trim()) {
      const { element, role, language, direction } = context;
      const level = /^h([1-6])$/.exec(element.localName)?.[1];
      this.blocks.push({ role, element, language, direction, text, runs, ...(level && { level: Number(level) }) });
    }
    this.blocks.push(...this.deferred);
    this.context = undefined;
    this.buffer = '';
    this.runs = [];
    this.deferred = [];
  }
}
