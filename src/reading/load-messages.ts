/** The entry for a language tag (BCP 47), else for its primary subtag. */
export function findLocale<T>(locales: Readonly<Record<string, T>>, tag: string): T | undefined {
  const language = tag.toLowerCase();
  const name = [language, language.split('-')[0]!].find((each) => Object.hasOwn(locales, each));
  return name === undefined ? undefined : locales[name];
}

/** Loads messages by language tag, else by its primary subtag, else in English; in English too where the load fails. */
export async function loadMessages<M>(
  loaders: Readonly<Record<string, () => Promise<M>>>,
  tag: string,
  loadEnglish: () => M | Promise<M>,
): Promise<M> {
  try {
    return await (findLocale(loaders, tag) ?? loadEnglish)();
  } catch {
    return loadEnglish();
  }
}
