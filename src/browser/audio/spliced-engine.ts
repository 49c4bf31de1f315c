import type { Clock } from '../../core/playback/clock.js';
import type { Engine, EngineEvent } from '../../core/playback/engine.js';
import type { SplicedSegment } from '../../core/timeline/splicing/splice-timeline.js';
import { browserClock } from '../browser-clock.js';

/** A timer may fire this much early, in seconds: the segment is over by then. */
const EARLY_TIMER_SECONDS = 0.01;
/** In seconds. A recording so close to its target does not seek: each seek costs a slow connection a request. */
const SEEK_TOLERANCE_SECONDS = 0.1;

/**
 * Plays a recording with some parts cut out and other voices in their places, as one story with one time. One of them
 * plays at a time; the recording waits while a voice speaks. The engine skips a voice that fails.
 */
export class SplicedEngine implements Engine {
  onEvent: (event: EngineEvent) => void = () => {};

  readonly #recording: Engine;
  readonly #createVoiceEngine: (change: number) => Engine;
  readonly #clock: Clock;
  #segments: readonly SplicedSegment[] = [];
  /** The segment that plays. */
  #segmentIndex = 0;
  /** The engine of the segment, where it is not the recording. */
  #voiceEngine: Engine | undefined;
  #isPlayRequested: boolean;
  #cancelTimer = (): void => {};

  /**
   * Takes over a recording that plays or does not.
   * @param createVoiceEngine creates the engine that speaks a change. Its time starts at 0; it ends with its text, and is
   * disposed of then.
   */
  constructor(
    recording: Engine,
    isPlayRequested: boolean,
    pieces: readonly SplicedSegment[],
    createVoiceEngine: (change: number) => Engine,
    clock: Clock = browserClock,
  ) {
    this.#recording = recording;
    this.#isPlayRequested = isPlayRequested;
    this.#createVoiceEngine = createVoiceEngine;
    this.#clock = clock;
    recording.onEvent = (event) => this.#handleRecordingEvent(event);
    this.setSegments(pieces);
  }

  get time(): number {
    const { start, end, from } = this.#segment;
    const offset = this.#voiceEngine ? this.#voiceEngine.time : this.#recording.time - from;
    // The next segment begins when it sounds, not when this one should be over.
    const last = end === this.duration ? end : end - EARLY_TIMER_SECONDS;
    return Math.max(start, Math.min(start + offset, last));
  }

  get duration(): number {
    return this.#segments.at(-1)!.end;
  }

  get rate(): number {
    return this.#recording.rate;
  }

  /** Seconds of the recording: its position, or the position where it continues. */
  get recordingTime(): number {
    return this.#voiceEngine ? this.#segment.from : this.#recording.time;
  }

  /** Replaces the segments of the same recording, and continues in the segment at the present position. */
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
    const offset = time - this.#segments[at]!.start;
    if (at === this.#segmentIndex && !this.#voiceEngine) return this.#recording.seek(this.#segment.from + offset);
    let hasReported = false;
    if (at !== this.#segmentIndex) hasReported = this.#enterSegment(at, offset);
    else this.#voiceEngine!.seek(offset);
    if (!hasReported) this.onEvent({ type: 'seeked' });
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

  /** @returns whether the recording seeks, and so reports it. */
  #enterSegment(at: number, offset: number): boolean {
    this.#cancelTimer();
    this.#voiceEngine?.dispose();
    this.#segmentIndex = at;
    const { change, from } = this.#segment;
    if (change === undefined) {
      this.#voiceEngine = undefined;
      const jumps = Math.abs(this.#recording.time - from - offset) > SEEK_TOLERANCE_SECONDS;
      if (jumps) this.#recording.seek(from + offset);
      if (this.#isPlayRequested) this.#recording.play();
      this.#scheduleSegmentEnd();
      return jumps;
    }
    const voice = this.#createVoiceEngine(change);
    this.#voiceEngine = voice;
    this.#recording.pause();
    voice.setRate(this.rate);
    voice.seek(offset);
    voice.onEvent = (event) => voice === this.#voiceEngine && this.#handleVoiceEvent(event);
    if (this.#isPlayRequested) voice.play();
    return false;
  }

  #handleRecordingEvent(event: EngineEvent): void {
    const { type } = event;
    if (this.#voiceEngine) {
      if (type === 'changed') this.onEvent(event);
      // A media key started the recording during a voice: the listener wants the story to continue.
      if (type !== 'playing') return;
      this.#recording.pause();
      if (!this.#isPlayRequested) this.play();
      return;
    }
    if (type === 'ended' && this.#segmentIndex < this.#segments.length - 1) return this.#enterNextSegment();
    // The browser's own controls moved the recording, maybe into a part that is cut out.
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
    // This engine has reported the recording's seeks and its rate itself.
    if (type === 'paused' || type === 'playing' || type === 'drifted') this.onEvent(event);
  }

  /** Continues with the next segment when this segment of the recording is over. The last one ends by itself. */
  #scheduleSegmentEnd(): void {
    this.#cancelTimer();
    const until = recordingEndOf(this.#segment);
    if (!this.#isPlayRequested || !(until < this.#recording.duration)) return;
    const seconds = until - this.#recording.time;
    if (seconds <= EARLY_TIMER_SECONDS) return this.#enterNextSegment();
    this.#cancelTimer = this.#clock.schedule((seconds / this.rate) * 1000, () => this.#scheduleSegmentEnd());
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
