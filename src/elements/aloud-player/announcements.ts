import { announce } from '../../browser/live-region/announcer.js';
import type { Phase } from '../../core/playback/phase.js';
import type { PlayerHost } from './player-host.js';

/** A wait of this length is announced, in milliseconds. */
const STALL_MS = 5000;

/**
 * The player's announcements to screen readers (PLY-9): errors, a long wait and its end, the end of the story. Never
 * play, pause or time.
 */
export class Announcements {
  readonly #player: PlayerHost;
  /** The error message. */
  readonly #problem: () => string;
  readonly #notice: () => string;
  #phase: Phase = 'idle';
  #lastProblem = '';
  #lastNotice = '';
  #stallTimer: ReturnType<typeof setTimeout> | undefined;
  #hasAnnouncedStall = false;

  constructor(player: PlayerHost, problem: () => string, notice: () => string) {
    this.#player = player;
    this.#problem = problem;
    this.#notice = notice;
  }

  /** Handles a change of state. */
  update(phase: Phase): void {
    const { messages } = this.#player;
    const problem = this.#problem();
    if (problem && problem !== this.#lastProblem)
      announce(this.#player, problem, phase === 'failed' ? 'assertive' : 'polite');
    this.#lastProblem = problem;
    const notice = this.#notice();
    if (notice && notice !== this.#lastNotice) announce(this.#player, notice);
    this.#lastNotice = notice;
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.stop();
    if (phase === 'stalled' || phase === 'loading')
      this.#stallTimer = setTimeout(() => this.#announceStall(), STALL_MS);
    else if (this.#hasAnnouncedStall) {
      this.#hasAnnouncedStall = false;
      if (phase === 'playing') announce(this.#player, messages.player!.recovered);
    }
    if (phase === 'ended') announce(this.#player, messages.player!.ended);
  }

  stop(): void {
    clearTimeout(this.#stallTimer);
  }

  #announceStall(): void {
    if (this.#hasAnnouncedStall) return;
    this.#hasAnnouncedStall = true;
    announce(this.#player, this.#player.messages.player!.stalled);
  }
}
