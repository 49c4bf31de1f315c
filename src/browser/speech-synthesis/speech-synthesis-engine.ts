import type { Clock } from '../../core/playback/clock.js';
import type { Engine, EngineEvent } from '../../core/playback/engine.js';
import type { Speech } from '../../core/speech/speech.js';
import type { TimelineData } from '../../core/timeline/timeline.js';
import { browserClock } from '../browser-clock.js';
import { waitForVoices } from './wait-for-voices.js';
import { UtteranceTimeline } from './utterance-timeline.js';
import { SpeechSynthesizer } from './speech-synthesizer.js';
import { chooseVoice } from './choose-voice.js';

/** Milliseconds without a word, beyond twice the length of the sentence, after which it counts as ended. */
const END_TIMEOUT_MS = 8000;
/** Seconds of the story by which a voice may be before or behind its pace without a word about it. */
const DRIFT_TOLERANCE_SECONDS = 0.05;

export interface SpeechSynthesisEngineOptions {
  readonly speech: Speech;
  /** Its sentence `i` is utterance `i` of the speech, at reading pace. */
  readonly timeline: TimelineData;
  readonly synthesis?: SpeechSynthesis | undefined;
  readonly clock?: Clock;
  /** Which voice for a language; by default a local one, or none. */
  readonly chooseVoice?: typeof chooseVoice;
}

/**
 * The device's own voices. Time is an estimate: the sentence's place in the paced timeline and the clock since, never
 * beyond the sentence's end, put right at each word that the voice tells. What no voice can say is passed over.
 */
export class SpeechSynthesisEngine implements Engine {
  onEvent: (event: EngineEvent) => void = () => {};

  readonly #utteranceTimeline: UtteranceTimeline;
  readonly #synthesis: SpeechSynthesis | undefined;
  readonly #synthesizer: SpeechSynthesizer | undefined;
  readonly #clock: Clock;
  readonly #chooseVoice: typeof chooseVoice;
  /** The utterance to speak, and from which of its words. */
  #utteranceIndex = 0;
  #wordIndex = 0;
  /** Seconds of the story at the moment `#since` (milliseconds of the clock; undefined while nothing moves). */
  #time = 0;
  #startedAt: number | undefined;
  #rate = 1;
  #isPlayRequested = false;
  /** Whether "playing" was told. */
  #hasEmittedPlaying = false;
  /** What those who were told know: the time (seconds) at a moment (milliseconds of the clock). */
  #lastReported = { time: 0, at: 0 };
  #cancelVoiceWait = (): void => {};

