import type { ChangesMessages } from '../core/language/messages.js';
import { changesLocales } from '../locales/changes.js';
import { changes as english } from '../locales/en/changes.js';

/** The words of a changed story in the language of a page's words; English where they do not come. @param language BCP 47. */
export async function loadChangesMessages(language: string): Promise<ChangesMessages> {
  return (await changesLocales[language]?.().catch(() => undefined))?.changes ?? english;
}
