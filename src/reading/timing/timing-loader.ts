import { TIMING_TRACK_SELECTOR } from '../../browser/audio/timing-track.js';
import { readWithoutRules } from '../../browser/story/read-article.js';
import { warnOnce } from '../../browser/dom/warn-once.js';
import type { PlaybackProblem } from '../../core/language/messages.js';
import { createRecordedSpeech } from '../../core/speech/recorded-speech.js';
import type { Story } from '../../core/story/story.js';
import { ReadingError } from '../reading-error.js';
import { readReportedStory, reportStory } from '../read-reported-story.js';
import { yieldToMain } from '../../browser/dom/yield-to-main.js';
import { loadRecordingTiming, type ReadSpeech, type RecordingTiming } from './recording-timing.js';

export interface TimingLoaderOptions {
  readonly audio: HTMLAudioElement;
  readonly article: HTMLElement;
  readonly host: HTMLElement | null;
  readonly onTiming: (timing: RecordingTiming, signal: AbortSignal) => Promise<void>;
  readonly onProblem: (problem: PlaybackProblem) => void;
}

/** Loads the times of a recording for the words of its article, and again where the timing file did not come. */
export class TimingLoader {
  readonly #options: TimingLoaderOptions;
  #story: Promise<Story> | undefined;
  #followsWords = false;
  #request: AbortController | undefined;

  constructor(options: TimingLoaderOptions) {
    this.#options = options;
  }

  /** The story of the article; undefined where no words are followed. */
  get story(): Promise<Story> | undefined {
    const { article, host } = this.#options;
    if (this.#followsWords) this.#story ??= readReportedStory(article, host);
    return this.#story;
  }

  /** Ends the wait: the device's voice takes over, or the reading closes. */
  abort(): void {
    this.#request?.abort();
  }

  async load(): Promise<void> {
    const { audio, host, onTiming, onProblem } = this.#options;
    this.abort();
    const { signal } = (this.#request = new AbortController());
    if (!audio.querySelector(TIMING_TRACK_SELECTOR)) {
      warnOnce(audio, 'aloud timing/none: add <track kind="captions" src="….vtt">.');
      if (!audio.closest('aloud-player')) return; // the page promises no more than its sound
    }
    this.#followsWords = true;
    try {
      const readSpeech = this.#startReading();
      await onTiming(
        await loadRecordingTiming(audio, readSpeech, host, signal, () => onProblem('timing-slow')),
        signal,
      );
    } catch (cause) {
      if (signal.aborted) return;
      if (!(cause instanceof ReadingError)) throw cause;
      onProblem(cause.problem);
    }
  }

  /**
   * Reads the article beside the request for its timing. Where it has links and no other special markup, the rules load
   * only if the words without them are not those of the recording.
   */
  #startReading(): ReadSpeech {
    const { article, host } = this.#options;
    // The sound and the state of the button come first.
    const plain = yieldToMain().then(() => {
      const story = this.#story ? undefined : readWithoutRules(article, host);
      return story ? { story, speech: createRecordedSpeech(story) } : void this.story;
    });
    return async (isRecorded) => {
      const read = await plain;
      if (!this.#story && read && (await isRecorded(read.speech)))
        this.#story = Promise.resolve(reportStory(read.story, host));
      const story = await this.story!;
      return story === read?.story ? read.speech : createRecordedSpeech(story);
    };
  }
}
