import { readSettings } from '../../browser/settings/settings.js';
import type { OpenReading, OpenStory } from '../open-reading.js';

/** Pauses after each sentence or paragraph, and skips silences, where the listener has chosen that. The code loads only then. */
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
    const { pauseAfter, pace } = readSettings();
    if (pauseAfter === 'off' && !pace?.skipSilences) return;
    const module = await import('./chosen-pace.js').catch(() => undefined); // the next change of a setting tries again
    this.#stop();
    if (module && !this.#signal.aborted) this.#stop = module.startChosenPace(this.#story, this.#reading);
  }
}
