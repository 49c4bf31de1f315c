import type { SentenceCache } from '../cache/sentence-cache.js';
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
export const charactersOf = ({ voice, spokenWords }: ScriptLine): number =>
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
