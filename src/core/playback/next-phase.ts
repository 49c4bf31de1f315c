import type { EngineEvent } from './engine.js';
import { isPlayRequested, type Phase } from './phase.js';

/** The causes of a change of phase: a request of the reader, or an event of the engine. */
export type PhaseTrigger = EngineEvent['type'] | 'play' | 'pause';

/** The phase after a trigger. A request only starts or ends loading; all other phases follow the events of the engine. */
export function nextPhase(phase: Phase, trigger: PhaseTrigger): Phase {
  switch (trigger) {
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
    case 'unseekable':
      return phase;
    default:
      return trigger;
  }
}
