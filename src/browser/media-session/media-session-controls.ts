import { isPlayRequested } from '../../core/playback/phase.js';
import type { Playback } from '../../core/playback/playback.js';
import { stepSection } from '../../core/timeline/step-section.js';
import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import { readPageMetadata } from './page-metadata.js';

/** Seconds, where the system does not say how far. */
const SEEK_SECONDS = 15;

/** A story with a recording. */
export interface PlayedStory {
  readonly playback: Playback;
  readonly timed: TimedSpeech | undefined;
  seek(time: number): void;
}

/**
 * Shares an open story with the system by the Media Session API: its title, and the media keys of keyboards, headphones,
 * lock screens and cars. The handlers are set while the story is open, and given back when it ends or closes. Only for a
 * recording: a device's voice is no media to the browser.
 */
export class MediaSessionControls {
  /** The story whose handlers are set. */
  static #current: MediaSessionControls | undefined;

  readonly #story: PlayedStory;
  readonly #article: Element | null;
  #previousMetadata: MediaMetadata | null = null;

  /** @param signal the story is closed. */
  constructor(story: PlayedStory, article: Element | null, signal: AbortSignal) {
    this.#story = story;
    this.#article = article;
    if (signal.aborted) return;
    story.playback.subscribe(() => this.#update());
    signal.addEventListener('abort', () => this.#release());
    this.#update();
  }

  #update(): void {
    const { phase, duration, rate, time } = this.#story.playback;
    if (phase === 'playing') this.#claim();
    else if (phase !== 'paused' && !isPlayRequested(phase)) this.#release();
    if (MediaSessionControls.#current !== this) return;
    const { mediaSession } = navigator;
    mediaSession.playbackState = isPlayRequested(phase) ? 'playing' : 'paused';
    if (duration > 0 && Number.isFinite(duration))
      mediaSession.setPositionState({ duration, playbackRate: rate, position: Math.max(0, Math.min(time, duration)) });
  }

  #claim(): void {
    if (MediaSessionControls.#current === this) return;
    if (MediaSessionControls.#current) MediaSessionControls.#current.#release();
    MediaSessionControls.#current = this;
    const { mediaSession } = navigator;
    this.#previousMetadata = mediaSession.metadata;
    mediaSession.metadata = new MediaMetadata(readPageMetadata(this.#article));
    this.#setHandlers(true);
  }

  #release(): void {
    if (MediaSessionControls.#current !== this) return;
    MediaSessionControls.#current = undefined;
    navigator.mediaSession.metadata = this.#previousMetadata;
    navigator.mediaSession.playbackState = 'none';
    this.#setHandlers(false);
  }

  #setHandlers(areSet: boolean): void {
    const { playback } = this.#story;
    const seekBy = (seconds: number): void => this.#story.seek(playback.time + seconds);
    const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
      play: () => playback.play(),
      pause: () => playback.pause(),
      stop: () => playback.pause(),
      seekbackward: ({ seekOffset }) => seekBy(-(seekOffset || SEEK_SECONDS)),
      seekforward: ({ seekOffset }) => seekBy(seekOffset || SEEK_SECONDS),
      seekto: ({ seekTime }) => this.#story.seek(seekTime!),
      previoustrack: () => this.#stepSection(-1),
      nexttrack: () => this.#stepSection(1),
    };
    for (const [action, handler] of Object.entries(handlers))
      try {
        navigator.mediaSession.setActionHandler(action as MediaSessionAction, areSet ? handler : null);
      } catch {
        // This browser does not know the action.
      }
  }

  #stepSection(direction: 1 | -1): void {
    const { timed, playback } = this.#story;
    const time = timed && stepSection(timed, playback.time, direction);
    if (time !== undefined) this.#story.seek(time);
  }
}
