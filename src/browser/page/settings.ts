/** What a reader chose, kept on the reader's own device only (PLY-21). */
export interface Settings {
  /** Times the recorded speed, 0.5 to 3. */
  readonly speed: number;
  readonly highlight: Highlighting;
  /** What was changed since the recording may be said by the device's voice in its place. */
  readonly voice: boolean;
}

export const highlightings = ['sentence', 'word', 'both', 'off'] as const;
export type Highlighting = (typeof highlightings)[number];

const KEY = 'aloud';
const DEFAULTS: Settings = { speed: 1, highlight: 'sentence', voice: false };

/** Chosen in a browser that keeps nothing (refused or full storage): holds as long as the page. */
let unkept: Partial<Settings> = {};

/** What was kept, checked; the defaults where storage is refused, empty or broken. */
export function readSettings(): Settings {
  const { speed, highlight, voice } = { ...kept(), ...unkept };
  return {
    speed: typeof speed === 'number' && speed >= 0.5 && speed <= 3 ? speed : DEFAULTS.speed,
    highlight: highlight && highlightings.includes(highlight) ? highlight : DEFAULTS.highlight,
    voice: voice === true,
  };
}

export function keepSettings(change: Partial<Settings>): void {
  const settings = { ...readSettings(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
    unkept = {};
  } catch {
    unkept = settings;
  }
}

function kept(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
  } catch {
    return {};
  }
}
