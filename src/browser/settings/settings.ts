import type { KeySettings } from './keys.js';

/** The reader's choices about silence. */
export interface PaceSettings {
  /** Long silences of a recording are skipped. */
  readonly skipSilences: boolean;
  /** Seconds between the paragraphs that the device's voice reads, more than the voice makes itself. */
  readonly paragraphPause: number;
}

/** The reader's choices; only the reader's own device has them (PLY-21). */
export interface Settings {
  /** A multiple of the recorded speed, 0.5 to 4. */
  readonly speed: number;
  readonly highlight: HighlightMode;
  /** The device's voice may read text that changed after the recording. */
  readonly voice: boolean;
  /** The press on a word of an open story that plays from its sentence. */
  readonly listenOn: ListenPress;
  /** Playback pauses after each of these. */
  readonly pauseAfter: PauseUnit;
  /** What the player says to screen readers (PLY-9). */
  readonly announcements: AnnouncementLevel;
  /** As they are stored: the code of the keys validates them (`readKeySettings`). */
  readonly keys: Partial<KeySettings> | undefined;
  /** As they are stored: `readPaceSettings` validates them. */
  readonly pace: Partial<PaceSettings> | undefined;
}

export const highlightModes = ['sentence', 'word', 'both', 'off'] as const;
export type HighlightMode = (typeof highlightModes)[number];

export const listenPresses = ['double-click', 'click', 'off'] as const;
export type ListenPress = (typeof listenPresses)[number];

export const pauseUnits = ['off', 'sentence', 'paragraph'] as const;
export type PauseUnit = (typeof pauseUnits)[number];

export const announcementLevels = ['quiet', 'normal', 'verbose'] as const;
export type AnnouncementLevel = (typeof announcementLevels)[number];

const STORAGE_KEY = 'aloud';
const DEFAULTS: Omit<Settings, 'keys' | 'pace'> = {
  speed: 1,
  highlight: 'sentence',
  voice: false,
  listenOn: 'double-click',
  pauseAfter: 'off',
  announcements: 'normal',
};

/** Choices in a browser that saves nothing (storage is refused or full): they last as long as the page. */
let unsavedSettings: Partial<Settings> = {};

/** The saved choices, validated; the defaults where storage is refused, empty or broken. */
export function readSettings(): Settings {
  const stored = { ...storedSettings(), ...unsavedSettings };
  const { speed, highlight, voice, listenOn, pauseAfter, announcements, keys, pace } = stored;
  return {
    speed: typeof speed === 'number' && speed >= 0.5 && speed <= 4 ? speed : DEFAULTS.speed,
    highlight: highlight && highlightModes.includes(highlight) ? highlight : DEFAULTS.highlight,
    voice: voice === true,
    listenOn: listenOn && listenPresses.includes(listenOn) ? listenOn : DEFAULTS.listenOn,
    pauseAfter: pauseAfter && pauseUnits.includes(pauseAfter) ? pauseAfter : DEFAULTS.pauseAfter,
    announcements: announcements && announcementLevels.includes(announcements) ? announcements : DEFAULTS.announcements,
    keys,
    pace,
  };
}

export function saveSettings(change: Partial<Settings>): void {
  const settings = { ...readSettings(), ...change };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
    unsavedSettings = {};
  } catch {
    unsavedSettings = settings;
  }
}

/** The defaults hold again. */
export function forgetSettings(): void {
  unsavedSettings = {};
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Where nothing can be removed, nothing is saved.
  }
}

function storedSettings(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<Settings>;
  } catch {
    return {};
  }
}
