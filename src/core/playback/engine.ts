/** What an engine tells, as it happens; never before it has happened. */
export type EngineEvent =
  /** Sound moves. */
  | { readonly type: 'playing' }
  | { readonly type: 'paused' }
  /** Wants to play and cannot yet: loading or short of data. */
  | { readonly type: 'waiting' }
  | { readonly type: 'seeked' }
  | { readonly type: 'ended' }
  /** The rate or the length is another. */
  | { readonly type: 'changed' }
  /** The browser refused to play without a fresh press. */
  | { readonly type: 'blocked' }
  /** Nothing more will sound: every source failed, or the device has no voice. */
  | { readonly type: 'failed'; readonly reason: string };

/** What sounds. One port, several adapters: a recording, the device's voices, silence. All times in seconds of the story at rate 1. */
export interface Engine {
  readonly time: number;
  /** NaN until known. */
  readonly duration: number;
  readonly rate: number;
  /** Called for every event. Set by playback. */
  tell: (event: EngineEvent) => void;
  play(): void;
  pause(): void;
  /** To a time of the story; keeps playing if it played, stays paused if not. */
  seek(time: number): void;
  setRate(rate: number): void;
  /** Silent for ever; what was the author's is as the author wrote it. */
  dispose(): void;
}
