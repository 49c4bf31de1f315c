import type { FailureReason } from '../core/playback/engine.js';
import type { PlaybackProblem } from '../core/language/messages.js';

/** The state of the sound at an event. */
interface PlaybackState {
  /** Seconds of the story. */
  readonly time: number;
  /** NaN until known. */
  readonly duration: number;
  /** 1 is the recorded speed. */
  readonly rate: number;
}

/** `blocked`: the browser wants a new press. */
export type ErrorReason = FailureReason | PlaybackProblem;

type PlaybackEventType = `aloud-${'play' | 'pause' | 'ended' | 'seek' | 'rate' | 'progress' | 'error'}`;

/** What happens to the sound of a story. Nothing is sent: a site may count or answer it. */
export class PlaybackEvent extends Event implements PlaybackState {
  readonly time: number;
  readonly duration: number;
  readonly rate: number;

  constructor(type: PlaybackEventType, { time, duration, rate }: PlaybackState) {
    super(type, { bubbles: true, composed: true });
    this.time = time;
    this.duration = duration;
    this.rate = rate;
  }
}

/** The story has come to a quarter of its length for the first time since it was opened. */
export class PlaybackProgressEvent extends PlaybackEvent {
  /** 0.25, 0.5 or 0.75. */
  readonly share: number;

  constructor(state: PlaybackState, share: number) {
    super('aloud-progress', state);
    this.share = share;
  }
}

/** The sound or its words fail. */
export class PlaybackErrorEvent extends PlaybackEvent {
  readonly reason: ErrorReason;

  constructor(state: PlaybackState, reason: ErrorReason) {
    super('aloud-error', state);
    this.reason = reason;
  }
}

/** For elements, `document` and `window`. */
declare global {
  interface GlobalEventHandlersEventMap {
    /** The sound starts, or continues after a pause; not after a wait for data. */
    'aloud-play': PlaybackEvent;
    'aloud-pause': PlaybackEvent;
    'aloud-ended': PlaybackEvent;
    'aloud-seek': PlaybackEvent;
    'aloud-rate': PlaybackEvent;
    'aloud-progress': PlaybackProgressEvent;
    'aloud-error': PlaybackErrorEvent;
  }
}
