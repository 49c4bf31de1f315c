import type { OmittedRoles } from '../../core/speech/omitted-roles.js';
import { unitEnd } from '../../core/timeline/unit-end.js';
import type { OpenStory } from '../open-reading.js';
import { StoryAlarm } from './story-alarm.js';

/** The sound fades out over this time, in milliseconds, in so many steps. */
const FADE_MS = 8000;
const FADE_STEPS = 40;

/** Minutes of the clock (0: off), or the end of the current section. */
export type SleepTime = number | 'section';

/**
 * Pauses the story after some minutes, or at the end of the section. Before, the sound of a recording fades out; afterwards
 * it has its volume again. A pause by the listener ends the timer.
 */
export class SleepTimer {
  readonly #story: OpenStory;
  readonly #audio: HTMLAudioElement | null;
  readonly #onEnd: () => void;
  readonly #unsubscribe: () => void;
  #alarm: StoryAlarm | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The volume before the fade. */
  #volume: number | undefined;

  /** @param onEnd the timer has ended, by itself or by a pause. */
  constructor(
    story: OpenStory,
    audio: HTMLAudioElement | null,
    time: SleepTime,
    omitted: OmittedRoles,
    onEnd: () => void,
  ) {
    this.#story = story;
    this.#audio = audio;
    this.#onEnd = onEnd;
    const { playback } = story;
    this.#unsubscribe = playback.subscribe(() => {
      const { phase } = playback;
      if (phase === 'paused' || phase === 'ended' || phase === 'failed') this.dispose();
    });
    if (time === 'section') {
      const end = story.timed && unitEnd(story.timed, playback.time, 'section', omitted);
      this.#alarm = new StoryAlarm(
        playback,
        () => end,
        () => playback.pause(),
      );
    } else this.#timer = setTimeout(() => this.#fade(FADE_STEPS), Math.max(0, time * 60_000 - FADE_MS));
  }

  /** Ends the timer; the sound has its volume again. */
  dispose(): void {
    this.#unsubscribe();
    this.#alarm?.dispose();
    clearTimeout(this.#timer);
    if (this.#audio && this.#volume !== undefined) this.#audio.volume = this.#volume;
    this.#volume = undefined;
    this.#onEnd();
  }

  #fade(steps: number): void {
    if (!steps) return this.#story.playback.pause();
    if (this.#audio) this.#audio.volume = ((this.#volume ??= this.#audio.volume) * steps) / FADE_STEPS;
    this.#timer = setTimeout(() => this.#fade(steps - 1), FADE_MS / FADE_STEPS);
  }
}
