/** The codes of writing systems in ISO 15924, and their names in Unicode. */
const SCRIPT_NAMES: Readonly<Record<string, readonly string[]>> = {
  Latn: ['Latin'],
  Cyrl: ['Cyrillic'],
  Grek: ['Greek'],
  Arab: ['Arabic'],
  Hebr: ['Hebrew'],
  Armn: ['Armenian'],
  Geor: ['Georgian'],
  Deva: ['Devanagari'],
  Beng: ['Bengali'],
  Guru: ['Gurmukhi'],
  Gujr: ['Gujarati'],
  Taml: ['Tamil'],
  Telu: ['Telugu'],
  Knda: ['Kannada'],
  Mlym: ['Malayalam'],
  Sinh: ['Sinhala'],
  Thai: ['Thai'],
  Laoo: ['Lao'],
  Khmr: ['Khmer'],
  Mymr: ['Myanmar'],
  Ethi: ['Ethiopic'],
  Tibt: ['Tibetan'],
  Mong: ['Mongolian'],
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
};

/** Languages with several writing systems, of which `Intl.Locale.maximize` returns only one. */
const MULTIPLE_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  az: ['Latin', 'Cyrillic', 'Arabic'],
  bs: ['Latin', 'Cyrillic'],
  crh: ['Latin', 'Cyrillic'],
  cnr: ['Latin', 'Cyrillic'],
  ha: ['Latin', 'Arabic'],
  kk: ['Cyrillic', 'Latin', 'Arabic'],
  ky: ['Cyrillic', 'Arabic', 'Latin'],
  ku: ['Latin', 'Arabic', 'Cyrillic'],
  mn: ['Cyrillic', 'Mongolian'],
  ms: ['Latin', 'Arabic'],
  pa: ['Gurmukhi', 'Arabic'],
  sd: ['Arabic', 'Devanagari'],
  sh: ['Latin', 'Cyrillic'],
  sr: ['Cyrillic', 'Latin'],
  tg: ['Cyrillic', 'Arabic', 'Latin'],
  tk: ['Latin', 'Cyrillic', 'Arabic'],
  tt: ['Cyrillic', 'Latin', 'Arabic'],
  ug: ['Arabic', 'Cyrillic', 'Latin'],
  uz: ['Latin', 'Cyrillic', 'Arabic'],
};

const SCRIPT_PATTERNS = [...new Set(Object.values(SCRIPT_NAMES).flat())].map(
  (name) => [name, new RegExp(String.raw`\p{Script=${name}}`, 'u')] as const,
);

const scriptsByLanguage = new Map<string, ReadonlySet<string> | null>();

/** The writing systems of a language, by their names in Unicode; null if the tag is invalid or its writing system is unknown. */
export function scriptsOf(language: string): ReadonlySet<string> | null {
  if (!scriptsByLanguage.has(language)) scriptsByLanguage.set(language, findScripts(language));
  return scriptsByLanguage.get(language)!;
}

function findScripts(language: string): ReadonlySet<string> | null {
  const locale = localeOf(language);
  if (!locale) return null;
  const names = (!locale.script && MULTIPLE_SCRIPTS[locale.language]) || SCRIPT_NAMES[locale.maximize().script ?? ''];
  return names ? new Set(names) : null;
}

/** A parsed language tag (RFC 5646); null if it is invalid. */
export function localeOf(language: string): Intl.Locale | null {
  try {
    return new Intl.Locale(language);
  } catch {
    return null;
  }
}

/** The writing system of the first letter of a word; '' for a number, punctuation, or an unknown writing system. */
export function scriptOf(word: string): string {
  if (/[A-Za-z]/.test(word)) return 'Latin';
  const letter = /\p{L}/u.exec(word)?.[0];
  return letter ? (SCRIPT_PATTERNS.find(([, pattern]) => pattern.test(letter))?.[0] ?? '') : '';
}
