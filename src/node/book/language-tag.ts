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

/** The language of a text, as its page says it, and the way it goes. */
export interface Tongue {
  /** '' where nobody says. */
  readonly language: string;
  readonly direction: string;
}

/** What an element must say of its language and direction, where they are not those round it. */
export function otherTongue(
  own: Tongue,
  around: Tongue,
): Readonly<Record<'lang' | 'xml:lang' | 'dir', string | undefined>> {
  const tag = languageTag(own.language);
  const lang = tag === languageTag(around.language) ? undefined : tag;
  const dir = directionOf(own.direction, own.language);
  return { lang, 'xml:lang': lang, dir: dir === directionOf(around.direction, around.language) ? undefined : dir };
}
