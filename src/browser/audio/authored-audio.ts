import { TIMING_TRACK_SELECTOR } from './timing-track.js';

/**
 * A recording of the article that its author put into it: an `<audio>` with a timing track. An interview has no track.
 */
const RECORDING_SELECTOR = `audio:has(> ${TIMING_TRACK_SELECTOR})`;

/** The player that Aloud made for the article uses this `<audio>`; the player's controls replace the browser's. */
export class AuthoredAudio {
  readonly audio: HTMLAudioElement;
  readonly #controls: string | null;

  private constructor(audio: HTMLAudioElement) {
    this.audio = audio;
    this.#controls = audio.getAttribute('controls');
    audio.removeAttribute('controls');
  }

  /** Undefined where there is none, or where there are several: the right one is unknown. */
  static of(article: HTMLElement): AuthoredAudio | undefined {
    const recordings = article.querySelectorAll<HTMLAudioElement>(RECORDING_SELECTOR);
    return recordings.length === 1 ? new AuthoredAudio(recordings[0]!) : undefined;
  }

  /** Restores what the author wrote. */
  restore(): void {
    if (this.#controls !== null) this.audio.setAttribute('controls', this.#controls);
  }
}
