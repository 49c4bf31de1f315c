/** The phase of playback. */
export type Phase =
  /** Never played. */
  | 'idle'
  /** Playback was requested and has not started yet. */
  | 'loading'
  | 'playing'
  | 'paused'
  /** Playback waits for data. */
  | 'stalled'
  | 'ended'
  | 'failed'
  /** The browser requires a new user gesture. */
  | 'blocked';

/** Whether playback was requested: the next press of the button pauses. */
export const isPlayRequested = (phase: Phase): boolean =>
  phase === 'loading' || phase === 'playing' || phase === 'stalled';
