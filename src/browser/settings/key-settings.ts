import { readSettings } from './settings.js';

/** What a key of the reader's can do, in the order in which the panel lists it. */
export const keyCommands = ['play', 'back', 'forward', 'mute', 'slower', 'faster'] as const;
export type KeyCommand = (typeof keyCommands)[number];

type KeyMap = Readonly<Record<KeyCommand, string>>;

/** The reader's choices of keys. */
export interface KeySettings {
  readonly isOn: boolean;
  /** Also while the focus is outside the player. */
  readonly isPageWide: boolean;
  /** 0 to 9 lead to tenths of the story. */
  readonly hasDigits: boolean;
  /** The character of each command; '' for none. */
  readonly keys: KeyMap;
}

const DEFAULT_KEYS: KeyMap = {
  play: 'k',
  back: 'j',
  forward: 'l',
  mute: 'm',
  slower: '<',
  faster: '>',
};

/** The saved choices, validated: each value that is not valid gives the default. No key has two commands. */
export function readKeySettings(): KeySettings {
  const { isOn, isPageWide, hasDigits, keys } = Object(readSettings().keys) as Partial<KeySettings>;
  const stored = Object(keys) as Partial<KeyMap>;
  const map = { ...DEFAULT_KEYS };
  const used = new Set<string>();
  for (const command of keyCommands) {
    const key = stored[command];
    if (key === '' || canBeKey(key)) map[command] = key;
    if (used.has(map[command])) map[command] = '';
    used.add(map[command]);
  }
  return { isOn: isOn !== false, isPageWide: isPageWide === true, hasDigits: hasDigits !== false, keys: map };
}

/** One visible character in lower case, no digit: digits lead to tenths of the story. */
function canBeKey(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 1 || value !== value.toLowerCase()) return false;
  return /[^\p{C}\p{Z}\p{N}\p{M}]/u.test(value);
}
