import { TIMING_TRACK_SELECTOR } from './timing-track.js';

/** The recording that an author put into an article as it is: an `<audio>` with its words beside it. An interview has none. */
const RECORDING_SELECTOR = `audio:has(> ${TIMING_TRACK_SELECTOR})`;

/** Lends it to the player that was made for the article, whose buttons then stand for the browser's own. */
export class AuthoredAudio {
  readonly audio: HTMLAudioElement;
  readonly #controls: string | null;

  private constructor(audio: HTMLAudioElement) {
    this.audio = audio;
    this.#controls = audio.getAttribute('controls');
    audio.removeAttribute('controls');
  }

  /** Undefined where there is none, or several: nobody knows which it is. */
  static of(article: HTMLElement): AuthoredAudio | undefined {
    const found = article.querySelectorAll<HTMLAudioElement>(RECORDING_SELECTOR);
    return found.length === 1 ? new AuthoredAudio(found[0]!) : undefined;
  }

  /** As the author wrote it. */
  restore(): void {
    if (this.#controls !== null) this.audio.setAttribute('controls', this.#controls);
  }
}
