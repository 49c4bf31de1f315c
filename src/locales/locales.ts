import type { PageMessages, PlayerMessages } from '../core/language/messages.js';

interface Locale {
  /** English has none: it is at hand without a request. */
  readonly page?: () => Promise<{ readonly page: PageMessages }>;
  readonly player: () => Promise<{ readonly player: PlayerMessages }>;
}

/** Each language in files of its own, so that a reader pays for one. */
export const locales: Readonly<Record<string, Locale>> = {
  en: { player: () => import('./en/player.js') },
  fa: { page: () => import('./fa/page.js'), player: () => import('./fa/player.js') },
};
