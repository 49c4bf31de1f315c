/** A language tag as the standard writes it (BCP 47), also of `en_US`; undefined for what is none, whatever stood in the `lang`. */
export function languageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}

/** What stands where a page says no language: undetermined (ISO 639-2). */
export const UNKNOWN = 'und';

const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** Which way a text goes: as its page says, else as its language is written. A site's style sheet does not come with it. */
export function directionOf(said: string, language: string): 'ltr' | 'rtl' | 'auto' {
  if (said === 'ltr' || said === 'rtl' || said === 'auto') return said;
  const script = languageTag(language) && new Intl.Locale(languageTag(language)!).maximize().script;
  return RIGHT_TO_LEFT.test(script ?? '') ? 'rtl' : 'ltr';
}
