/** Why nothing sounds. The words for it are the page's language's business. */
export type FailureReason =
  /** No source of a kind that this browser plays. */
  | 'no-source'
  /** The source is not there, or is not sound. Media elements do not tell the two apart. */
  | 'missing'
  /** The network gave up on the way. */
  | 'network'
  /** The sound is broken. */
  | 'decode'
  /** What drives the recording could not be loaded. */
  | 'no-player'
  /** The device has no voice for any of the story's languages, or its voice failed. */
  | 'no-voice';

/** What an engine tells, as it happens; never before it has happened. */
export type EngineEvent =
  /** Sound moves. */
  | { readonly type: 'playing' }
  | { readonly type: 'paused' }
  /** Wants to play and cannot yet: loading or short of data. */
  | { readonly type: 'waiting' }
  /** The time has jumped. */
  | { readonly type: 'seeked' }
  /** The time is not what it would be by the clock: a voice keeps its own pace. */
  | { readonly type: 'drifted' }
  | { readonly type: 'ended' }
  /** The rate or the length may be another. */
  | { readonly type: 'changed' }
  /** The browser refused to play without a fresh press. */
  | { readonly type: 'blocked' }
  /** Nothing sounds: every source failed, or the device has no voice. `play()` tries again from the first. */
  | { readonly type: 'failed'; readonly reason: FailureReason };

/** What plays a story: a recording, the device's voices, or both in turn. All times are seconds of the story at rate 1. */
export interface Engine {
  /** Where the story is; the place to begin at, while nothing is loaded. */
  readonly time: number;
  /** NaN until known. */
  readonly duration: number;
  readonly rate: number;
  /** Called for every event. Set by playback. */
  onEvent: (event: EngineEvent) => void;
  /** From the start, if the story has ended. */
  play(): void;
  /** Also takes back a `play()` that has not sounded yet. */
  pause(): void;
  /** To a time of the story; keeps playing if it played, stays paused if not. */
  seek(time: number): void;
  setRate(rate: number): void;
  /** Silent for ever; what was the author's is as the author wrote it. */
  dispose(): void;
}
