import { forgetSettings } from '../settings/settings.js';
import { forgetPlaces } from './places.js';

/** Forgets all places and all settings of this site's reader. Until the next page no place is kept again. */
export function forgetPlacesAndSettings(): void {
  forgetPlaces();
  forgetSettings();
}
