/** Paths on 24 by 24; decoration only, the button's name is text. Play points to the end of time, never mirrored (I18N-3). */
export const PLAY_ICON = 'M7 4.5v15a1 1 0 0 0 1.5.9l12-7.5a1 1 0 0 0 0-1.8l-12-7.5A1 1 0 0 0 7 4.5z';
export const WAIT_ICON = 'M4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4z';
