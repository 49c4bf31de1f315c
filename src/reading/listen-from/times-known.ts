import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { Reading } from '../reading.js';
import type { Session } from '../session.js';

/** Waits for the times of a story's words. Undefined where they do not come, or the story closes before. */
export function timesKnown(reading: Reading, session: Session): Promise<TimedSpeech | undefined> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!session.timed && !session.problem && reading.phase !== 'idle') return;
      unsubscribe();
      resolve(session.timed);
    };
    const unsubscribe = reading.subscribe(check);
    check();
  });
}
