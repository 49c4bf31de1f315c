/** A language tag in the canonical form of BCP 47, also of `en_US`; undefined for an invalid `lang`. */
export function toLanguageTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}
