import { timeOfPassage, type Passage } from '../core/timeline/alignment/find-passage.js';
import type { Reading } from './reading.js';
import type { Session } from './session.js';

/**
 * In seconds. When the words of the story are known later than that after its start, it stays where it is: the reader
 * listens already, or has moved elsewhere.
 */
const MAX_DELAY_SECONDS = 15;

/** A move by less would repeat or lose nothing, in seconds. */
const SAME_TIME_SECONDS = 0.5;

/**
 * A story that opens at `reading.resumeTime` moves to the sentence with these words, as soon as its words are known.
 * @returns a function for a press that opens nothing.
 */
export function openAtPassage(reading: Reading, passage: Passage): () => void {
  const start = reading.resumeTime;
  const stop = reading.subscribe(() => {
    const { session, phase } = reading;
    if (session?.timed) {
      stop();
      moveToPassage(session, start, passage);
    } else if (phase === 'idle') stop();
  });
  return stop;
}

function moveToPassage(session: Session, start: number, passage: Passage): void {
  const { timed, playback } = session;
  const { duration } = timed!.timeline;
  const found = timeOfPassage(timed!, passage);
  // A time that this recording does not have.
  const target = Number.isNaN(found) && start >= duration ? 0 : found;
  const isAtStart = [0, Math.min(start, duration)].some(
    (time) => playback.time >= time - 1 && playback.time < time + MAX_DELAY_SECONDS,
  );
  if (isAtStart && Math.abs(target - playback.time) > SAME_TIME_SECONDS) session.seek(target);
}
