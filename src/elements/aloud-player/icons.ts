import { svg, type SVGTemplateResult } from 'lit';

/** Drawn on 24 by 24; decoration only, the button's name is text. Play and skip point to the end of time, never mirrored (I18N-3). */
const icon = (path: string): SVGTemplateResult => svg`<path d=${path}></path>`;

export const icons: Readonly<
  Record<'play' | 'pause' | 'wait' | 'back' | 'forward' | 'previous' | 'next', SVGTemplateResult>
> = {
  play: icon('M7 4.5v15a1 1 0 0 0 1.5.9l12-7.5a1 1 0 0 0 0-1.8l-12-7.5A1 1 0 0 0 7 4.5z'),
  pause: icon('M6 4h4v16H6zM14 4h4v16h-4z'),
  wait: icon('M5 10h4v4H5zM10.500 10h4v4h-4zM16 10h4v4h-4z'),
  back: icon('M12 5V1L6 6l6 5V7a5.500 5.500 0 1 1-5.500 5.500h-2A7.500 7.500 0 1 0 12 5z'),
  forward: icon('M12 5V1l6 5-6 5V7a5.500 5.500 0 1 0 5.500 5.500h2A7.500 7.500 0 1 1 12 5z'),
  previous: icon('M12 4v6l9-6v16l-9-6v6L3 12zM3 4H1v16h2z'),
  next: icon('M12 4v6L3 4v16l9-6v6l9-8zM21 4h2v16h-2z'),
};
