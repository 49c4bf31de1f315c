import type { SentenceCache } from '../cache/sentence-cache.js';
import { UserError } from '../errors/user-error.js';
import type { ScriptLine } from '../script/script.js';
import { cacheNameOf } from '../script/synthesize-script.js';
import { charactersOf } from './character-count.js';

/** The characters that a run may send to services. */
export class CharacterBudget {
  private left: number;
  private readonly reserved = new Set<string>();

  /** @param most `Infinity` for no limit. */
  constructor(most: number) {
    this.left = most;
  }

  /**
   * Takes the characters of a page that are not in the cache, before any of them is sent.
   *
   * @throws UserError if fewer are left; then none is taken.
   */
  async reserve(lines: readonly ScriptLine[], page: string, cache: SentenceCache): Promise<void> {
    if (this.left === Infinity) return;
    const needed = new Map<string, number>();
    for (const line of lines) {
      const name = cacheNameOf(line);
      if (line.voice.service && !(await cache.has(name))) needed.set(name, charactersOf(line));
    }
    // Without a wait from here on: two pages run at the same time.
    for (const name of this.reserved) needed.delete(name);
    const characters = [...needed.values()].reduce((sum, count) => sum + count, 0);
    if (characters > this.left)
      throw new UserError(
        page,
        0,
        `has ${characters} characters to send; --max-characters leaves ${this.left}`,
        'raise the limit, or narrate fewer pages; nothing of this page was sent',
      );
    this.left -= characters;
    for (const name of needed.keys()) this.reserved.add(name);
  }
}
