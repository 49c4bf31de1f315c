import type { Reader } from '../../core/speech/spoken.js';
import { ENGLISH } from './english.js';
import { passageOf, type Passage, type Rule } from './rule.js';
import { RUSSIAN } from './russian.js';

/** Languages whose figures are put into words here; of others the voice knows more than we do. */
const LANGUAGES: Readonly<Record<string, readonly Rule[]>> = { en: ENGLISH, ru: RUSSIAN };

/**
 * What stands in a story as figures, signs and abbreviations, in words. Voices differ in what they make of them: flite
 * leaves out the euro and spells kilometres, espeak-ng knows no case in Russian, and the words tell when each is said.
 */
class WrittenOut implements Reader {
  private readonly passages = new WeakMap<readonly string[], Passage>();

  read(shown: readonly string[], at: number, language: string): ReturnType<Rule> {
    const rules = LANGUAGES[language.toLowerCase().split('-')[0]!];
    if (!rules) return undefined;
    let passage = this.passages.get(shown);
    if (!passage) this.passages.set(shown, (passage = passageOf(shown)));
    for (const rule of rules) {
      const read = rule(passage, at);
      if (read) return read;
    }
    return undefined;
  }
}

export const writtenOut: Reader = new WrittenOut();
