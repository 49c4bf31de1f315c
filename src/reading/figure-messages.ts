import type { FigureMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/figure.js';
import { loadMessages } from '../locales/languages.js';

/** The messages of a figure in a language, else in English. @param language BCP 47 */
export const loadFigureMessages = (language: string): Promise<FigureMessages> =>
  loadMessages('figure', language, () => english);
