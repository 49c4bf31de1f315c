import type { SettingsMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/settings.js';
import { loadMessages } from '../locales/languages.js';

/** The messages of the settings panel in a language, else in English. @param language BCP 47 */
export const loadSettingsMessages = (language: string): Promise<SettingsMessages> =>
  loadMessages('settings', language, () => english);
