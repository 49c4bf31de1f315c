import type { Block } from '../../core/story/story.js';

/** Levels of headings as a reader of the book needs them: the first is 1, and none is skipped on the way down (ART-1). */
export class HeadingLevels {
  readonly #open: number[] = [];

  /** @returns undefined for what is no heading. To be asked in the order of the text. */
  levelOf({ role, level }: Block): number | undefined {
    const written = level ?? (role === 'headline' ? 1 : role === 'heading' ? 2 : undefined);
    if (written === undefined) return undefined;
    while (this.#open.length && this.#open.at(-1)! >= written) this.#open.pop();
    return this.#open.push(written);
  }
}
