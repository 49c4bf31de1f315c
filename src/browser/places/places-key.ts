/** The item of `localStorage` that has the places of all stories. */
export const PLACES_KEY = 'aloud-places';
