import { svg, type SVGTemplateResult } from 'lit';

/** Drawn on 24 by 24; decoration only, the button's name is text. Play points to the end of time, never mirrored (I18N-3). */
const icon = (path: string): SVGTemplateResult => svg`<path d=${path}></path>`;

export const icons: Readonly<Record<'play' | 'pause' | 'wait', SVGTemplateResult>> = {
  play: icon('M7 4.5v15a1 1 0 0 0 1.5.9l12-7.5a1 1 0 0 0 0-1.8l-12-7.5A1 1 0 0 0 7 4.5z'),
  pause: icon('M6 4h4v16H6zM14 4h4v16h-4z'),
  wait: icon('M4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4z'),
};
