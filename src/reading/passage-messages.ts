import type { PassageMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/passage.js';
import { loadMessages } from '../locales/languages.js';

/** The messages about a passage in a language, else in English. @param tag BCP 47 */
export const loadPassageMessages = (tag: string): Promise<PassageMessages> =>
  loadMessages('passage', tag, () => english);
