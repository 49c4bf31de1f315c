import type { PlacesMessages } from '../core/language/messages.js';
import { messages as english } from '../locales/en/places.js';
import { loadMessages } from '../locales/languages.js';

/** The messages about places in a language, else in English. @param tag BCP 47 */
export const loadPlacesMessages = (tag: string): Promise<PlacesMessages> => loadMessages('places', tag, () => english);
