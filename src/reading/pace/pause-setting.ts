import { readSettings } from '../../browser/settings/settings.js';
import type { OpenReading, OpenStory } from '../open-reading.js';

/** Pauses after each sentence or paragraph, where the listener has chosen that. Its code loads only then. */
export class PauseSetting {
  readonly #story: OpenStory;
  readonly #reading: OpenReading;
  readonly #signal: AbortSignal;
  #stop: () => void = () => {};

  /** @param signal the story closes. */
  constructor(story: OpenStory, reading: OpenReading, signal: AbortSignal) {
    this.#story = story;
    this.#reading = reading;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#stop());
  }

  /** The choice or the times of the story may have changed. */
  async apply(): Promise<void> {
    this.#stop();
    this.#stop = () => {};
    if (readSettings().pauseAfter === 'off') return;
    const { pauseAfterEach } = await import('./auto-pause.js');
    const { pauseAfter } = readSettings();
    this.#stop();
    if (pauseAfter !== 'off' && !this.#signal.aborted)
      this.#stop = pauseAfterEach(this.#story, pauseAfter, this.#reading.omittedRoles);
  }
}
