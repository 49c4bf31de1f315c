/** The reason for a failure. The messages of a language have its text. */
export type FailureReason =
  /** The browser cannot play the format of any source. */
  | 'no-source'
  /** The source is missing, or is not audio. Media elements do not distinguish the two. */
  | 'missing'
  /** The network failed during the download. */
  | 'network'
  /** The audio is corrupt. */
  | 'decode'
  /** The code that plays recordings could not be loaded. */
  | 'no-player'
  /** The device has no voice for any of the story's languages, or its voice failed. */
  | 'no-voice';

/** An event of an engine. An engine never reports an event before it has happened. */
export type EngineEvent =
  /** The sound plays. */
  | { readonly type: 'playing' }
  | { readonly type: 'paused' }
  /** Playback was requested, but the engine is loading or has no data. */
  | { readonly type: 'waiting' }
  /** The position has jumped. */
  | { readonly type: 'seeked' }
  /** The engine cannot move to the requested position, such as a recording from a server without HTTP Range. */
  | { readonly type: 'unseekable' }
  /** The position differs from the clock: a voice does not keep the estimated pace. */
  | { readonly type: 'drifted' }
  | { readonly type: 'ended' }
  /** The rate or the duration may have changed. */
  | { readonly type: 'changed' }
  /** The browser refused to play without a new user gesture. */
  | { readonly type: 'blocked' }
  /** Every source failed, or the device has no voice. `play()` tries again from the first source. */
  | { readonly type: 'failed'; readonly reason: FailureReason };

/** An engine that plays a story: a recording, the voices of the device, or both in turn. All times are seconds of the story at rate 1. */
export interface Engine {
  /** The position in the story; the start position while nothing is loaded. */
  readonly time: number;
  /** NaN until known; Infinity for sound that does not say its length, such as a file of MediaRecorder. */
  readonly duration: number;
  readonly rate: number;
  /** Called for each event. `Playback` sets it. */
  onEvent: (event: EngineEvent) => void;
  /** Starts from the beginning if the story has ended. */
  play(): void;
  /** Also cancels a `play()` that has not started yet. */
  pause(): void;
  /** Moves to a time of the story, where it can. Keeps playing, or stays paused. */
  seek(time: number): void;
  setRate(rate: number): void;
  /** Stops the engine for good, and restores the elements of the author. */
  dispose(): void;
}
