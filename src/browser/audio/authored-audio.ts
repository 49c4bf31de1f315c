import { playableSources } from './playable-sources.js';
import { TIMING_TRACK_SELECTOR } from './timing-track.js';

/** With a timing track: certainly a recording of the article. */
const TIMED_SELECTOR = `audio:has(> ${TIMING_TRACK_SELECTOR})`;

/** Without one. Sound that repeats or is silent is an effect. */
const BARE_SELECTOR = 'audio:not([loop], [muted])';

/** The player that Aloud made for the article uses this `<audio>`; the player's controls replace the browser's. */
export class AuthoredAudio {
  readonly audio: HTMLAudioElement;
  #controls: string | null = null;

  private constructor(audio: HTMLAudioElement) {
    this.audio = audio;
  }

  /** Undefined where there is none that plays, or where there are several: the right one is unknown. */
  static of(article: HTMLElement): AuthoredAudio | undefined {
    const timed = article.querySelectorAll<HTMLAudioElement>(TIMED_SELECTOR);
    const [audio, ...others] = timed.length ? timed : article.querySelectorAll<HTMLAudioElement>(BARE_SELECTOR);
    return audio && !others.length && playableSources(audio).length ? new AuthoredAudio(audio) : undefined;
  }

  /** Takes the browser's controls away. */
  hideControls(): void {
    this.#controls ??= this.audio.getAttribute('controls');
    this.audio.removeAttribute('controls');
  }

  /** Restores what the author wrote. */
  restore(): void {
    if (this.#controls !== null) this.audio.setAttribute('controls', this.#controls);
  }
}
