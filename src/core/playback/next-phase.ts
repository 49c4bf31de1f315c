import type { EngineEvent } from './engine.js';
import { isPlayRequested, type Phase } from './phase.js';

/** What moves a story on: a press, or what the engine tells. */
export type PhaseTrigger = EngineEvent['type'] | 'play' | 'pause';

/** The phase after a move. A press moves only what has no engine's word to wait for: loading, on and off. */
export function nextPhase(phase: Phase, move: PhaseTrigger): Phase {
  switch (move) {
    case 'play':
      return isPlayRequested(phase) ? phase : 'loading';
    case 'pause':
      return phase === 'loading' ? 'paused' : phase;
    case 'paused':
      return isPlayRequested(phase) ? 'paused' : phase;
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
