import type { VoiceMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/voice.js';
import { loadMessages } from '../locales/languages.js';

/** The messages that say who reads, in a language, else in English. @param language BCP 47 */
export const loadVoiceMessages = (language: string): Promise<VoiceMessages> =>
  loadMessages('voice', language, () => english);
