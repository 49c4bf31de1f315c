import { saveSettings, type Settings } from '../browser/settings/settings.js';
import type { Reading } from './reading.js';

/** Saves choices of the listener, and applies them to the story if one is open. */
export function changeSettings(reading: Reading | undefined, change: Partial<Settings>): void {
  saveSettings(change);
  reading?.session?.applySettings();
}
