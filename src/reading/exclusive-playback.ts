/** What can be silenced. */
interface Pausable {
  pause(): void;
}

let playing: Pausable | undefined;

/** One reading sounds at a time, whatever the page holds: the one that begins silences the one before. */
export function claimPlayback(next: Pausable): void {
  if (playing !== next) playing?.pause();
  playing = next;
}

export function releasePlayback(one: Pausable): void {
  if (playing === one) playing = undefined;
}
