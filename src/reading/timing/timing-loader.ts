import { TIMING_TRACK_SELECTOR } from '../../browser/audio/timing-track.js';
import { warnOnce } from '../../browser/dom/warn-once.js';
import type { PlaybackProblem } from '../../core/language/messages.js';
import { createRecordedSpeech } from '../../core/speech/recorded-speech.js';
import type { Story } from '../../core/story/story.js';
import { ReadingError } from '../reading-error.js';
import { readReportedStory } from '../read-reported-story.js';
import { yieldToMain } from '../yield-to-main.js';
import { loadRecordingTiming, type RecordingTiming } from './recording-timing.js';

export interface TimingLoaderOptions {
  readonly audio: HTMLAudioElement;
  readonly article: HTMLElement;
  readonly host: HTMLElement | null;
  readonly onTiming: (timing: RecordingTiming, signal: AbortSignal) => Promise<void>;
  readonly onProblem: (problem: PlaybackProblem) => void;
}

/** Loads the times of a recording for the words of its article, and again where the timing file did not come. */
export class TimingLoader {
  /** The story of the article; undefined where no words are followed. */
  story: Promise<Story> | undefined;
  readonly #options: TimingLoaderOptions;
  #request: AbortController | undefined;

  constructor(options: TimingLoaderOptions) {
    this.#options = options;
  }

  /** Ends the wait: the device's voice takes over, or the reading closes. */
  abort(): void {
    this.#request?.abort();
  }

  async load(): Promise<void> {
    const { audio, article, host, onTiming, onProblem } = this.#options;
    this.abort();
    const { signal } = (this.#request = new AbortController());
    if (!audio.querySelector(TIMING_TRACK_SELECTOR)) {
      warnOnce(audio, 'aloud timing/none: no words are followed; add <track kind="captions" src="….vtt">, as aloud align makes it.'); // prettier-ignore
      if (!audio.closest('aloud-player')) return; // the page promises no more than its sound
    }
    // The sound and the state of the button come first.
    this.story ??= yieldToMain().then(() => readReportedStory(article, host));
    try {
      const speech = this.story.then(createRecordedSpeech);
      await onTiming(await loadRecordingTiming(audio, speech, host, signal, () => onProblem('timing-slow')), signal);
    } catch (cause) {
      if (signal.aborted) return;
      if (!(cause instanceof ReadingError)) throw cause;
      onProblem(cause.problem);
    }
  }
}
