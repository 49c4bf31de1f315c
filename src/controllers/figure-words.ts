import type { FigureMessages } from '../core/language/messages.js';
import { figure as english } from '../locales/en/figure.js';
import { figures } from '../locales/figures.js';

/** The words of a figure in the language of a page's words; English where they do not come. @param language BCP 47. */
export async function figureWords(language: string): Promise<FigureMessages> {
  return (await figures[language]?.().catch(() => undefined))?.figure ?? english;
}
