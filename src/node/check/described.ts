import { messages as english } from '../../locales/en/page.js';
import { LANGUAGES } from '../../locales/languages.js';

/** “Described in the caption”, in each language that Aloud's own words are in; of a page that does not say its language, in English. */
export async function loadDescribedInCaption(): Promise<(language: string) => string | undefined> {
  const words = new Map([
    ['', english.describedInCaption],
    ['en', english.describedInCaption],
  ]);
  for (const [tag, load] of LANGUAGES) words.set(tag, (await load()).language.page.describedInCaption);
  return (language) => words.get(language.toLowerCase()) ?? words.get(language.toLowerCase().split('-')[0]!);
}
