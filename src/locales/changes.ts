import type { ChangesMessages } from '../core/language/messages.js';

/** The words of a changed story in each language but English; beside `locales`, since few stories need them. */
export const changesLocales: Readonly<Record<string, () => Promise<{ readonly changes: ChangesMessages }>>> = {
  fa: () => import('./fa/changes.js'),
};
