import { announce } from '../../browser/page/announcer.js';
import type { Phase } from '../../core/playback/phase.js';
import type { AloudPlayer } from './aloud-player.js';

/** Sound that waits is worth a word after this long, in milliseconds. */
const STALL = 5000;

/** What a screen reader is told unasked (PLY-9): errors, a long wait and its end, the end of the story. Never play, pause or time. */
export class Announcements {
  readonly #player: AloudPlayer;
  /** The line that says what is wrong. */
  readonly #problem: () => string;
  #phase: Phase = 'idle';
  #said = '';
  #stall: ReturnType<typeof setTimeout> | undefined;
  #waited = false;

  constructor(player: AloudPlayer, problem: () => string) {
    this.#player = player;
    this.#problem = problem;
  }

  /** The state may be another than before. */
  compare(phase: Phase): void {
    const { words } = this.#player;
    const problem = this.#problem();
    if (problem && problem !== this.#said) announce(this.#player, problem, phase === 'failed' ? 'assertive' : 'polite');
    this.#said = problem;
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.stop();
    if (phase === 'stalled' || phase === 'loading') this.#stall = setTimeout(() => this.#waitsLong(), STALL);
    else if (this.#waited) {
      this.#waited = false;
      if (phase === 'playing') announce(this.#player, words.player!.recovered);
    }
    if (phase === 'ended') announce(this.#player, words.player!.ended);
  }

  stop(): void {
    clearTimeout(this.#stall);
  }

  #waitsLong(): void {
    if (this.#waited) return;
    this.#waited = true;
    announce(this.#player, this.#player.words.player!.stalled);
  }
}
