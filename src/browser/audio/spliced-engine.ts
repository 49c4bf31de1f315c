import type { Clock } from '../../core/playback/clock.js';
import type { Engine, EngineEvent } from '../../core/playback/engine.js';
import type { SplicedSegment } from '../../core/timeline/splicing/splice-timeline.js';
import { browserClock } from '../browser-clock.js';

/** A timer may fire this much early, in seconds: the piece is over by then. */
const EARLY_TIMER_SECONDS = 0.01;
/** So near (seconds) the recording is at its place already: each jump costs a slow line a request. */
const SEEK_TOLERANCE_SECONDS = 0.1;

/**
 * A recording with parts cut out, and other voices in their places: one story, one time. Exactly one of them sounds; the recording
 * waits while a voice speaks, and a voice that cannot is passed over.
 */
export class SplicedEngine implements Engine {
  onEvent: (event: EngineEvent) => void = () => {};

  readonly #recording: Engine;
  readonly #createVoiceEngine: (change: number) => Engine;
  readonly #clock: Clock;
  #segments: readonly SplicedSegment[] = [];
  /** The piece that sounds. */
  #segmentIndex = 0;
  /** What says it, where that is not the recording. */
  #voiceEngine: Engine | undefined;
  #isPlayRequested: boolean;
  #cancelTimer = (): void => {};

  /**
   * Takes over a recording as it is, whether it plays or not.
   * @param voiceOf what says a change; its time counts from 0, it ends when it has said it, and is disposed of then.
   */
  constructor(
    recording: Engine,
    wanted: boolean,
    pieces: readonly SplicedSegment[],
    voiceOf: (change: number) => Engine,
    clock: Clock = browserClock,
  ) {
    this.#recording = recording;
    this.#isPlayRequested = wanted;
    this.#createVoiceEngine = voiceOf;
    this.#clock = clock;
    recording.onEvent = (event) => this.#handleRecordingEvent(event);
    this.setSegments(pieces);
  }

  get time(): number {
    const { start, end, from } = this.#segment;
    const within = this.#voiceEngine ? this.#voiceEngine.time : this.#recording.time - from;
    // What comes next begins when it sounds, not when this should be over.
    const last = end === this.duration ? end : end - EARLY_TIMER_SECONDS;
    return Math.max(start, Math.min(start + within, last));
  }

  get duration(): number {
    return this.#segments.at(-1)!.end;
  }

  get rate(): number {
    return this.#recording.rate;
  }

  /** Seconds of the recording: where it is, or goes on. */
  get recordingTime(): number {
    return this.#voiceEngine ? this.#segment.from : this.#recording.time;
  }

