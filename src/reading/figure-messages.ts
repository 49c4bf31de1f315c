import type { FigureMessages } from '../core/language/messages.js';
import { figure as english } from '../locales/en/figure.js';
import { figureLocales } from '../locales/figures.js';
import { loadMessages } from './load-messages.js';

/** @param tag BCP 47. */
export const loadFigureMessages = async (tag: string): Promise<FigureMessages> =>
  (await loadMessages(figureLocales, tag, () => ({ figure: english }))).figure;
