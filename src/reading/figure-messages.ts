import type { FigureMessages } from '../core/language/messages.js';
import { figure as english } from '../locales/en/figure.js';
import { figureLocales } from '../locales/figures.js';

/** The words of a figure in the language of a page's words; English where they do not come. @param language BCP 47. */
export async function loadFigureMessages(language: string): Promise<FigureMessages> {
  return (await figureLocales[language]?.().catch(() => undefined))?.figure ?? english;
}
