import { svg, type TemplateResult } from '../../browser/dom/template.js';

export const PAUSE_ICON = 'M6 4h4v16H6zM14 4h4v16h-4z';

/** The lines of two paragraphs. */
const paragraphLines = svg`<path d="M3 5h11M3 9h8M3 15h11M3 19h8"></path>`;
/** Most of a circle, with an arrow head. */
const turningArrow = svg`<path d="M12.500 4.500A8.500 8.500 0 1 1 4.600 9"></path><path class="head" d="M12.500 1.500v6L8 4.500z"></path>`;

/**
 * A number of seconds inside a circular arrow; never mirrored, as time is not (I18N-3). @param figures in the page's
 * language.
 */
export const jumpIcon = (figures: string, direction: 'back' | 'forward'): TemplateResult =>
  svg`<g transform=${direction === 'back' ? '' : 'matrix(-1 0 0 1 24 0)'}>${turningArrow}</g><text x="12" y="16">${figures}</text>`;

/** An arrow up or down a page, so that it does not look like "next recording". */
export const paragraphIcon = (direction: 'previous' | 'next'): TemplateResult =>
  svg`${paragraphLines}<path d=${direction === 'previous' ? 'M19 20V4m-3 3.500 3-3.500 3 3.500' : 'M19 4v16m-3-3.500 3 3.500 3-3.500'}></path>`;
