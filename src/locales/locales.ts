import type { PageMessages, PlayerMessages } from '../core/language/messages.js';

interface Locale {
  readonly page: () => Promise<{ readonly page: PageMessages }>;
  readonly player: () => Promise<{ readonly player: PlayerMessages }>;
}

/** Each language in files of its own, so that a reader pays for one. English is at hand without a request. */
export const locales: Readonly<Record<string, Locale>> = {
  en: { page: () => import('./en/page.js'), player: () => import('./en/player.js') },
  fa: { page: () => import('./fa/page.js'), player: () => import('./fa/player.js') },
};