  /** Other pieces of the same recording from now on: goes on with what is in its place. */
  setSegments(pieces: readonly SplicedSegment[]): void {
    const time = this.recordingTime;
    this.#segments = pieces;
    const next = pieces.findIndex((piece) =>
      isVoiceSegment(piece) ? piece.from >= time : time < recordingEndOf(piece) - EARLY_TIMER_SECONDS,
    );
    const at = next < 0 ? pieces.length - 1 : next;
    const isElsewhere = !!this.#voiceEngine || isVoiceSegment(pieces[at]!);
    this.#segmentIndex = at;
    if (isElsewhere || !this.#segmentContains(time)) this.#enterSegment(at, 0);
    else this.#scheduleSegmentEnd();
  }

  play(): void {
    this.#isPlayRequested = true;
    if (this.time >= this.duration - EARLY_TIMER_SECONDS) this.#enterSegment(0, 0);
    else (this.#voiceEngine ?? this.#recording).play();
  }

  pause(): void {
    this.#isPlayRequested = false;
    (this.#voiceEngine ?? this.#recording).pause();
  }

  seek(time: number): void {
    const found = this.#segments.findIndex(({ end }) => time < end);
    const at = found < 0 ? this.#segments.length - 1 : found;
    const within = time - this.#segments[at]!.start;
    if (at === this.#segmentIndex && !this.#voiceEngine) return this.#recording.seek(this.#segment.from + within);
    let told = false;
    if (at !== this.#segmentIndex) told = this.#enterSegment(at, within);
    else this.#voiceEngine!.seek(within);
    if (!told) this.onEvent({ type: 'seeked' });
  }

  setRate(rate: number): void {
    this.#voiceEngine?.setRate(rate);
    this.#recording.setRate(rate);
  }

  dispose(): void {
    this.#cancelTimer();
    this.#voiceEngine?.dispose();
    this.#recording.dispose();
  }

  get #segment(): SplicedSegment {
    return this.#segments[this.#segmentIndex]!;
  }

  #segmentContains(time: number): boolean {
    const { from } = this.#segment;
    return time > from - SEEK_TOLERANCE_SECONDS && time < recordingEndOf(this.#segment);
  }

  /** @returns whether the recording jumps, and so tells of it. */
  #enterSegment(at: number, within: number): boolean {
    this.#cancelTimer();
    this.#voiceEngine?.dispose();
    this.#segmentIndex = at;
    const { change, from } = this.#segment;
    if (change === undefined) {
      this.#voiceEngine = undefined;
      const jumps = Math.abs(this.#recording.time - from - within) > SEEK_TOLERANCE_SECONDS;
      if (jumps) this.#recording.seek(from + within);
      if (this.#isPlayRequested) this.#recording.play();
      this.#scheduleSegmentEnd();
      return jumps;
    }
    const voice = this.#createVoiceEngine(change);
    this.#voiceEngine = voice;
    this.#recording.pause();
    voice.setRate(this.rate);
    voice.seek(within);
    voice.onEvent = (event) => voice === this.#voiceEngine && this.#handleVoiceEvent(event);
    if (this.#isPlayRequested) voice.play();
    return false;
  }

  #handleRecordingEvent(event: EngineEvent): void {
    const { type } = event;
    if (this.#voiceEngine) {
      if (type === 'changed') this.onEvent(event);
      // The recording was started from elsewhere, by a media key: whoever did so wants the story to go on.
      if (type !== 'playing') return;
      this.#recording.pause();
      if (!this.#isPlayRequested) this.play();
      return;
    }
    if (type === 'ended' && this.#segmentIndex < this.#segments.length - 1) return this.#enterNextSegment();
    // By the browser's own player, to a place that may have been cut out.
    if (type === 'seeked' && !this.#segmentContains(this.#recording.time)) this.setSegments(this.#segments);
    if (type === 'paused' || type === 'ended' || type === 'blocked' || type === 'failed') this.#isPlayRequested = false;
    if (type === 'playing') this.#isPlayRequested = true;
    this.#scheduleSegmentEnd();
    this.onEvent(event);
  }

  #handleVoiceEvent(event: EngineEvent): void {
    const { type } = event;
    if (type === 'ended' || type === 'blocked' || type === 'failed') return this.#enterNextSegment();
    if (type === 'paused') this.#isPlayRequested = false;
    // Of its jumps and its rate we told ourselves.
    if (type === 'paused' || type === 'playing' || type === 'drifted') this.onEvent(event);
  }

  /** Goes on to the next piece when this one of the recording is over; its last ends by itself. */
  #scheduleSegmentEnd(): void {
    this.#cancelTimer();
    const until = recordingEndOf(this.#segment);
    if (!this.#isPlayRequested || !(until < this.#recording.duration)) return;
    const wait = until - this.#recording.time;
    if (wait <= EARLY_TIMER_SECONDS) return this.#enterNextSegment();
    this.#cancelTimer = this.#clock.schedule((wait / this.rate) * 1000, () => this.#scheduleSegmentEnd());
  }

  #enterNextSegment(): void {
    if (this.#segmentIndex < this.#segments.length - 1) {
      this.#enterSegment(this.#segmentIndex + 1, 0);
      return this.onEvent({ type: 'drifted' });
    }
    this.#cancelTimer();
    this.#isPlayRequested = false;
    this.#recording.pause();
    this.onEvent({ type: 'ended' });
  }
}

const isVoiceSegment = ({ change }: SplicedSegment): boolean => change !== undefined;

/** Seconds of the recording. */
const recordingEndOf = ({ start, end, from }: SplicedSegment): number => from + end - start;
