import type { Playback } from '../../core/playback/playback.js';
import { StoryAlarm } from './story-alarm.js';

/** Plays a passage again and again, until it is disposed of. A jump past its end leaves it. */
export class PassageRepeat {
  readonly #alarm: StoryAlarm;
  readonly #unsubscribe: () => void;

  /** @param start and end in seconds; an infinite end is the end of the story */
  constructor(playback: Playback, start: number, end: number) {
    this.#alarm = new StoryAlarm(
      playback,
      (time) => (time < end ? end : undefined),
      () => playback.seek(start),
    );
    let isEnded = playback.phase === 'ended';
    this.#unsubscribe = playback.subscribe(() => {
      const wasEnded = isEnded;
      isEnded = playback.phase === 'ended';
      if (!isEnded || wasEnded) return;
      playback.seek(start);
      playback.play();
    });
  }

  dispose(): void {
    this.#alarm.dispose();
    this.#unsubscribe();
  }
}
