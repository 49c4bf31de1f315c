import { announce } from '../../browser/live-region/announcer.js';
import { readSettings } from '../../browser/settings/settings.js';
import type { StepTarget } from '../../core/timeline/timed-speech.js';
import type { Phase } from '../../core/playback/phase.js';
import type { PlayerHost } from './player-host.js';

/** A wait of this length is said, in milliseconds. */
const STALL_MS = 5000;

/**
 * The player's announcements to screen readers (PLY-9): errors; unless the reader wants quiet, a long wait and its end, and
 * the end of the story. Never play, pause or time.
 */
export class Announcements {
  readonly #player: PlayerHost;
  /** The error message. */
  readonly #problem: () => string;
  /** The line about a wait, or about what the recording cannot do. */
  readonly #notice: () => string;
  #phase: Phase = 'idle';
  #lastProblem = '';
  #lastNotice = '';
  #stallTimer: ReturnType<typeof setTimeout> | undefined;
  #isWaitLong = false;

  constructor(player: PlayerHost, problem: () => string, notice: () => string) {
    this.#player = player;
    this.#problem = problem;
    this.#notice = notice;
  }

  /** Has the listener waited for the sound so long that the player says it? @param phase the present one. */
  isLongWait(phase: Phase): boolean {
    return this.#isWaitLong && isWaiting(phase);
  }

  /** Handles a change of state. */
  update(phase: Phase): void {
    const { messages } = this.#player;
    const problem = this.#problem();
    if (problem && problem !== this.#lastProblem)
      announce(this.#player, problem, phase === 'failed' ? 'assertive' : 'polite');
    this.#lastProblem = problem;
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.stop();
      if (isWaiting(phase))
        this.#stallTimer = setTimeout(() => {
          this.#isWaitLong = true;
          this.#player.requestUpdate();
        }, STALL_MS);
      else if (this.#isWaitLong) {
        this.#isWaitLong = false;
        if (phase === 'playing') announceUnlessQuiet(this.#player, messages.player!.recovered);
      }
      if (phase === 'ended') announceUnlessQuiet(this.#player, messages.player!.ended);
    }
    const notice = this.#notice();
    if (notice && notice !== this.#lastNotice) announceUnlessQuiet(this.#player, notice);
    this.#lastNotice = notice;
  }

  stop(): void {
    clearTimeout(this.#stallTimer);
  }
}

export function announceUnlessQuiet(player: PlayerHost, message: string): void {
  if (readSettings().announcements !== 'quiet') announce(player, message);
}

/**
 * Says where the reader's own step leads: to which section, or to which sentence or paragraph, unless the sound says it
 * (table 4.1).
 */
export function announceStep(player: PlayerHost, { place, isOtherSection }: StepTarget, isSaidBySound: boolean): void {
  const { announcements } = readSettings();
  if (announcements === 'verbose' || (announcements === 'normal' && (isOtherSection || !isSaidBySound)))
    announce(player, place);
}

const isWaiting = (phase: Phase): boolean => phase === 'stalled' || phase === 'loading';
