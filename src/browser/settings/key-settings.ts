import { DEFAULT_KEYS, keyCommands, type KeyMap, type KeySettings } from './keys.js';
import { readSettings, saveSettings } from './settings.js';

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

export function saveKeySettings(change: Partial<KeySettings>): void {
  saveSettings({ keys: { ...readKeySettings(), ...change } });
}

/** The choices of a new reader. */
export function restoreDefaultKeys(): void {
  saveSettings({ keys: undefined });
}

/** One visible character in lower case, no digit: digits lead to tenths of the story. */
export function canBeKey(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 1 || value !== value.toLowerCase()) return false;
  return /[^\p{C}\p{Z}\p{N}\p{M}]/u.test(value);
}
