import type { EngineEvent } from './engine.js';
import { isWanted, type Phase } from './phase.js';

/** What moves a story on: a press, or what the engine tells. */
export type Move = EngineEvent['type'] | 'play' | 'pause';

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
    case 'drifted':
      return phase;
    default:
      return move;
  }
}
