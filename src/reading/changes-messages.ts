import type { ChangesMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/changes.js';
import { loadMessages } from '../locales/languages.js';

/** The messages of a changed story in a language, else in English. @param language BCP 47 */
export const loadChangesMessages = (language: string): Promise<ChangesMessages> =>
  loadMessages('changes', language, () => english);
