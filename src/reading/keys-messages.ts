import type { KeysMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/keys.js';
import { loadMessages } from '../locales/languages.js';

/** The messages of the keyboard shortcuts in a language, else in English. @param language BCP 47 */
export const loadKeysMessages = (language: string): Promise<KeysMessages> =>
  loadMessages('keys', language, () => english);
