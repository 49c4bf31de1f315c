/** A reading that can be paused. */
interface Pausable {
  pause(): void;
}

let playing: Pausable | undefined;
/** Reaches the other tabs of the site. Open only while this page plays or played last. */
let channel: BroadcastChannel | undefined;

/** One reading plays at a time in all tabs of a site: a reading that starts pauses the one before. */
export function claimPlayback(next: Pausable): void {
  if (playing === next && channel) return;
  if (playing !== next) playing?.pause();
  playing = next;
  try {
    if (!channel) {
      channel = new BroadcastChannel('aloud-playback');
      channel.onmessage = pauseForOtherTab;
      // With an open channel some browsers do not keep the page for the Back button.
      addEventListener('pagehide', closeChannel, { once: true });
    }
    channel.postMessage('playing');
  } catch {
    // A sandboxed frame, or an old browser: other tabs play on.
  }
}

/** Does no other reading of the page play, or has none played last? */
export const holdsPlayback = (reading: Pausable): boolean => !playing || playing === reading;

export function releasePlayback(reading: Pausable): void {
  if (playing !== reading) return;
  playing = undefined;
  closeChannel();
}

function pauseForOtherTab(): void {
  const paused = playing;
  // The next play claims again.
  playing = undefined;
  closeChannel();
  paused?.pause();
}

function closeChannel(): void {
  channel?.close();
  channel = undefined;
}
