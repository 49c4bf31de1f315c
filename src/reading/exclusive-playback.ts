/** A reading that can be paused. */
interface Pausable {
  pause(): void;
}

let playing: Pausable | undefined;

/** One reading plays at a time in a page: a reading that starts pauses the one before. */
export function claimPlayback(next: Pausable): void {
  if (playing !== next) playing?.pause();
  playing = next;
}

export function releasePlayback(reading: Pausable): void {
  if (playing === reading) playing = undefined;
}
