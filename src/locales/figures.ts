import type { FigureMessages } from '../core/language/messages.js';

/** The words of a figure in each language but English; beside `locales`, since few pages need them. */
export const figureLocales: Readonly<Record<string, () => Promise<{ readonly figure: FigureMessages }>>> = {
  fa: () => import('./fa/figure.js'),
};
