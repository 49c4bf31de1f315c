export type Gender = 'm' | 'f' | 'n';

/** A noun that a number counts. What its forms are depends on the language. */
export interface CountedNoun {
  readonly gender: Gender;
  readonly forms: readonly string[];
}

/** Nouns by their sign or abbreviation, each with its gender and its forms: `km: 'm kilomètre, kilomètres'`. */
export const countedNouns = (list: Readonly<Record<string, string>>): Readonly<Record<string, CountedNoun>> =>
  Object.fromEntries(
    Object.entries(list).map(([key, text]) => [key, { gender: text[0] as Gender, forms: text.slice(2).split(', ') }]),
  );

/** Also the nouns that are written in full: they stay as they are, and their gender is known. */
export const withFullNames = (list: Readonly<Record<string, CountedNoun>>): Readonly<Record<string, CountedNoun>> => ({
  ...Object.fromEntries(
    Object.values(list).flatMap(({ gender, forms }) =>
      forms.map((form) => [form, { gender, forms: forms.map(() => form) }]),
    ),
  ),
  ...list,
});
