import type { SentenceCache } from '../cache/sentence-cache.js';
import { UserError } from '../errors/user-error.js';
import type { ScriptLine } from '../script/script.js';
import { cacheNameOf } from '../script/synthesize-script.js';

/** What a voice has to say. */
export interface VoiceCount {
  sentences: number;
  /** As a service counts them: a sentence that is sent twice counts twice. */
  characters: number;
  cached: number;
}

/** The characters of a sentence, as often as they are sent. */
const charactersOf = ({ voice, spokenWords }: ScriptLine): number =>
  spokenWords.filter(Boolean).join(' ').length * (voice.service?.sends ?? 1);

/** Counts the characters of each voice, by its id. A sentence counts once, because it is spoken once. */
export class CharacterCount {
  readonly voices: Map<string, VoiceCount> = new Map();
  private readonly counted = new Set<string>();

  async add(lines: readonly ScriptLine[], cache: SentenceCache): Promise<void> {
    for (const line of lines) {
      const name = cacheNameOf(line);
      if (this.counted.has(name)) continue;
      this.counted.add(name);
      const count = this.voices.get(line.voice.id) ?? { sentences: 0, characters: 0, cached: 0 };
      this.voices.set(line.voice.id, count);
      count.sentences++;
      count.characters += charactersOf(line);
      if (await cache.has(name)) count.cached += charactersOf(line);
    }
  }
}

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
