import type { EngineEvent } from './engine.js';

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

/** What moves a story on: a press, or what the engine tells. */
export type Move = EngineEvent['type'] | 'play' | 'pause';

/** Whether the listener wants sound: the next press of the one button pauses. */
export const isWanted = (phase: Phase): boolean => phase === 'loading' || phase === 'playing' || phase === 'stalled';

/** The phase after a move. A press moves only what has no engine's word to wait for: loading, on and off. */
export function nextPhase(phase: Phase, move: Move): Phase {
  switch (move) {
    case 'play':
      return isWanted(phase) ? phase : 'loading';
    case 'pause':
      return phase === 'loading' ? 'paused' : phase;
    case 'paused':
      return isWanted(phase) ? 'paused' : phase;
    case 'waiting':
      return phase === 'playing' || phase === 'stalled' ? 'stalled' : 'loading';
    case 'seeked':
      return phase === 'ended' ? 'paused' : phase;
    case 'changed':
      return phase;
    default:
      return move;
  }
}
