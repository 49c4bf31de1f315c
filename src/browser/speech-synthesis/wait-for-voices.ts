import type { Clock } from '../../core/playback/clock.js';

/** In milliseconds. Some browsers list their voices late, or never. */
const VOICES_TIMEOUT_MS = 1000;

/**
 * Waits until the device lists enough voices, for a second at most.
 * @returns a function that ends the waiting.
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
  // In Safari before 16, `speechSynthesis` is no event target.
  synthesis.addEventListener?.('voiceschanged', check);
  const stop = () => {
    cancel();
    synthesis.removeEventListener?.('voiceschanged', check);
  };
  return stop;
}
