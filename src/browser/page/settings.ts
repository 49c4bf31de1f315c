/** What a reader chose, kept on the reader's own device only (PLY-21). */
export interface Settings {
  /** Times the recorded speed, 0.5 to 3. */
  readonly speed: number;
  readonly highlight: Highlighting;
}

export const highlightings = ['sentence', 'word', 'both', 'off'] as const;
export type Highlighting = (typeof highlightings)[number];

const KEY = 'aloud';
const DEFAULTS: Settings = { speed: 1, highlight: 'sentence' };

/** What was kept, checked; the defaults where storage is refused, empty or broken. */
export function readSettings(): Settings {
  try {
    const { speed, highlight } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    return {
      speed: typeof speed === 'number' && speed >= 0.5 && speed <= 3 ? speed : DEFAULTS.speed,
      highlight: highlight && highlightings.includes(highlight) ? highlight : DEFAULTS.highlight,
    };
  } catch {
    return DEFAULTS;
  }
}

export function keepSettings(change: Partial<Settings>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readSettings(), ...change }));
  } catch {
    // A browser that keeps nothing (private window, full storage) still plays.
  }
}
