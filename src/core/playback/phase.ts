/** Where a story stands. */
export type Phase =
  /** Never played. */
  | 'idle'
  /** Play was pressed; nothing sounds yet. */
  | 'loading'
  | 'playing'
  | 'paused'
  /** Played, and waits for data. */
  | 'stalled'
  | 'ended'
  | 'failed'
  /** The browser wants a fresh press. */
  | 'blocked';

/** Whether the listener wants sound: the next press of the one button pauses. */
export const isPlayRequested = (phase: Phase): boolean =>
  phase === 'loading' || phase === 'playing' || phase === 'stalled';
