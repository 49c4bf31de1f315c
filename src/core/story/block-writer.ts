import type { Block, Role, SpokenForm, TextRun, Story } from './story.js';
import type { TreeElement, TreeNode } from './tree.js';

/** The properties that a text inherits from the elements around it. */
export interface BlockContext {
  /** The nearest block element. */
  readonly element: TreeElement;
  readonly role: Role;
  readonly language: string;
  readonly direction: Story['direction'];
}

/** Collects text into blocks. The text between two calls of `endBlock` is one block; text without a word is none. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  private context: BlockContext | undefined;
  private buffer = '';
  private runs: TextRun[] = [];
  private spokenForms: SpokenForm[] = [];
  private deferred: Block[] = [];

  /** @param parts those that are read; all of it if undefined. */
  addText(
    node: TreeNode,
    context: BlockContext,
    parts: readonly (readonly [number, number])[] = [[0, Infinity]],
  ): void {
    for (const [offset, end] of parts) {
      const text = (node.nodeValue ?? '').slice(offset, end);
      if (!text) continue;
      this.context ??= context;
      this.runs.push({ start: this.buffer.length, node, offset });
      this.buffer += text.replace(/\s/g, ' ');
    }
  }

  /** Adds a space that the text of the page does not have: for a line break, or between two table cells. */
  addSpace(): void {
    this.buffer += ' ';
  }

  /** The offset of the next text in its block. */
  get offset(): number {
    return this.buffer.length;
  }

  /** Adds what a voice says instead of the text since an offset; at the offset itself, before the next word. */
  addSpokenForm(start: number, text: string): void {
    // The parts of one word have one form, which the first of them says.
    if (!text && this.spokenForms.at(-1)?.end === start) ({ start, text } = this.spokenForms.pop()!);
    if (start <= this.offset) this.spokenForms.push({ start, end: this.offset, text });
  }

  /** Adds a block that must not split the current one: it goes before the first word of the current block, or after its last. */
  addSeparateBlock(block: Block): void {
    if (this.buffer.trim()) this.deferred.push(block);
    else this.blocks.push(block);
  }

  endBlock(): void {
    const { context, buffer: text, runs, spokenForms } = this;
    if (context && text.trim()) {
      const { element, role, language, direction } = context;
      const level = /^h([1-6])$/.exec(element.localName)?.[1];
      this.blocks.push({
        role,
        element,
        language,
        direction,
        text,
        runs,
        ...(level && { level: Number(level) }),
        ...(spokenForms.length && { spokenForms }),
      });
    }
    this.blocks.push(...this.deferred);
    this.context = undefined;
    this.buffer = '';
    this.runs = [];
    this.spokenForms = [];
    this.deferred = [];
  }
}
