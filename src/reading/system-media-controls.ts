import { readPageMetadata } from '../browser/media-session/page-metadata.js';
import { isPlayRequested } from '../core/playback/phase.js';
import type { TimedSpeech } from '../core/timeline/timed-speech.js';
import type { Playback } from '../core/playback/playback.js';

/** Seconds, where the system does not say how far. */
const SEEK_SECONDS = 15;
/** In the first seconds of a section, "previous" leads to the section before it. */
const SECTION_RESTART_SECONDS = 3;

/** What the media keys do. */
interface PlayedStory {
  readonly playback: Playback;
  readonly timed: TimedSpeech | undefined;
  seek(time: number): void;
}

/**
 * Shares an open story with the system by the Media Session API: its title, and the keys of keyboards, headphones, lock
 * screens and cars. The handlers are set while the story is open, and given back when it ends or closes. Only for a
 * recording: a device's voice is no media to the browser.
 */
export class SystemMediaControls {
  /** The story whose handlers are set. */
  static #current: SystemMediaControls | undefined;

  readonly #story: PlayedStory;
  readonly #article: Element | null;
  #previousMetadata: MediaMetadata | null = null;

  /** @param signal the story is closed. */
  constructor(story: PlayedStory, article: Element | null, signal: AbortSignal) {
    this.#story = story;
    this.#article = article;
    story.playback.subscribe(() => this.update());
    signal.addEventListener('abort', () => this.#release());
    this.update();
  }

  update(): void {
    const { phase, duration, rate, time } = this.#story.playback;
    if (phase === 'playing') this.#claim();
    else if (phase !== 'paused' && !isPlayRequested(phase)) this.#release();
    if (SystemMediaControls.#current !== this) return;
    const { mediaSession } = navigator;
    mediaSession.playbackState = isPlayRequested(phase) ? 'playing' : 'paused';
    if (duration > 0 && Number.isFinite(duration))
      mediaSession.setPositionState({ duration, playbackRate: rate, position: Math.max(0, Math.min(time, duration)) });
  }

  #claim(): void {
    if (SystemMediaControls.#current === this) return;
    if (SystemMediaControls.#current) SystemMediaControls.#current.#release();
    SystemMediaControls.#current = this;
    const { mediaSession } = navigator;
    const { title, publisher, pictures } = readPageMetadata(this.#article);
    this.#previousMetadata = mediaSession.metadata;
    mediaSession.metadata = new MediaMetadata({ title, artist: publisher, artwork: pictures.map((src) => ({ src })) });
    this.#setHandlers(true);
  }

  #release(): void {
    if (SystemMediaControls.#current !== this) return;
    SystemMediaControls.#current = undefined;
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

  /** To the start of this or another section. Before the first heading is a section too. */
  #stepSection(direction: 1 | -1): void {
    const { timed, playback } = this.#story;
    if (!timed) return;
    const starts = timed.speech.utterances.flatMap(({ role }, index) =>
      role === 'heading' ? timed.startOfUtterance(index) : [],
    );
    const { time } = playback;
    const target =
      direction > 0
        ? starts.find((start) => start > time)
        : [0, ...starts].filter((start) => start < time - SECTION_RESTART_SECONDS || !start).at(-1);
    if (target !== undefined) this.#story.seek(target);
  }
}
