import type { Phase } from '../core/playback/phase.js';
import type { Playback, PlaybackChange } from '../core/playback/playback.js';
import { BoundaryScheduler } from './follow/boundary-scheduler.js';
import { PlaybackErrorEvent, PlaybackEvent, PlaybackProgressEvent, type ErrorReason } from './playback-events.js';
import type { Reading } from './reading.js';
import type { Session } from './session.js';

const PHASE_EVENTS = { playing: 'aloud-play', paused: 'aloud-pause', ended: 'aloud-ended' } as const;

/** Before a story is open. */
const NO_SOUND = { time: 0, duration: NaN, rate: 1 };

/** Dispatches what happens to the sound of a reading, at the element that dispatches its sentences. */
export class PlaybackObserver {
  readonly #reading: Reading;
  #session: Session | undefined;
  #progress: BoundaryScheduler | undefined;
  /** The last of the phases that have an event. */
  #phase: Phase = 'idle';
  #problem: ErrorReason | undefined;
  /** Quarters of the story that had an event. */
  #quarters = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    reading.subscribe(() => this.#update());
    this.#update();
  }

  /** Opens and closes with the reading. */
  #update(): void {
    const { session, problem } = this.#reading;
    if (session !== this.#session) {
      this.#progress?.stop();
      this.#progress = undefined;
      this.#session = session;
      this.#phase = 'idle';
      this.#quarters = 0;
      if (session) this.#observe(session);
    }
    const reason = this.#failure ?? problem;
    if (reason && reason !== this.#problem)
      this.#dispatch(new PlaybackErrorEvent(session?.playback ?? NO_SOUND, reason));
    this.#problem = reason;
  }

  get #failure(): ErrorReason | undefined {
    return this.#reading.phase === 'blocked' ? 'blocked' : this.#session?.playback.failure;
  }

  #observe(session: Session): void {
    const { playback } = session;
    const quarter = (): number => playback.duration / 4;
    this.#progress = new BoundaryScheduler(
      playback,
      { next: (time) => (Math.floor(time / quarter()) + 1) * quarter() || Infinity },
      (time) => this.#reportProgress(session, Math.floor(time / quarter())),
    );
    playback.subscribe((change) => this.#handleChange(session, change));
    this.#handleChange(session, 'phase');
  }

  #handleChange({ playback }: Session, change: PlaybackChange): void {
    if (change === 'seeked') this.#dispatch(new PlaybackEvent('aloud-seek', playback));
    if (change === 'rate') this.#dispatch(new PlaybackEvent('aloud-rate', playback));
    if (change === 'phase') this.#handlePhase(playback);
    this.#progress?.sync();
  }

  /** A story that is paused while it loads, or after its end, is no pause of its sound. */
  #handlePhase(playback: Playback): void {
    const { phase } = playback;
    if (!(phase in PHASE_EVENTS) || phase === this.#phase) return;
    if (phase !== 'paused' || this.#phase === 'playing')
      this.#dispatch(new PlaybackEvent(PHASE_EVENTS[phase as keyof typeof PHASE_EVENTS], playback));
    this.#phase = phase;
  }

  /** A jump reports the quarter that it leads to, and not those that it leaves out. */
  #reportProgress({ playback }: Session, quarters: number): void {
    if (playback.phase !== 'playing' || quarters <= this.#quarters || quarters > 3) return;
    this.#quarters = quarters;
    this.#dispatch(new PlaybackProgressEvent(playback, quarters / 4));
  }

  #dispatch(event: PlaybackEvent): void {
    this.#reading.host?.dispatchEvent(event);
  }
}
