/** The `<track>` with the timing of an `<audio>`. */
export const TIMING_TRACK_SELECTOR = 'track[src]:not([kind="chapters"], [kind="descriptions"])';
