import { PressEvent } from '../press-event.js';
import type { Reading } from '../reading.js';

/**
 * Continues an open story at another time. Where it does not play, this starts the sound, as the player's own button
 * does.
 *
 * @param source the element that the reader has pressed, or the player; the site may cancel its `aloud-press`
 * @param time in seconds
 */
export function playFrom(reading: Reading, source: HTMLElement, time: number): void {
  const { session } = reading;
  if (!session) return;
  const starts = !session.playback.isPlayRequested;
  if (starts && !source.dispatchEvent(new PressEvent())) return;
  session.seek(time);
  if (starts) reading.press();
}
