import type { Clock } from '../../core/playback/clock.js';

/** Milliseconds. Browsers name their voices late, or never. */
const VOICES_TIMEOUT_MS = 1000;

/**
 * Waits until enough of the device's voices are there, for a second at most.
 * @returns what ends the waiting.
 */
export function waitForVoices(
  synthesis: SpeechSynthesis,
  clock: Clock,
  enough: () => boolean,
  done: (enough: boolean) => void,
): () => void {
  const finish = (result: boolean) => {
    stop();
    done(result);
  };
  const check = () => {
    if (enough()) finish(true);
  };
  const cancel = clock.schedule(VOICES_TIMEOUT_MS, () => finish(enough()));
  // Not an event target everywhere: Safari before 16.
  synthesis.addEventListener?.('voiceschanged', check);
  const stop = () => {
    cancel();
    synthesis.removeEventListener?.('voiceschanged', check);
  };
  return stop;
}
