import { toLanguageTag } from '../messages/language-tag.js';

/** The language of a page that does not declare one: undetermined (ISO 639-2). */
export const UNDETERMINED_LANGUAGE = 'und';

const RIGHT_TO_LEFT_SCRIPT = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** The direction of a text: that of its page, or else that of its language. The book does not have the style sheet of the site. */
export function textDirectionOf(declared: string, language: string): 'ltr' | 'rtl' | 'auto' {
  if (declared === 'ltr' || declared === 'rtl' || declared === 'auto') return declared;
  const script = toLanguageTag(language) && new Intl.Locale(toLanguageTag(language)!).maximize().script;
  return RIGHT_TO_LEFT_SCRIPT.test(script ?? '') ? 'rtl' : 'ltr';
}

/** The language and the direction of a text, as its page declares them. */
export interface TextLanguage {
  /** '' if it is not declared. */
  readonly language: string;
  readonly direction: string;
}

/** The attributes for the language and the direction of an element, if they differ from those of its parent. */
export function changedLanguageAttributes(
  text: TextLanguage,
  parent: TextLanguage,
): Readonly<Record<'lang' | 'xml:lang' | 'dir', string | undefined>> {
  const tag = toLanguageTag(text.language);
  const lang = tag === toLanguageTag(parent.language) ? undefined : tag;
  const dir = textDirectionOf(text.direction, text.language);
  return { lang, 'xml:lang': lang, dir: dir === textDirectionOf(parent.direction, parent.language) ? undefined : dir };
}
