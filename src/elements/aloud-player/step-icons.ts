import { svg, type TemplateResult } from '../../browser/dom/template.js';

export const PAUSE_ICON = 'M6 4h4v16H6zM14 4h4v16h-4z';

/** Most of a circle, with an arrow head. */
const turningArrow = svg`<path d="M12.500 4.500A8.500 8.500 0 1 1 4.600 9"></path><path class="head" d="M12.500 1.500v6L8 4.500z"></path>`;

/**
 * A number of seconds inside a circular arrow; never mirrored, as time is not (I18N-3). @param figures in the page's
 * language.
 */
export const jumpIcon = (figures: string, direction: 'back' | 'forward'): TemplateResult =>
  svg`<g transform=${direction === 'back' ? '' : 'matrix(-1 0 0 1 24 0)'}>${turningArrow}</g><text x="12" y="16">${figures}</text>`;

/** An arrow beside two lines of text, so that it does not look like "next recording"; never mirrored. */
export const sentenceIcon = (direction: 'previous' | 'next'): TemplateResult =>
  svg`<path d=${direction === 'previous' ? 'M8 6 3 12l5 6M12 9h9M12 15h6' : 'M16 6l5 6-5 6M3 9h9M3 15h6'}></path>`;

/** Three sliders. */
export const settingsIcon: TemplateResult = svg`<path d="M3 6h4m5 0h9M3 12h11m5 0h2M3 18h2m5 0h11"></path><path d="M12 6a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0zM19 12a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0zM10 18a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0z"></path>`;
