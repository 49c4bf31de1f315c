import type { LanguageModule } from './language.js';

export type LanguageList = ReadonlyMap<string, () => Promise<LanguageModule>>;

/**
 * Every language except English, which is always available. To add a language, add its folder and one line here. A tag is
 * in lower case here; its folder is not. Only a page that is not in English loads this list.
 */
export const LANGUAGES: LanguageList = new Map<string, () => Promise<LanguageModule>>([
  ['ar', () => import('./ar/language.js')],
  ['de', () => import('./de/language.js')],
  ['fa', () => import('./fa/language.js')],
]);
