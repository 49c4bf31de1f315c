/**
 * The nearest language, for a tag that has no messages. Each line names the other language and the tags that use it; a
 * line that names a tag of the list (`language-list.ts`) is for a build without that language. After the last of a chain
 * comes English.
 *
 * - `sr`, `sr-BA`, `sr-RS`: Cyrillic, the default script in CLDR. `sr-ME` and `sh` are Latin (CLDR: `sr-Latn-ME`).
 * - Bosnian, Croatian, Montenegrin and Serbian have most words in common, and the same script.
 * - Languages of countries where many also read Russian or Persian have these. Which second language a reader knows is a
 *   judgement of this project, without data: a site that knows its readers can add words of its own (`addMessages`).
 */
const FALLBACKS: Readonly<Record<string, string>> = {
  'sr-cyrl': 'sr cnr-cyrl',
  cnr: 'sr-me sr-latn-me',
  'sr-latn': 'sh cnr bs',
  bs: 'hr',
  hr: 'sr-latn',
  ru: 'ab ady alt av ba be bua ce chm cjs crh cv dar inh kaa kbd kjh kk koi krc kum kv ky lbe lez mdf mhr mrj myv nog os sah tab tg tk tt tyv udm uz xal',
  'fa-af': 'prs haz aiq uz-af uz-arab',
  fa: 'fa-af azb az-arab az-ir glk lrc mzn',
  ps: 'pbt pbu pst',
  ro: 'mo',
  sq: 'als aln',
  hy: 'hyw',
  az: 'azj',
};

/** The language that a tag of this table uses next. @param tag in lower case */
export const nextLanguage = (tag: string): string | undefined =>
  Object.keys(FALLBACKS).find((language) => FALLBACKS[language]!.split(' ').includes(tag));

/**
 * The tags to try for a tag, in order: itself, shortened from its end (RFC 4647 §3.4), and what the table has for each of
 * these, without English.
 */
export function languageChain(tag: string): string[] {
  const chain: string[] = [];
  for (let next: string | undefined = tag.toLowerCase(); next && !chain.includes(next);) {
    chain.push(next);
    next = nextLanguage(next) ?? next.replace(/-?[^-]*$/, '').replace(/-[a-z0-9]$/, '');
  }
  return chain;
}
