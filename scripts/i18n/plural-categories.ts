/** The plural categories of a language as CLDR names them. Node has CLDR's rules; the elements have their own. */
import type { LanguageRules } from '../../src/core/language/messages.js';

/** Languages without plural rules in CLDR, each with a near language that has them. */
export const NEAR_LANGUAGES: Readonly<Record<string, string>> = {
  ba: 'kk', // both Kipchak Turkic: the noun after a number is in the singular
  tt: 'kk',
  crh: 'tr', // both have "bir saat, iki saat"
  tg: 'fa-AF', // both are standards of Persian
};

const ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Whole numbers with every category that whole numbers have: some languages treat millions differently. */
export const SAMPLE_NUMBERS: readonly number[] = [
  ...Array.from({ length: 201 }, (_, n) => n),
  1000, 1001, 1002, 1011, 1021, 10_000, 12_345, 100_000, 1_000_000, 1_000_001, 2_000_000, 5_000_000, 1_000_000_000,
]; // prettier-ignore

export const cldrRules = (language: string): Intl.PluralRules =>
  new Intl.PluralRules(NEAR_LANGUAGES[language] ?? language);

/** The categories of whole numbers, in the order of CLDR: that of the plural forms in a message. */
export function categoriesOf(language: string): string[] {
  const found = new Set<string>(SAMPLE_NUMBERS.map((n) => cldrRules(language).select(n)));
  return ORDER.filter((category) => found.has(category));
}

/** Some numbers of a plural form, for a translator: "1, 21, 31". */
export const examplesOf = (rules: LanguageRules, form: number): string =>
  SAMPLE_NUMBERS.filter((n) => rules.plural(n) === form)
    .slice(0, 4)
    .join(', ');

/** Whether a text stands for exactly one number, and can say it as a word: "one hour". @param id of a plural form */
export function mayOmitNumber(rules: LanguageRules, id: string): boolean {
  const form = Number(/\[(\d+)\]$/.exec(id)?.[1] ?? NaN);
  return SAMPLE_NUMBERS.filter((n) => rules.plural(n) === form).length === 1;
}
