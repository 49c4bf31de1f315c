import type { LanguageModule } from './language.js';

export type LanguageList = ReadonlyMap<string, () => Promise<LanguageModule>>;

/**
 * Every language except English, which is always available. To add a language, add its folder and one line here. A tag is
 * in lower case here; its folder is not. Only a page that is not in English loads this list.
 */
export const LANGUAGES: LanguageList = new Map<string, () => Promise<LanguageModule>>([
  ['ar', () => import('./ar/language.js')],
  ['az', () => import('./az/language.js')],
  ['ba', () => import('./ba/language.js')],
  ['be', () => import('./be/language.js')],
  ['bg', () => import('./bg/language.js')],
  ['bs', () => import('./bs/language.js')],
  ['ce', () => import('./ce/language.js')],
  ['cnr', () => import('./cnr/language.js')],
  ['crh', () => import('./crh/language.js')],
  ['de', () => import('./de/language.js')],
  ['es', () => import('./es/language.js')],
  ['fa', () => import('./fa/language.js')],
  ['fa-af', () => import('./fa-AF/language.js')],
  ['fr', () => import('./fr/language.js')],
  ['hr', () => import('./hr/language.js')],
  ['hu', () => import('./hu/language.js')],
  ['hy', () => import('./hy/language.js')],
  ['ka', () => import('./ka/language.js')],
  ['kk', () => import('./kk/language.js')],
  ['ky', () => import('./ky/language.js')],
  ['mk', () => import('./mk/language.js')],
  ['ps', () => import('./ps/language.js')],
  ['ro', () => import('./ro/language.js')],
  ['ru', () => import('./ru/language.js')],
  ['sq', () => import('./sq/language.js')],
  ['sr-cyrl', () => import('./sr-Cyrl/language.js')],
  ['sr-latn', () => import('./sr-Latn/language.js')],
  ['tg', () => import('./tg/language.js')],
  ['tk', () => import('./tk/language.js')],
  ['tt', () => import('./tt/language.js')],
  ['uk', () => import('./uk/language.js')],
  ['ur', () => import('./ur/language.js')],
  ['uz', () => import('./uz/language.js')],
]);
