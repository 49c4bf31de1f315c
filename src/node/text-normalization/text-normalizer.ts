import type { TextNormalizer } from '../../core/speech/spoken-words.js';
import { ENGLISH_RULES } from './english/rules.js';
import { toWrittenSentence, type WrittenSentence, type NormalizationRule } from './rules/normalization-rule.js';
import { RUSSIAN_RULES } from './russian/rules.js';

/** Languages whose figures are put into words here; of others the voice knows more than we do. */
const RULES_BY_LANGUAGE: Readonly<Record<string, readonly NormalizationRule[]>> = {
  en: ENGLISH_RULES,
  ru: RUSSIAN_RULES,
};

/**
 * What stands in a story as figures, signs and abbreviations, in words. Voices differ in what they make of them: flite
 * leaves out the euro and spells kilometres, espeak-ng knows no case in Russian, and the words tell when each is said.
 */
class RuleTextNormalizer implements TextNormalizer {
  private readonly sentences = new WeakMap<readonly string[], WrittenSentence>();

  expand(shown: readonly string[], at: number, language: string): ReturnType<NormalizationRule> {
    const rules = RULES_BY_LANGUAGE[language.toLowerCase().split('-')[0]!];
    if (!rules) return undefined;
    let passage = this.sentences.get(shown);
    if (!passage) this.sentences.set(shown, (passage = toWrittenSentence(shown)));
    for (const rule of rules) {
      const read = rule(passage, at);
      if (read) return read;
    }
    return undefined;
  }
}

export const textNormalizer: TextNormalizer = new RuleTextNormalizer();
