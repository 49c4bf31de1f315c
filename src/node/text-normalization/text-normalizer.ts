import type { TextNormalizer } from '../../core/speech/spoken-words.js';
import { ARABIC_RULES } from './arabic/rules.js';
import { ENGLISH_RULES } from './english/rules.js';
import { FRENCH_RULES } from './french/rules.js';
import { GERMAN_RULES } from './german/rules.js';
import { KAZAKH_RULES } from './kazakh/rules.js';
import { PERSIAN_RULES } from './persian/rules.js';
import { toWrittenSentence, type WrittenSentence, type NormalizationRule } from './rules/normalization-rule.js';
import { RUSSIAN_RULES } from './russian/rules.js';
import { spanishRules } from './spanish/rules.js';
import { UKRAINIAN_RULES } from './ukrainian/rules.js';

/** Languages with rules. In other languages numbers are left to the voice. */
const RULES_BY_LANGUAGE: Readonly<Record<string, readonly NormalizationRule[]>> = {
  en: ENGLISH_RULES,
  ar: ARABIC_RULES,
  de: GERMAN_RULES,
  es: spanishRules({ hasDecimalPoint: false, hasPesos: false }),
  fa: PERSIAN_RULES,
  fr: FRENCH_RULES,
  kk: KAZAKH_RULES,
  ru: RUSSIAN_RULES,
  uk: UKRAINIAN_RULES,
};
/** Countries that write a point before a fraction. */
const DECIMAL_POINT = /^es-(?:419|do|gt|hn|mx|ni|pa|pe|pr|sv|us)\b/;
const AMERICAN_SPANISH = spanishRules({ hasDecimalPoint: false, hasPesos: true });
const AMERICAN_SPANISH_WITH_POINT = spanishRules({ hasDecimalPoint: true, hasPesos: true });

function rulesFor(language: string): readonly NormalizationRule[] | undefined {
  const tag = language.toLowerCase();
  if (DECIMAL_POINT.test(tag)) return AMERICAN_SPANISH_WITH_POINT;
  return /^es-(?!es\b)/.test(tag) ? AMERICAN_SPANISH : RULES_BY_LANGUAGE[tag.split('-')[0]!];
}

/**
 * Writes numbers, signs and abbreviations of a story in words. Voices read them differently: flite omits the euro sign and
 * spells "km", and espeak-ng ignores grammatical case in Russian. With words, the time of each is known.
 */
class RuleTextNormalizer implements TextNormalizer {
  private readonly sentences = new WeakMap<readonly string[], WrittenSentence>();

  expand(words: readonly string[], at: number, language: string): ReturnType<NormalizationRule> {
    const rules = rulesFor(language);
    if (!rules) return undefined;
    let sentence = this.sentences.get(words);
    if (!sentence) this.sentences.set(words, (sentence = toWrittenSentence(words)));
    for (const rule of rules) {
      const expansion = rule(sentence, at);
      if (expansion) return expansion;
    }
    return undefined;
  }
}

export const textNormalizer: TextNormalizer = new RuleTextNormalizer();
