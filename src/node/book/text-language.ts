/** A language tag as the standard writes it (BCP 47), also of `en_US`; undefined for what is none, whatever stood in the `lang`. */
export function toLanguageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}

/** What stands where a page says no language: undetermined (ISO 639-2). */
export const UNDETERMINED_LANGUAGE = 'und';

const RIGHT_TO_LEFT_SCRIPT = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** Which way a text goes: as its page says, else as its language is written. A site's style sheet does not come with it. */
export function textDirectionOf(said: string, language: string): 'ltr' | 'rtl' | 'auto' {
  if (said === 'ltr' || said === 'rtl' || said === 'auto') return said;
  const script = toLanguageTag(language) && new Intl.Locale(toLanguageTag(language)!).maximize().script;
  return RIGHT_TO_LEFT_SCRIPT.test(script ?? '') ? 'rtl' : 'ltr';
}

/** The language of a text, as its page says it, and the way it goes. */
export interface TextLanguage {
  /** '' where nobody says. */
  readonly language: string;
  readonly direction: string;
}

/** What an element must say of its language and direction, where they are not those round it. */
export function changedLanguageAttributes(
  own: TextLanguage,
  around: TextLanguage,
): Readonly<Record<'lang' | 'xml:lang' | 'dir', string | undefined>> {
  const tag = toLanguageTag(own.language);
  const lang = tag === toLanguageTag(around.language) ? undefined : tag;
  const dir = textDirectionOf(own.direction, own.language);
  return { lang, 'xml:lang': lang, dir: dir === textDirectionOf(around.direction, around.language) ? undefined : dir };
}
