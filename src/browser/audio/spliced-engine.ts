import type { Clock } from '../../core/playback/clock.js';
import type { Engine, EngineEvent } from '../../core/playback/engine.js';
import type { Piece } from '../../core/timeline/splice.js';
import { clock as browserClock } from './clock.js';

/** A timer may fire this much early, in seconds: the piece is over by then. */
const EARLY = 0.01;
/** So near (seconds) the recording is at its place already: each jump costs a slow line a request. */
const NEAR = 0.1;

/**
 * A recording with parts cut out, and other voices in their places: one story, one time. Exactly one of them sounds; the recording
 * waits while a voice speaks, and a voice that cannot is passed over.
 */
export class SplicedEngine implements Engine {
  tell: (event: EngineEvent) => void = () => {};

  readonly #recording: Engine;
  readonly #voiceOf: (change: number) => Engine;
  readonly #clock: Clock;
  #pieces: readonly Piece[] = [];
  /** The piece that sounds. */
  #at = 0;
  /** What says it, where that is not the recording. */
  #voice: Engine | undefined;
  #wanted: boolean;
  #cancel = (): void => {};

  /**
   * Takes over a recording as it is, whether it plays or not.
   * @param voiceOf what says a change; its time counts from 0, it ends when it has said it, and is disposed of then.
   */
  constructor(
    recording: Engine,
    wanted: boolean,
    pieces: readonly Piece[],
    voiceOf: (change: number) => Engine,
    clock: Clock = browserClock,
  ) {
    this.#recording = recording;
    this.#wanted = wanted;
    this.#voiceOf = voiceOf;
    this.#clock = clock;
    recording.tell = (event) => this.#hear(event);
    this.use(pieces);
  }

  get time(): number {
    const { start, end, from } = this.#piece;
    const within = this.#voice ? this.#voice.time : this.#recording.time - from;
    // What comes next begins when it sounds, not when this should be over.
    const last = end === this.duration ? end : end - EARLY;
    return Math.max(start, Math.min(start + within, last));
  }

  get duration(): number {
    return this.#pieces.at(-1)!.end;
  }

  get rate(): number {
    return this.#recording.rate;
  }

  /** Seconds of the recording: where it is, or goes on. */
  get recorded(): number {
    return this.#voice ? this.#piece.from : this.#recording.time;
  }

  /** Other pieces of the same recording from now on: goes on with what is in its place. */
  use(pieces: readonly Piece[]): void {
    const time = this.recorded;
    this.#pieces = pieces;
    const next = pieces.findIndex((piece) => (isVoice(piece) ? piece.from >= time : time < endOf(piece) - EARLY));
    const at = next < 0 ? pieces.length - 1 : next;
    const isElsewhere = !!this.#voice || isVoice(pieces[at]!);
    this.#at = at;
    if (isElsewhere || !this.#holds(time)) this.#enter(at, 0);
    else this.#watch();
  }

  play(): void {
    this.#wanted = true;
    if (this.time >= this.duration - EARLY) this.#enter(0, 0);
    else (this.#voice ?? this.#recording).play();
  }

  pause(): void {
    this.#wanted = false;
    (this.#voice ?? this.#recording).pause();
  }

  seek(time: number): void {
    const found = this.#pieces.findIndex(({ end }) => time < end);
    const at = found < 0 ? this.#pieces.length - 1 : found;
    const within = time - this.#pieces[at]!.start;
    if (at === this.#at && !this.#voice) return this.#recording.seek(this.#piece.from + within);
    let told = false;
    if (at !== this.#at) told = this.#enter(at, within);
    else this.#voice!.seek(within);
    if (!told) this.tell({ type: 'seeked' });
  }

  setRate(rate: number): void {
    this.#voice?.setRate(rate);
    this.#recording.setRate(rate);
  }

  dispose(): void {
    this.#cancel();
    this.#voice?.dispose();
    this.#recording.dispose();
  }

  get #piece(): Piece {
    return this.#pieces[this.#at]!;
  }

  #holds(time: number): boolean {
    const { from } = this.#piece;
    return time > from - NEAR && time < endOf(this.#piece);
  }

  /** @returns whether the recording jumps, and so tells of it. */
  #enter(at: number, within: number): boolean {
    this.#cancel();
    this.#voice?.dispose();
    this.#at = at;
    const { change, from } = this.#piece;
    if (change === undefined) {
      this.#voice = undefined;
      const jumps = Math.abs(this.#recording.time - from - within) > NEAR;
      if (jumps) this.#recording.seek(from + within);
      if (this.#wanted) this.#recording.play();
      this.#watch();
      return jumps;
    }
    const voice = this.#voiceOf(change);
    this.#voice = voice;
    this.#recording.pause();
    voice.setRate(this.rate);
    voice.seek(within);
    voice.tell = (event) => voice === this.#voice && this.#hearVoice(event);
    if (this.#wanted) voice.play();
    return false;
  }

  #hear(event: EngineEvent): void {
    const { type } = event;
    if (this.#voice) {
      if (type === 'changed') this.tell(event);
      // The recording was started from elsewhere, by a media key: whoever did so wants the story to go on.
      if (type !== 'playing') return;
      this.#recording.pause();
      if (!this.#wanted) this.play();
      return;
    }
    if (type === 'ended' && this.#at < this.#pieces.length - 1) return this.#next();
    // By the browser's own player, to a place that may have been cut out.
    if (type === 'seeked' && !this.#holds(this.#recording.time)) this.use(this.#pieces);
    if (type === 'paused' || type === 'ended' || type === 'blocked' || type === 'failed') this.#wanted = false;
    if (type === 'playing') this.#wanted = true;
    this.#watch();
    this.tell(event);
  }

  #hearVoice(event: EngineEvent): void {
    const { type } = event;
    if (type === 'ended' || type === 'blocked' || type === 'failed') return this.#next();
    if (type === 'paused') this.#wanted = false;
    // Of its jumps and its rate we told ourselves.
    if (type === 'paused' || type === 'playing' || type === 'drifted') this.tell(event);
  }

  /** Goes on to the next piece when this one of the recording is over; its last ends by itself. */
  #watch(): void {
    this.#cancel();
    const until = endOf(this.#piece);
    if (!this.#wanted || !(until < this.#recording.duration)) return;
    const wait = until - this.#recording.time;
    if (wait <= EARLY) return this.#next();
    this.#cancel = this.#clock.after((wait / this.rate) * 1000, () => this.#watch());
  }

  #next(): void {
    if (this.#at < this.#pieces.length - 1) {
      this.#enter(this.#at + 1, 0);
      return this.tell({ type: 'drifted' });
    }
    this.#cancel();
    this.#wanted = false;
    this.#recording.pause();
    this.tell({ type: 'ended' });
  }
}

const isVoice = ({ change }: Piece): boolean => change !== undefined;

/** Seconds of the recording. */
const endOf = ({ start, end, from }: Piece): number => from + end - start;