  constructor({ speech, timeline, synthesis = globalThis.speechSynthesis, ...rest }: SpeechSynthesisEngineOptions) {
    this.#utteranceTimeline = new UtteranceTimeline(speech, timeline);
    this.#clock = rest.clock ?? browserClock;
    this.#chooseVoice = rest.chooseVoice ?? chooseVoice;
    this.#synthesis = synthesis;
    if (synthesis)
      this.#synthesizer = new SpeechSynthesizer(synthesis, this.#clock, {
        onBoundary: (offset) => this.#handleBoundary(this.#utteranceTimeline.wordAtOffset(this.#wordIndex, offset)),
        onEnd: () => {
          this.#advance();
          this.#speak();
        },
        onStop: (why) => {
          this.#stop();
          if (why === 'broken') this.onEvent({ type: 'failed', reason: 'no-voice' });
          else this.onEvent({ type: why === 'blocked' ? 'blocked' : 'paused' });
        },
      });
    this.#moveTo(0);
  }

  get duration(): number {
    return this.#utteranceTimeline.timeline.duration;
  }

  get time(): number {
    if (this.#startedAt === undefined) return this.#time;
    const estimate = this.#time + ((this.#clock.now() - this.#startedAt) / 1000) * this.#rate;
    return Math.min(estimate, this.#utteranceTimeline.endTimeOf(this.#utteranceIndex));
  }

  get rate(): number {
    return this.#rate;
  }

  play(): void {
    if (this.#isPlayRequested) return;
    this.#isPlayRequested = true;
    if (this.#time >= this.duration) this.#moveTo(0);
    this.#speak();
  }

  /** The sentence begins anew afterwards: half of one is hard to follow. */
  pause(): void {
    if (!this.#isPlayRequested) return;
    this.#stop();
    this.onEvent({ type: 'paused' });
  }

  /** To the word at that time: the start of its sentence would make a jump forward in a long one a jump back. */
  seek(time: number): void {
    this.#interrupt();
    this.#moveTo(time);
    this.onEvent({ type: 'seeked' });
    if (this.#isPlayRequested) this.#speak();
  }

  /** A voice takes its rate before it begins, so the sentence begins anew. */
  setRate(rate: number): void {
    this.#interrupt();
    this.#rate = rate;
    this.onEvent({ type: 'changed' });
    if (this.#isPlayRequested) this.#speak();
  }

  dispose(): void {
    this.#stop();
  }

  #speak(): void {
    if (!this.#hasVoice()) return this.#waitForVoices();
    const { utterances } = this.#utteranceTimeline.speech;
    for (; this.#utteranceIndex < utterances.length; this.#advance()) {
      const text = this.#utteranceTimeline.textFrom(this.#utteranceIndex, this.#wordIndex);
      const voice = this.#voiceFor(this.#utteranceIndex);
      const length =
        this.#utteranceTimeline.endTimeOf(this.#utteranceIndex) -
        this.#utteranceTimeline.startTimeOf(this.#utteranceIndex, this.#wordIndex);
      const patience = (length * 2000) / this.#rate + END_TIMEOUT_MS;
      if (text && voice) return this.#synthesizer!.speak(text, voice, this.#rate, patience);
    }
    this.#stop();
    this.onEvent({ type: 'ended' });
  }

  /** For voices that come late. */
  #waitForVoices(): void {
    const go = (voiced: boolean) => {
      if (voiced) return this.#speak();
      this.#stop();
      this.onEvent({ type: 'failed', reason: 'no-voice' });
    };
    if (!this.#synthesis) return go(false);
    this.#cancelVoiceWait();
    this.#cancelVoiceWait = waitForVoices(this.#synthesis, this.#clock, () => this.#hasVoice(), go);
  }

  #voiceFor(utterance: number): SpeechSynthesisVoice | undefined {
    return this.#chooseVoice(
      this.#utteranceTimeline.speech.utterances[utterance]!.language,
      this.#synthesis?.getVoices() ?? [],
    );
  }

  /** Whether any of the story can be said; of a story without words, all of it can. */
  #hasVoice(): boolean {
    const { utterances } = this.#utteranceTimeline.speech;
    return !utterances.length || utterances.some((_, index) => this.#voiceFor(index));
  }

  #handleBoundary(word: number): void {
    const now = this.#clock.now();
    const expected = this.#lastReported.time + ((now - this.#lastReported.at) / 1000) * this.#rate;
    this.#time = this.#utteranceTimeline.startTimeOf(this.#utteranceIndex, word);
    this.#startedAt = now;
    if (this.#hasEmittedPlaying && Math.abs(this.#time - expected) <= DRIFT_TOLERANCE_SECONDS) return;
    this.#lastReported = { time: this.#time, at: now };
    if (this.#hasEmittedPlaying) return this.onEvent({ type: 'drifted' });
    this.#hasEmittedPlaying = true;
    this.onEvent({ type: 'playing' });
  }

  #advance(): void {
    this.#startedAt = undefined;
    this.#utteranceIndex++;
    this.#wordIndex = this.#utteranceTimeline.firstWordOf(this.#utteranceIndex);
    this.#time = this.#utteranceTimeline.timeline.sentenceStarts[this.#utteranceIndex] ?? this.duration;
  }

  #moveTo(time: number): void {
    this.#time = time;
    this.#utteranceIndex = this.#utteranceTimeline.utteranceAt(time);
    this.#wordIndex = this.#utteranceTimeline.wordAt(this.#utteranceIndex, time);
  }

  #stop(): void {
    this.#interrupt();
    this.#isPlayRequested = this.#hasEmittedPlaying = false;
  }

  /** Silent, the time where it is, a sentence that was begun to begin anew. */
  #interrupt(): void {
    this.#time = this.time;
    if (this.#startedAt !== undefined) this.#wordIndex = this.#utteranceTimeline.firstWordOf(this.#utteranceIndex);
    this.#startedAt = undefined;
    this.#cancelVoiceWait();
    this.#synthesizer?.cancel();
  }
}
